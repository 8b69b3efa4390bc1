import { diffArrays, diffWordsWithSpace } from "diff";

/** A stretch of words that both texts have, or only the newer or the older one. */
export type Piece = { as: "same" | "added" | "removed"; text: string };
/** One line of a text (in prose, a paragraph), beside its twin in the other one. */
export type DiffLine =
  | { as: "same" | "added" | "removed"; text: string }
  | { as: "changed"; pieces: Piece[] };
/** Lines to be shown, or to be folded away because nothing changes near them. */
export type Stretch = { folded: boolean; lines: DiffLine[] };

/** How far two lines, or two texts in lines, may lie apart before one simply stands for the other: bounds the work. */
const farthest = 250;
/** And all lines of a text together, in words. */
const farthestInAll = 1_000;
/** Pairs of lines compared for likeness at most; beyond, lines are paired in their order. */
const mostPairs = 2_500;
/** From which share of common words on two lines are one line that was changed. */
const alike = 0.35;
/** Lines shown on each side of a change. */
const context = 1;
/** Folding away fewer lines than that would save nothing. */
const leastFolded = 3;

/** What changed from one text to another, line by line and in changed lines word by word. */
export function diffProse(before: string, after: string): Stretch[] {
  return fold(alignLines(linesOf(before), linesOf(after), { left: farthestInAll }));
}

/** What changed in a single line, such as a title. */
export function diffLine(before: string, after: string): DiffLine {
  return before === after ? { as: "same", text: after } : changed(before, after, { left: farthest });
}

/** Blank lines only part paragraphs, so they are no lines of their own. */
function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "");
}

/** Words that may still be found different before what is left is taken as a whole. */
type Budget = { left: number };

function alignLines(before: string[], after: string[], budget: Budget): DiffLine[] {
  const changes = diffArrays(before, after, { maxEditLength: farthest });
  if (!changes) return alignRun(before, after, budget);
  const lines: DiffLine[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const settle = () => {
    lines.push(...alignRun(gone, come, budget));
    gone = [];
    come = [];
  };
  for (const { value, added, removed } of changes) {
    if (removed) gone.push(...value);
    else if (added) come.push(...value);
    else {
      settle();
      lines.push(...value.map((text) => ({ as: "same" as const, text })));
    }
  }
  settle();
  return lines;
}

/** Lines that went beside lines that came: those alike are one line that changed, the others stand alone. */
function alignRun(gone: string[], come: string[], budget: Budget): DiffLine[] {
  const pairs = pairUp(gone, come);
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  for (const [left, right] of [...pairs, [gone.length, come.length] as const]) {
    for (; i < left; i++) lines.push({ as: "removed", text: gone[i]! });
    for (; j < right; j++) lines.push({ as: "added", text: come[j]! });
    if (i < gone.length && j < come.length) lines.push(changed(gone[i++]!, come[j++]!, budget));
  }
  return lines;
}

/** The pairs, in order, whose likeness adds up to the most (alignment of sequences by dynamic programming). */
function pairUp(gone: string[], come: string[]): (readonly [number, number])[] {
  const [rows, columns] = [gone.length, come.length];
  if (rows * columns > mostPairs || rows * columns === 0) return [];
  const left = gone.map(wordsOf);
  const right = come.map(wordsOf);
  const likeness = left.map((one) => right.map((other) => share(one, other)));
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const together = likeness[i]![j]! >= alike ? likeness[i]![j]! + best[i + 1]![j + 1]! : 0;
      best[i]![j] = Math.max(together, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < rows && j < columns && best[i]![j]! > 0; ) {
    if (best[i]![j] === best[i + 1]![j]) i++;
    else if (best[i]![j] === best[i]![j + 1]) j++;
    else pairs.push([i++, j++]);
  }
  return pairs;
}

type Words = { counts: Map<string, number>; size: number };

function wordsOf(line: string): Words {
  const words = line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [line];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, size: words.length };
}

