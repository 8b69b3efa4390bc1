import { textOf } from "#app/lib/markdown/plain.ts";
import { sanitise } from "#app/lib/markdown/sanitise.ts";

/**
 * Whether a source, rendered here, still shows what its site showed: the same words, and as many of the elements
 * that give a text its shape. Sites read Markdown in ways of their own (`#Title`, link targets inside a paragraph).
 * @param rendered our HTML of the source
 * @param shown the site's HTML of the post; it takes our form before it is compared
 * @param origin scheme, host and port of this site
 */
export function saysTheSame(rendered: string, shown: string, origin: string): boolean {
  const ours = sanitise(shown, origin);
  return (
    letters(rendered) === letters(ours) &&
    shapes.every((shape) => count(rendered, shape) === count(ours, shape))
  );
}

const shapes = [/<h[1-6]\b/g, /<li\b/g, /<pre\b/g, /<img\b/g, /<a\b/g];

function count(html: string, shape: RegExp): number {
  return html.match(shape)?.length ?? 0;
}

function letters(html: string): string {
  return textOf(html).replace(/[^\p{L}\p{N}]+/gu, "");
}
