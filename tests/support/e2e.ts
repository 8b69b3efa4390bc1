import { test as base } from "@playwright/test";
import { type Site, startSite } from "./site.ts";

export { expect } from "@playwright/test";

/** Playwright's `test` with a site to visit, started once for the worker; relative addresses are the site's. */
export const test = base.extend<{ baseURL: string }, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names a fixture needs from this pattern
    async ({}, use) => {
      const site = await startSite(JSON.parse(process.env.PARVIS_TEST_SERVER ?? ""));
      await use(site);
      await site.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
});
