/**
 * The beginning of a text on one line, at most `max` (two or more) UTF-16 code units. It ends at a word, with an
 * ellipsis when something is left out; a single longer word is cut between characters.
 */
export function excerpt(text: string, max: number): string {
  const line = text.replace(/[^\S\u00a0\u202f]+/g, " ").trim();
  if (line.length <= max) return line;
  // One unit is the ellipsis; the unit after tells whether a word ends there.
  const room = line.slice(0, max);
  const space = room.lastIndexOf(" ");
  const whole = space > 0 ? room.slice(0, space) : cut(room, max - 1);
  return `${whole.replace(/[\s,;:.!?…–—-]+$/, "") || whole}…`;
}

/** At most the first `max` UTF-16 code units, and no half of a character: JSON and PostgreSQL refuse such a half. */
export const cut = (text: string, max: number): string => text.slice(0, max).replace(/[\uD800-\uDBFF]$/, "");

/** The first line that is not empty, shortened as an excerpt is. */
export function firstLine(text: string, max: number): string {
  const line = text.split(/[\r\n]+/).find((candidate) => candidate.trim() !== "");
  return excerpt(line ?? "", max);
}
