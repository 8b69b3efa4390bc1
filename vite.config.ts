import { constants } from "node:zlib";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import { compression, defineAlgorithm } from "vite-plugin-compression2";
import remixOptions from "./remix.config.js";

/** Files for browsers are packed once, here, as small as can be; the server picks what the browser takes. */
const packed = compression({
  algorithms: [
    defineAlgorithm("gzip", { level: 9 }),
    defineAlgorithm("brotliCompress", { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  ],
  threshold: 500,
  logLevel: "silent",
});

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [tailwindcss(), remix(remixOptions), isSsrBuild ? [] : packed],
  build: { target: "es2022", assetsInlineLimit: 0, reportCompressedSize: false },
}));