/** Words that two lines have in common, from 0 to 1 (L. R. Dice, Ecology 26, 1945). */
function share(one: Words, other: Words): number {
  let common = 0;
  for (const [word, count] of one.counts) common += Math.min(count, other.counts.get(word) ?? 0);
  return (2 * common) / (one.size + other.size);
}

function changed(before: string, after: string, budget: Budget): DiffLine {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: Math.min(farthest, budget.left) });
  if (!changes) {
    budget.left = Math.max(0, budget.left - farthest);
    return {
      as: "changed",
      pieces: [
        { as: "removed", text: before },
        { as: "added", text: after },
      ],
    };
  }
  for (const { added, removed, count } of changes) if (added || removed) budget.left -= count;
  budget.left = Math.max(0, budget.left);
  return {
    as: "changed",
    pieces: join(
      changes.map(({ value, added, removed }) => ({
        as: added ? "added" : removed ? "removed" : "same",
        text: value,
      })),
    ),
  };
}

/** Words that two changes may have between them and still be read as one. */
const mostBetween = 3;

type Change = { gone: string; come: string };

/**
 * Joins changes that only blanks and marks stand between, or a few words that both texts happen to have amid many that
 * they have not: replacing a phrase reads better than replacing each of its words. What went comes before what came.
 */
function join(pieces: Piece[]): Piece[] {
  // First what only marks part, so that it is seen how much changed around a word that both have.
  return joinWhere(joinWhere(pieces, onlyMarks), fewWords);
}

type Belongs = (between: string, before: Change, after: Change) => boolean;

function joinWhere(pieces: Piece[], belongs: Belongs): Piece[] {
  // Changes with what stands between them: one change more than there are stretches between.
  const changes: Change[] = [{ gone: "", come: "" }];
  const between: string[] = [];
  for (const { as, text } of pieces) {
    const last = changes.at(-1)!;
    if (as === "removed") last.gone += text;
    else if (as === "added") last.come += text;
    else {
      between.push(text);
      changes.push({ gone: "", come: "" });
    }
  }
  const joined: Piece[] = [];
  let open = changes[0]!;
  const settle = () => {
    if (open.gone) joined.push({ as: "removed", text: open.gone });
    if (open.come) joined.push({ as: "added", text: open.come });
  };
  for (const [index, text] of between.entries()) {
    const next = changes[index + 1]!;
    if (isAny(open) && isAny(next) && belongs(text, open, next)) {
      open = { gone: open.gone + text + next.gone, come: open.come + text + next.come };
    } else {
      settle();
      joined.push({ as: "same", text });
      open = next;
    }
  }
  settle();
  return joined;
}

const isAny = ({ gone, come }: Change) => gone + come !== "";

const onlyMarks: Belongs = (between, before) =>
  countWords(between) === 0 && before.gone !== "" && before.come !== "";

/** Where words only came, or only went, what is between them did neither. */
const fewWords: Belongs = (between, before, after) => {
  const words = countWords(between);
  const [one, other] = [extent(before), extent(after)];
  const replaced = before.gone + after.gone !== "" && before.come + after.come !== "";
  return replaced && words <= mostBetween && 2 * words <= Math.min(one, other) && one + other >= 4;
};

const countWords = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
const extent = ({ gone, come }: Change) => Math.max(countWords(gone), countWords(come));

function fold(lines: DiffLine[]): Stretch[] {
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - context), index + context + 1).some(({ as }) => as !== "same"),
  );
  const stretches: Stretch[] = [];
  for (const [index, line] of lines.entries()) {
    const folded = !near[index];
    const last = stretches.at(-1);
    if (last && last.folded === folded) last.lines.push(line);
    else stretches.push({ folded, lines: [line] });
  }
  return stretches.map((stretch) => ({
    ...stretch,
    folded: stretch.folded && stretch.lines.length >= leastFolded,
  }));
}
