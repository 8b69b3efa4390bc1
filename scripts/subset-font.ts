import subset from "subset-font";
import type { Plugin } from "vite";

/** What French and English are written with, and the signs the pages draw: Basic Latin, Latin-1 and these. */
const signs = "ŒœŸ–—‘’‚“”„†•…‹›€™←→↑↓−\u2009\u2011\u202f";
const written = [
  ...Array.from({ length: 0x5f }, (_, n) => String.fromCharCode(0x20 + n)),
  ...Array.from({ length: 0x60 }, (_, n) => String.fromCharCode(0xa0 + n)),
  signs,
].join("");

/**
 * Leaves in the font only what is written here: seven of its twenty-nine kilobytes are for other languages, and every
 * first visit would fetch them. Other letters are drawn in the system's font, as before.
 */
export const subsetFont: Plugin = {
  name: "subset-font",
  apply: "build",
  async generateBundle(_, bundle) {
    for (const asset of Object.values(bundle)) {
      if (asset.type === "asset" && asset.fileName.endsWith(".woff2"))
        asset.source = await subset(Buffer.from(asset.source), written, {
          targetFormat: "woff2",
          // Small capitals and fractions are asked for nowhere, and figures are of one width as they are.
          noLayoutClosure: true,
        });
    }
  },
};
