import { defineConfig, devices } from "@playwright/test";
import { browserLaunch } from "./tests/support/browser.ts";

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/e2e-setup.ts",
  outputDir: "test-results",
  // One site, one browser: they fill two cores, and two of each take as long.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    ...devices["Desktop Chrome"],
    channel: undefined,
    launchOptions: browserLaunch(),
    screenshot: "only-on-failure",
  },
});
