import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { test as base } from "@playwright/test";
import { cloneTemplate } from "./clone-template.ts";
import { type Server, startServer } from "./server.ts";

export { expect } from "@playwright/test";

export type Site = {
  server: Server;
  databaseUrl: string;
  /** Its `mail` folder holds what was sent. */
  dataDir: string;
};

/** Playwright's `test` with a site to visit, started once for the worker; relative addresses are the site's. */
export const test = base.extend<{ baseURL: string }, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names a fixture needs from this pattern
    async ({}, use) => {
      const database = await cloneTemplate(JSON.parse(process.env.PARVIS_TEST_SERVER ?? ""));
      const dataDir = mkdtempSync(path.join(os.tmpdir(), "parvis-site-"));
      const server = await startServer({ DATABASE_URL: database.url, DATA_DIR: dataDir });
      await use({ server, databaseUrl: database.url, dataDir });
      await server.stop();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ site }, use) => use(site.server.url),
});
