/** The longest source that is parsed, in UTF-16 code units. */
export const MAX_LENGTH = 32_000;
/** How deep quotes with lists, brackets, or emphasis may nest. */
export const MAX_NESTING = 20;

/**
 * Whether a source is short and flat enough for the parser, told by one linear scan. Parsers recurse on nesting
 * and can overflow the stack on two kilobytes of `>`. The scan reads Markdown roughly (it may count a little too
 * much in text that only looks nested); what slips through is met by the deadline of the render worker.
 */
export function withinLimits(source: string): boolean {
  if (source.length > MAX_LENGTH) return false;
  const lists: number[] = [];
  let emphasis = new EmphasisDepth();
  let brackets = 0;
  let fence: Fence | undefined;

  for (const line of source.split("\n")) {
    const content = containers(line, lists);
    if (content.depth > MAX_NESTING) return false;
    const mark = fenceMark(line, content.start);
    if (fence) {
      if (mark && mark.char === fence.char && mark.length >= fence.length) fence = undefined;
      continue;
    }
    if (mark) {
      fence = mark;
      continue;
    }
    if (line.trim() === "") {
      emphasis = new EmphasisDepth();
      brackets = 0;
      continue;
    }
    for (let i = content.start; i < line.length; i++) {
      const char = line[i] as string;
      if (char === "\\") i++;
      else if (char === "[") {
        if (++brackets > MAX_NESTING) return false;
      } else if (char === "]") brackets = Math.max(0, brackets - 1);
      else if (char === "*" || char === "_" || char === "~") {
        let end = i + 1;
        while (line[end] === char) end++;
        if (emphasis.meet(char, end - i, line[i - 1], line[end]) > MAX_NESTING) return false;
        i = end - 1;
      }
    }
  }
  return true;
}

/**
 * Walks the quote and list markers that open a line. `lists` holds the content column of each list item still
 * open and is changed in place.
 */
function containers(line: string, lists: number[]): { start: number; depth: number } {
  let at = 0;
  let quotes = 0;
  for (;;) {
    while (line[at] === " " || line[at] === "\t") at++;
    if (line[at] === ">") {
      quotes++;
      at++;
      continue;
    }
    const end = listMarkerEnd(line, at);
    if (end === undefined) break;
    while (lists.length > 0 && (lists[lists.length - 1] as number) > at) lists.pop();
    lists.push(end);
    at = end;
  }
  // Text at the margin ends every list but one it lazily continues; counting that one too does no harm.
  if (at === 0 && line !== "") lists.length = 0;
  return { start: at, depth: quotes + lists.length };
}

/** Where the content of a list item begins whose marker stands at `at`, or nothing when there is none. */
function listMarkerEnd(line: string, at: number): number | undefined {
  let end = at;
  if (line[end] === "-" || line[end] === "*" || line[end] === "+") end++;
  else {
    while (end - at < 9 && isDigit(line[end])) end++;
    if (end === at || (line[end] !== "." && line[end] !== ")")) return undefined;
    end++;
  }
  const next = line[end];
  if (next === undefined) return end;
  return next === " " || next === "\t" ? end + 1 : undefined;
}

type Fence = { char: string; length: number };

function fenceMark(line: string, at: number): Fence | undefined {
  const char = line[at];
  if (char !== "`" && char !== "~") return undefined;
  let end = at;
  while (line[end] === char) end++;
  return end - at >= 3 ? { char, length: end - at } : undefined;
}

/**
 * The height of emphasis pairs closed inside one another. Openers that never close cost nothing, since pasted
 * C holds many lone stars. Each run is pushed and popped once, so a paragraph takes linear time.
 */
class EmphasisDepth {
  private open: { char: string; length: number; inside: number }[] = [];
  private waiting: Record<string, number> = { "*": 0, _: 0, "~": 0 };

  /** Takes the next delimiter run with its neighbours; returns the height of the pair it closes, or 0. */
  meet(char: string, length: number, before: string | undefined, after: string | undefined): number {
    const opens = !isBlank(after);
    const closes = !isBlank(before);
    if (char === "_" && opens && closes && isWord(before) && isWord(after)) return 0;
    if (closes && (this.waiting[char] as number) > 0) return this.close(char, length);
    if (opens) {
      this.open.push({ char, length, inside: 0 });
      this.waiting[char] = (this.waiting[char] as number) + 1;
    }
    return 0;
  }

  private close(char: string, length: number): number {
    let inside = 0;
    for (let run = this.open.pop(); run; run = this.open.pop()) {
      this.waiting[run.char] = (this.waiting[run.char] as number) - 1;
      inside = Math.max(inside, run.inside);
      if (run.char !== char) continue;
      const height = inside + Math.ceil(Math.min(run.length, length) / 2);
      const outer = this.open[this.open.length - 1];
      if (outer) outer.inside = Math.max(outer.inside, height);
      return height;
    }
    return 0;
  }
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= "0" && char <= "9";
}

function isBlank(char: string | undefined): boolean {
  return char === undefined || char === " " || char === "\t";
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}
