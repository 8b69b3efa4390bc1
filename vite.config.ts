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

/**
 * Of these the server takes what it uses into its build. Loaded as packages, each of their hundreds of modules costs
 * Node a look at a package.json of half a megabyte: two seconds and 200 MB at the start.
 */
const takenIn = ["drizzle-orm", "lucide-react"];

export default defineConfig(({ command, isSsrBuild }) => ({
  plugins: [tailwindcss(), remix(remixOptions), isSsrBuild ? [] : packed],
  ssr: { noExternal: command === "build" ? takenIn : [] },
  build: { target: "es2022", assetsInlineLimit: 0, reportCompressedSize: false },
}));
