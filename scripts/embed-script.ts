import path from "node:path";
import { build, type Plugin, type Rollup } from "vite";

/**
 * `/embed.js`, for pages of other sites: one classic script that holds all it needs and leaves no name behind, so that it may
 * stand on a page twice. What pages of ours are made of is in many files, none of which it may lean on.
 */
export const embedScript: Plugin = {
  name: "embed-script",
  apply: (_, { isSsrBuild }) => !isSsrBuild,
  async generateBundle() {
    this.emitFile({ type: "asset", fileName: "embed.js", source: await buildEmbed() });
  },
  configureServer({ middlewares }) {
    middlewares.use("/embed.js", (_request, response, next) => {
      buildEmbed().then((code) => {
        response.setHeader("Content-Type", "text/javascript; charset=utf-8");
        response.end(code);
      }, next);
    });
  },
};

async function buildEmbed(): Promise<string> {
  const [built] = [
    await build({
      configFile: false,
      publicDir: false,
      logLevel: "error",
      build: {
        write: false,
        target: "es2022",
        minify: "terser",
        reportCompressedSize: false,
        lib: { entry: path.resolve("app/ui/embed/embed.ts"), formats: ["iife"], name: "parvisEmbed" },
      },
    }),
  ].flat() as Rollup.RollupOutput[];
  const [script, ...others] = built?.output ?? [];
  if (script?.type !== "chunk" || others.length > 0) throw new Error("The embed is more than one script.");
  return script.code;
}
