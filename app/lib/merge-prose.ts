import { applyPatch, structuredPatch } from "diff";

/** Words that must stand unchanged around a change for it to be carried over. */
const context = 3;
/** How many words a change may hold at most to be carried over; bounds the work. */
const most = 300;

/**
 * Carries what somebody changed in an older text over into its present one, word by word.
 * @returns null where both changed the same words, so that a person has to choose
 */
export function mergeProse(base: string, present: string, wanted: string): string | null {
  if (present === base) return wanted;
  if (wanted === base) return present;
  const patch = structuredPatch("", "", asLines(base), asLines(wanted), "", "", {
    context,
    maxEditLength: most,
  });
  if (!patch) return null;
  const merged = applyPatch(asLines(present), patch, { autoConvertLineEndings: false });
  return merged === false ? null : fromLines(merged);
}

/** Each word and each blank as a line, as patches know them. */
function asLines(text: string): string {
  return (text.match(/\n|[^\S\n]+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [])
    .map((token) => `${JSON.stringify(token)}\n`)
    .join("");
}

function fromLines(lines: string): string {
  return lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as string)
    .join("");
}
