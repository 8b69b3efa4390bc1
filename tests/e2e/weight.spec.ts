import type { Page } from "@playwright/test";
import { demoThread, expect, test } from "./support/site.ts";

/** Bytes as they travel, headers included, when a page is opened by someone who has nothing of it yet. */
async function weigh(page: Page, at: string): Promise<{ bytes: number; parts: string }> {
  const cdp = await page.context().newCDPSession(page);
  const addresses = new Map<string, string>();
  const weights = new Map<string, number>();
  cdp.on("Network.requestWillBeSent", ({ requestId, request }) => addresses.set(requestId, request.url));
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    weights.set(addresses.get(requestId) ?? requestId, encodedDataLength);
  });
  await cdp.send("Network.enable");
  await cdp.send("Network.setCacheDisabled", { cacheDisabled: true });
  await page.goto(at, { waitUntil: "networkidle" });
  const heaviest = [...weights].sort((a, b) => b[1] - a[1]).slice(0, 4);
  return {
    bytes: [...weights.values()].reduce((sum, weight) => sum + weight, 0),
    parts: heaviest.map(([url, weight]) => `${url.split("/").at(-1) || "the page"} ${weight}`).join(", "),
  };
}

const solved = demoThread("e14-sous-la-pluie");

for (const { name, at, as, most } of [
  { name: "home, to a visitor", at: "/", most: 60_000 },
  { name: "a thread, to a visitor", at: solved, most: 60_000 },
  { name: "a thread, to a member", at: solved, as: "odile", most: 160_000 },
]) {
  test(`${name}, travels light`, async ({ open }) => {
    const { bytes, parts } = await weigh(await open({ locale: "fr", as }), at);
    console.log(`${name}: ${bytes} bytes of ${most} (${parts})`);
    expect(bytes).toBeGreaterThan(5_000);
    expect(bytes).toBeLessThan(most);
  });
}
