import { escapeHtml } from "./escape.ts";

export type Rendered = {
  /** Safe HTML, ready to store and to show. */
  html: string;
  /** Its words on one line, for search and excerpts. */
  text: string;
  /** True when the source is shown as written, because it is too long, too deep or too slow to render. */
  plain: boolean;
};

/** A source shown as written, without Markdown. Linear in its length. */
export function renderPlain(source: string): Rendered {
  const html = plainHtml(source);
  return { html, text: textOf(html), plain: true };
}

/** Escaped text in paragraphs, with its line ends kept. */
function plainHtml(source: string): string {
  const paragraphs: string[] = [];
  let lines: string[] = [];
  for (const line of [...source.split("\n"), ""]) {
    if (line.trim() !== "") lines.push(escapeHtml(line.trimEnd()));
    else if (lines.length > 0) {
      paragraphs.push(`<p>${lines.join("<br>\n")}</p>`);
      lines = [];
    }
  }
  return paragraphs.join("\n");
}

const blocks =
  /^<\/?(?:blockquote|br|d[dlt]|details|div|h[3-6]|hr|li|ol|p|pre|summary|t[dhr]|table|tbody|tfoot|thead|ul)\b/;
/** Two items that follow one another would read as one. An empty one separates nothing. */
const betweenItems = /(?<!<li>)<\/li>\s*(?=<li[ >](?!<\/li>))/g;
const characters: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot);/g, (reference) => characters[reference] as string);
}

/**
 * The words of rendered HTML, in one line, for search and excerpts: no markup, references decoded, white space
 * collapsed but for no-break spaces, images by their alternative text. Reads only what `sanitise` and `plainHtml` write, where `<` and
 * `>` stand for tags alone and four references are used.
 */
export function textOf(html: string): string {
  const words = html.replace(betweenItems, "$& · ").replace(/<[^<>]*>/g, (tag) => {
    if (tag.startsWith("<img ")) return ` ${/ alt="([^"]*)"/.exec(tag)?.[1] ?? ""} `;
    return blocks.test(tag) ? " " : "";
  });
  return decode(words)
    .replace(/[^\S\u00a0\u202f]+/g, " ")
    .trim();
}
