/**
 * What the tools do to a text, as one replacement each: `insert` goes in the place of `from` to `to`, and then what
 * lies between `start` and `end` is selected. Offsets are UTF-16 code units, as fields count. Pure.
 */
export type Selected = { text: string; start: number; end: number };
export type Edit = { from: number; to: number; insert: string; start: number; end: number };

/** Sets the selection between marks, or takes them away where they stand. White space at its ends stays outside. */
export function wrap({ text, start, end }: Selected, mark: string): Edit {
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  const words = text.slice(start, end);
  const size = mark.length;
  const around = text.slice(start - size, start) === mark && text.slice(end, end + size) === mark;
  // One star of two is no emphasis of its own.
  const longer = mark === "*" && text[start - 2] === "*" && text[start - 3] !== "*";
  if (start >= size && around && !longer)
    return { from: start - size, to: end + size, insert: words, start: start - size, end: end - size };
  return { from: start, to: end, insert: mark + words + mark, start: start + size, end: end + size };
}

/** Code: between back-ticks on one line, between fences over several. */
export function asCode({ text, start, end }: Selected): Edit {
  const words = text.slice(start, end);
  if (!words.includes("\n")) return wrap({ text, start, end }, "`");
  const fence = "`".repeat(Math.max(3, ...[...words.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  const before = start > 0 && text[start - 1] !== "\n" ? "\n" : "";
  const after = end < text.length && text[end] !== "\n" ? "\n" : "";
  const opening = `${before}${fence}\n`;
  const closing = `${words.endsWith("\n") ? "" : "\n"}${fence}${after}`;
  const at = start + opening.length;
  return { from: start, to: end, insert: opening + words + closing, start: at, end: at + words.length };
}

/** A link over the selection. Where that is an address already its words are to be typed, else the address. */
export function asLink({ text, start, end }: Selected, words: string): Edit {
  const selected = text.slice(start, end);
  if (isAddress(selected)) {
    return {
      from: start,
      to: end,
      insert: `[${words}](${selected})`,
      start: start + 1,
      end: start + 1 + words.length,
    };
  }
  const name = selected || words;
  const insert = `[${name}](https://)`;
  const at = start + name.length + 3;
  return selected === ""
    ? { from: start, to: end, insert, start: start + 1, end: start + 1 + name.length }
    : { from: start, to: end, insert, start: at, end: at + "https://".length };
}

export const isAddress = (text: string) => /^https?:\/\/[^\s<>()]+$/.test(text.trim());

/** An address pasted over words makes a link of them. Nothing where that is not what it is. */
export function pastedLink({ text, start, end }: Selected, pasted: string): Edit | null {
  const words = text.slice(start, end);
  if (words.trim() === "" || words.includes("\n") || isAddress(words) || !isAddress(pasted)) return null;
  const insert = `[${words.replace(/[[\]]/g, "\\$&")}](${pasted.trim()})`;
  return { from: start, to: end, insert, start: start + insert.length, end: start + insert.length };
}

export type Lines = "quote" | "bullets" | "numbers";

const starts: Record<Lines, RegExp> = { quote: /^> ?/, bullets: /^[-*+] /, numbers: /^\d{1,9}[.)] / };
const signs: Record<Lines, (index: number) => string> = {
  quote: () => "> ",
  bullets: () => "- ",
  numbers: (index) => `${index + 1}. `,
};

/** Makes a quote or a list of the lines the selection touches, or makes plain lines of them again. */
export function asLines({ text, start, end }: Selected, kind: Lines): Edit {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end > start && text[end - 1] === "\n" ? end - 1 : end);
  const to = next < 0 ? text.length : next;
  const lines = text.slice(from, to).split("\n");
  const full = lines.filter((line) => line.trim() !== "");
  const already = full.length > 0 && full.every((line) => starts[kind].test(line));
  let index = 0;
  const made = lines.map((line) => {
    if (already) return line.replace(starts[kind], "");
    if (line.trim() === "" && lines.length > 1) return kind === "quote" ? ">" : line;
    const bare = kind === "quote" ? line : line.replace(starts.bullets, "").replace(starts.numbers, "");
    return signs[kind](index++) + bare;
  });
  const above = text.slice(0, from);
  const gap =
    !already && /[^\n]\n$/.test(above) && !starts[kind].test(above.split("\n").at(-2) ?? "") ? "\n" : "";
  const insert = gap + made.join("\n");
  const alone = lines.length === 1;
  const last = from + insert.length;
  return { from, to, insert, start: alone ? last : from + gap.length, end: last };
}

/** Enter in a list or a quote goes on with it; on an empty item it ends it. Nothing elsewhere. */
export function goOn({ text, start, end }: Selected): Edit | null {
  if (start !== end) return null;
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const line = text.slice(from, start);
  const [, indent = "", sign, task = ""] = /^(\s*)(> ?|[-*+] |\d{1,9}[.)] )(\[[ xX]\] )?/.exec(line) ?? [];
  if (!sign) return null;
  if (line.trim() === `${sign}${task}`.trim()) {
    const rest = text.slice(start).split("\n")[0] ?? "";
    return rest.trim() === "" ? { from, to: start, insert: "", start: from, end: from } : null;
  }
  const number = /^\d+/.exec(sign)?.[0];
  const next = number ? sign.replace(number, String(Number(number) + 1)) : sign;
  const insert = `\n${indent}${next}${task && "[ ] "}`;
  return { from: start, to: start, insert, start: start + insert.length, end: start + insert.length };
}

/** A block of its own at the caret, with empty lines around it. */
export function asBlock({ text, start, end }: Selected, block: string): Edit {
  const before = text.slice(0, start).replace(/\n+$/, "");
  const above = before === "" ? "" : "\n\n".slice(start - before.length);
  const below = text.slice(end).startsWith("\n\n") ? "" : text.slice(end).startsWith("\n") ? "\n" : "\n\n";
  const insert = above + block + below;
  const at = start + insert.length;
  return { from: start, to: end, insert, start: at, end: at };
}

/** What is being named at the caret: `@ma` or `#pedal`, from its sign on. Nothing where nothing is. */
export function naming({
  text,
  start,
  end,
}: Selected): { kind: "member" | "thread"; q: string; from: number } | null {
  if (start !== end) return null;
  const line = text.slice(Math.max(0, start - 80), start);
  const [, , sign, q = ""] =
    /(^|[\s(,;:])([@#])([\p{L}\p{N}_.-]{1,40}(?:[ '’][\p{L}\p{N}]{1,30}){0,3})$/u.exec(line) ?? [];
  if (!sign) return null;
  // A name is one word; a thread is found by several.
  if (sign === "@" && /\s/.test(q)) return null;
  return { kind: sign === "@" ? "member" : "thread", q, from: start - q.length - 1 };
}
