import type { Plugin } from "vite";

const ways = /\b(?:[\w.]+\.)?future\.(v3_\w+)/g;

/**
 * Says to the bundler which of Remix's ways are on. Remix asks as it runs, so that browsers would get the code of both:
 * what is known here drops out, some kilobytes for every member.
 */
export function knownWays(future: object = {}): Plugin {
  const known = new Map<string, unknown>(Object.entries(future));
  return {
    name: "known-ways",
    apply: (_, { command, isSsrBuild }) => command === "build" && !isSsrBuild,
    transform(code, id) {
      if (!id.includes("/@remix-run/react/")) return null;
      return { code: code.replace(ways, (said, way) => String(known.get(way) ?? said)), map: null };
    },
  };
}
