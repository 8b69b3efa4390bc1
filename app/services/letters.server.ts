import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Font } from "harfbuzzjs";

/**
 * Text as outlines, shaped by HarfBuzz from the files of the site's own font: what is drawn from them needs no font on the
 * machine and looks the same on every one. Loaded when first asked for.
 */
/** `size` in pixels. */
export type Style = { size: number; weight: number };
export type Letters = {
  /** What of a text can be drawn: other signs, emoji among them, are left out. */
  drawable(text: string): string;
  width(text: string, style: Style): number;
  /** `path` is data for SVG, its origin at the beginning of the base line, y downwards. */
  outline(text: string, style: Style): { path: string; width: number };
};

const require = createRequire(import.meta.url);
/** By what they hold; the first that has a sign draws it. */
const alphabets = ["latin", "latin-ext", "greek", "cyrillic", "cyrillic-ext", "vietnamese"];

let loaded: Promise<Letters> | undefined;

export function letters(): Promise<Letters> {
  loaded ??= load();
  return loaded;
}

type Glyph = { face: number; glyph: number; x: number; y: number };

async function load(): Promise<Letters> {
  const [hb, { default: decompress }] = await Promise.all([
    import("harfbuzzjs"),
    import("wawoff2/decompress.js"),
  ]);
  const faces = await Promise.all(
    alphabets.map(async (name) => {
      const file = require.resolve(
        `@fontsource-variable/source-sans-3/files/source-sans-3-${name}-wght-normal.woff2`,
      );
      const face = new hb.Face(new hb.Blob(await decompress(await readFile(file))));
      const signs = new Set(face.collectUnicodes());
      return { face, signs, weights: new Map<number, { font: Font; paths: Map<number, string> }>() };
    }),
  );
  const has = (face: number, code: number) => faces[face]!.signs.has(code);
  const faceOf = (code: number) => faces.findIndex(({ signs }) => signs.has(code));

  function inWeight(face: number, weight: number) {
    const { weights, face: of } = faces[face]!;
    const known = weights.get(weight);
    if (known) return known;
    const font = new hb.Font(of);
    font.setVariations([new hb.Variation("wght", weight)]);
    const made = { font, paths: new Map<number, string>() };
    weights.set(weight, made);
    return made;
  }

  /** Stretches that one file draws. */
  function runs(text: string): { face: number; text: string }[] {
    const found: { face: number; text: string }[] = [];
    for (const char of text) {
      const last = found.at(-1);
      const code = char.codePointAt(0)!;
      // Marks and spaces stay with what they follow, where its file has them.
      const face = last && has(last.face, code) ? last.face : faceOf(code);
      if (face < 0) continue;
      if (last?.face === face) last.text += char;
      else found.push({ face, text: char });
    }
    return found;
  }

  /** Where each glyph stands, and how far all of them reach. */
  function shape(text: string, { size, weight }: Style): { glyphs: Glyph[]; width: number } {
    const glyphs: Glyph[] = [];
    let width = 0;
    for (const { face, text: run } of runs(text)) {
      const buffer = new hb.Buffer();
      buffer.addText(run);
      buffer.guessSegmentProperties();
      hb.shape(inWeight(face, weight).font, buffer);
      const scale = size / faces[face]!.face.upem;
      for (const {
        codepoint,
        xAdvance = 0,
        xOffset = 0,
        yOffset = 0,
      } of buffer.getGlyphInfosAndPositions()) {
        glyphs.push({ face, glyph: codepoint, x: width + xOffset * scale, y: -yOffset * scale });
        width += xAdvance * scale;
      }
    }
    return { glyphs, width };
  }

  function pathOf(face: number, glyph: number, weight: number): string {
    const { font, paths } = inWeight(face, weight);
    const known = paths.get(glyph);
    if (known !== undefined) return known;
    const path = font.glyphToPath(glyph);
    paths.set(glyph, path);
    return path;
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
    width: (text, style) => shape(text, style).width,
    outline(text, style) {
      const { glyphs, width } = shape(text, style);
      const path = glyphs.map(({ face, glyph, x, y }) =>
        placed(pathOf(face, glyph, style.weight), style.size / faces[face]!.face.upem, x, y),
      );
      return { path: path.join(""), width };
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
