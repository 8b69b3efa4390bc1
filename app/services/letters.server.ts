import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Face, Font } from "harfbuzzjs";

/**
 * Text as outlines, shaped by HarfBuzz from the files of the site's own font: what is drawn from them needs no font on the
 * machine and looks the same on every one. Loaded when first asked for.
 */
export type Line = {
  /** Path data for SVG, its origin at the beginning of the base line, y downwards. */ path: string;
  width: number;
};
export type Letters = {
  /** What of a text can be drawn: other signs, emoji among them, are left out. */
  drawable(text: string): string;
  /** @param size in pixels */
  outline(text: string, style: { size: number; weight: number }): Line;
};

const require = createRequire(import.meta.url);
/** By what they hold; the first that has a sign draws it. */
const alphabets = ["latin", "latin-ext", "greek", "cyrillic", "cyrillic-ext", "vietnamese"];

let loaded: Promise<Letters> | undefined;

export function letters(): Promise<Letters> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Letters> {
  const [hb, { default: decompress }] = await Promise.all([
    import("harfbuzzjs"),
    import("wawoff2/decompress.js"),
  ]);
  const faces: { face: Face; font: Font; signs: Set<number> }[] = await Promise.all(
    alphabets.map(async (name) => {
      const file = require.resolve(
        `@fontsource-variable/source-sans-3/files/source-sans-3-${name}-wght-normal.woff2`,
      );
      const face = new hb.Face(new hb.Blob(await decompress(await readFile(file))));
      return { face, font: new hb.Font(face), signs: new Set(face.collectUnicodes()) };
    }),
  );
  const faceOf = (code: number) => faces.findIndex(({ signs }) => signs.has(code));

  /** Stretches that one file draws. */
  function runs(text: string): { face: number; text: string }[] {
    const found: { face: number; text: string }[] = [];
    for (const char of text) {
      const last = found.at(-1);
      const code = char.codePointAt(0)!;
      // Marks and spaces stay with what they follow, where its file has them.
      const face = last && faces[last.face]!.signs.has(code) ? last.face : faceOf(code);
      if (face < 0) continue;
      if (last?.face === face) last.text += char;
      else found.push({ face, text: char });
    }
    return found;
  }

  return {
    drawable: (text) =>
      // The font has the wide no-break space alone.
      [
        ...text
          .normalize("NFC")
          .replaceAll("\u202f", "\u00a0")
          .replace(/[^\S\u00a0]/g, " "),
      ]
        .filter((char) => faceOf(char.codePointAt(0)!) >= 0)
        .join("")
        .replace(/ {2,}/g, " ")
        .trim(),
    outline(text, { size, weight }) {
      let path = "";
      let at = 0;
      for (const run of runs(text)) {
        const { face, font } = faces[run.face]!;
        font.setVariations([new hb.Variation("wght", weight)]);
        const buffer = new hb.Buffer();
        buffer.addText(run.text);
        buffer.guessSegmentProperties();
        hb.shape(font, buffer);
        const scale = size / face.upem;
        for (const {
          codepoint,
          xAdvance = 0,
          xOffset = 0,
          yOffset = 0,
        } of buffer.getGlyphInfosAndPositions()) {
          path += placed(font.glyphToPath(codepoint), scale, at + xOffset * scale, -yOffset * scale);
          at += xAdvance * scale;
        }
      }
      return { path, width: at };
    },
  };
}

/** Path data of absolute commands in the font's units, y upwards, brought to its place. */
function placed(path: string, scale: number, x: number, y: number): string {
  let across = true;
  return path.replace(/[A-Z]|-?[\d.]+/g, (token) => {
    if (/[A-Z]/.test(token)) {
      across = true;
      return token;
    }
    const value = Number(token) * scale;
    const moved = across ? x + value : y - value;
    across = !across;
    return moved.toFixed(1);
  });
}
