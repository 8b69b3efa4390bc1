import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";
import { compression, defineAlgorithm } from "vite-plugin-compression2";
import remixOptions from "./remix.config.js";
import { embedScript } from "./scripts/embed-script.ts";
import { knownWays } from "./scripts/known-ways.ts";
import { smallRouteMap } from "./scripts/route-map.ts";
import { smallParts } from "./scripts/small-parts.ts";
import { subsetFont } from "./scripts/subset-font.ts";

/** Files for browsers are packed once, here, as small as can be; the server picks what the browser takes. */
const packed = compression({
  algorithms: [
    defineAlgorithm("gzip", { level: 9 }),
    defineAlgorithm("brotliCompress", { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  ],
  threshold: 500,
  logLevel: "silent",
});

const assets = "build/client/assets";

/** The map of routes, which is written past the bundle, at the end; that end is told more than once. */
const packedMap = {
  name: "pack-the-map-of-routes",
  closeBundle() {
    for (const name of readdirSync(assets).filter((name) => /^manifest-\w+\.js$/.test(name))) {
      const file = path.join(assets, name);
      if (existsSync(`${file}.br`)) continue;
      const text = smallRouteMap(readFileSync(file, "utf8"));
      writeFileSync(file, text);
      writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
      writeFileSync(`${file}.br`, brotliCompressSync(text));
    }
  },
};

/** The one script of pages for visitors, those where a passkey signs in: by itself, and under a name that pages know. */
const scriptOfPasskeys: Plugin = {
  name: "script-of-passkeys",
  apply: (_, { command, isSsrBuild }) => command === "build" && !isSsrBuild,
  buildStart() {
    this.emitFile({
      type: "chunk",
      id: path.resolve("app/ui/accounts/passkeys-on-page.ts"),
      fileName: "passkeys.js",
      preserveSignature: "strict",
    });
  },
};

const framework = /\/node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@remix-run)\//;
/** What every page is made of, and a thread. */
const square =
  /\/app\/ui\/(page-title\.ts|(layout\/shell|errors\/error-page|decisions\/gone-page|threads\/thread-page)\.tsx)$/;

/**
 * What a member fetches with nearly every page travels in two files, each with all it imports: thirty small ones cost
 * as much again in headers.
 */
function together(module: string): string | undefined {
  if (framework.test(module)) return "framework";
  return square.test(module) ? "square" : undefined;
}

/**
 * Of these the server takes what it uses into its build. Loaded as packages, each of their hundreds of modules costs
 * Node a look at a package.json of half a megabyte: two seconds and 200 MB at the start.
 */
const takenIn = ["drizzle-orm", "lucide-react"];

export default defineConfig(({ command, isSsrBuild }) => ({
  plugins: [
    tailwindcss(),
    smallParts,
    knownWays(remixOptions.future),
    subsetFont,
    scriptOfPasskeys,
    embedScript,
    remix(remixOptions),
    isSsrBuild ? packedMap : packed,
  ],
  ssr: { noExternal: command === "build" ? takenIn : [] },
  build: {
    target: "es2022",
    // It names things by how often they are spoken of: four kilobytes less than with esbuild, for every member.
    minify: isSsrBuild ? false : "terser",
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: together } },
  },
}));
