import { type Known, nothingKnown } from "./known.ts";
import { parseMarkdown } from "./parse.ts";
import { type Rendered, textOf } from "./plain.ts";
import { sanitise } from "./sanitise.ts";

/**
 * Markdown as safe HTML. It may take seconds or overflow the stack on hostile input, so only the render worker
 * calls it, on sources within the limits and under a deadline.
 * @param origin scheme, host and port of this site, to tell its own links from others
 * @param known  what the source may speak of by name or number
 */
export function render(source: string, origin: string, known: Known = nothingKnown): Rendered {
  const html = sanitise(parseMarkdown(source, known), origin, known.pictures).trim();
  return { html, text: textOf(html), plain: false };
}
