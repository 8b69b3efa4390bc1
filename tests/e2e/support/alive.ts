import type { Locator } from "@playwright/test";
import { expect } from "./site.ts";

/** Waits until scripts have taken an element over: until then it is as without them. */
export async function alive(element: Locator): Promise<void> {
  await expect
    .poll(() => element.evaluate((one) => Object.keys(one).some((key) => key.startsWith("__reactProps"))))
    .toBe(true);
}
