import { palette } from "#app/lib/colour.ts";
import type { Letters, Style } from "#app/services/letters.server.ts";
import type { Card } from "./card.ts";

/** The size that social networks ask for. */
export const cardSize = { width: 1_200, height: 630 };

const edge = 72;
const room = cardSize.width - 2 * edge;
/** From large to small, with how many lines a title may have in each. */
const steps = [
  { size: 72, lines: 3 },
  { size: 62, lines: 4 },
  { size: 54, lines: 4 },
  { size: 48, lines: 5 },
];

/** A card as SVG of outlines alone: nothing of it is looked up where it becomes a picture. */
export function drawCard(card: Card, letters: Letters): string {
  const colours = palette(card.accent, "light");
  const at = (x: number, y: number, text: string, style: Style, fill: string) =>
    `<path transform="translate(${x.toFixed(1)} ${y})" fill="${fill}" d="${letters.outline(text, style).path}"/>`;
  const brand = shorten(card.brand, { size: 34, weight: 700 }, card.logo ? room - 260 : room, letters);
  const title = fitTitle(letters.drawable(card.title) || letters.drawable(card.space), letters);
  const lineHeight = Math.round(title.size * 1.18);
  const block = title.lines.length * lineHeight;
  // In the middle of what brand and foot leave.
  const top = 160 + (330 - block) / 2 + title.size * 0.86;
  const space = shorten(card.space, { size: 30, weight: 600 }, room - 340, letters);
  const foot = 562;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">`,
    `<rect width="100%" height="100%" fill="${colours["accent-1"]}"/>`,
    `<rect width="100%" height="16" fill="${colours["accent-9"]}"/>`,
    at(edge, 112, brand, { size: 34, weight: 700 }, colours["accent-11"]!),
    ...title.lines.map((line, index) =>
      at(
        edge,
        Math.round(top + index * lineHeight),
        line,
        { size: title.size, weight: 700 },
        colours["neutral-12"]!,
      ),
    ),
    `<circle cx="${edge + 11}" cy="${foot - 10}" r="11" fill="hsl(${card.hue} 55% 48%)"/>`,
    at(edge + 40, foot, space, { size: 30, weight: 600 }, colours["neutral-11"]!),
    ...(card.solved ? solvedMark(card.solved, foot, letters, colours) : []),
    "</svg>",
  ].join("");
}

function solvedMark(word: string, foot: number, letters: Letters, colours: Record<string, string>): string[] {
  const style = { size: 30, weight: 700 };
  const { path, width } = letters.outline(word, style);
  const [whole, height] = [width + 98, 60];
  const left = cardSize.width - edge - whole;
  const top = foot - 10 - height / 2;
  return [
    `<rect x="${left.toFixed(1)}" y="${top}" width="${whole.toFixed(1)}" height="${height}" rx="30" fill="${colours["success-3"]}"/>`,
    `<path transform="translate(${(left + 28).toFixed(1)} ${top + 19})" d="M0 11.5 9 20.5 25 2" fill="none" stroke="${colours["success-11"]}" stroke-width="4.5" stroke-linecap="round" stroke-linejoin="round"/>`,
    `<path transform="translate(${(left + 68).toFixed(1)} ${foot})" fill="${colours["success-11"]}" d="${path}"/>`,
  ];
}

/** The largest size in which the whole title fits; in the smallest, what does not fit is left out. */
function fitTitle(words: string, letters: Letters): { size: number; lines: string[] } {
  for (const { size, lines: most } of steps) {
    const lines = wrap(words, size, letters);
    if (lines.length <= most) return { size, lines };
  }
  const { size, lines: most } = steps.at(-1)!;
  const lines = wrap(words, size, letters).slice(0, most);
  const last = `${lines.pop()!} …`;
  return { size, lines: [...lines, shorten(last, { size, weight: 700 }, room, letters)] };
}

/** Lines as wide as the card at most, by the widths of what is drawn; a longer word is cut. */
function wrap(text: string, size: number, letters: Letters): string[] {
  const fits = (line: string) => letters.width(line, { size, weight: 700 }) <= room;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = "";
    for (const char of word) {
      if (line && !fits(line + char)) {
        lines.push(line);
        line = "";
      }
      line += char;
    }
  }
  return line ? [...lines, line] : lines;
}

function shorten(text: string, style: Style, most: number, letters: Letters): string {
  const words = letters.drawable(text);
  const fits = (line: string) => letters.width(line, style) <= most;
  if (fits(words)) return words;
  const chars = [...words.replace(/ ?…$/, "")];
  while (chars.length > 1 && !fits(`${chars.join("").trimEnd()}…`)) chars.pop();
  return `${chars.join("").trimEnd()}…`;
}
