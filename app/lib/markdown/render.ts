import { parseMarkdown } from "./parse.ts";
import { type Rendered, textOf } from "./plain.ts";
import { sanitise } from "./sanitise.ts";

/**
 * Markdown as safe HTML. It may take seconds or overflow the stack on hostile input, so only the render worker
 * calls it, on sources within the limits and under a deadline.
 * @param origin scheme, host and port of this site, to tell its own links from others
 */
export function render(source: string, origin: string): Rendered {
  const html = sanitise(parseMarkdown(source), origin).trim();
  return { html, text: textOf(html), plain: false };
}
