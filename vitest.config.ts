import { defineConfig } from "vitest/config";

export default defineConfig({
  // Remix's types ask for it; its Vite plugin itself stays out, since tests import modules, not the built site.
  esbuild: { jsx: "automatic" },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/e2e/**", "tests/load/**"],
    globalSetup: "tests/support/global-setup.ts",
    // Two cores: more files at once only slow each other.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
