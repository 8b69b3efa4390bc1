import type { Plugin } from "vite";
import remixOptions from "../remix.config.js";

const ways = /\b(?:[\w.]+\.)?future\.(v3_\w+)/g;

/**
 * Says to the bundler which of Remix's ways are on. Remix asks as it runs, so that browsers would get the code of both:
 * what is known here drops out, some kilobytes for every member.
 */
export const knownWays: Plugin = {
  name: "known-ways",
  apply: (_, { command, isSsrBuild }) => command === "build" && !isSsrBuild,
  transform(code, id) {
    if (!id.includes("/@remix-run/react/")) return null;
    const future: Record<string, boolean> = remixOptions.future;
    return { code: code.replace(ways, (said, way: string) => String(future[way] ?? said)), map: null };
  },
};
