import type { Rendered } from "./plain.ts";

/** Letters that are drawn as nothing, Hangul fillers among them, and the Braille pattern without dots. */
const seen = /[^\s\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether a text has anything in it that an eye could meet. */
export function hasInk(text: string): boolean {
  return seen.test(text);
}

/** Whether a rendered source shows anything: words, or a picture. Rules, boxes and empty tables say nothing alone. */
export function shows({ html, text }: Rendered): boolean {
  return hasInk(text) || html.includes("<img ");
}
