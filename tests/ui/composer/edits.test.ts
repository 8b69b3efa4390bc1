import { describe, expect, test } from "vitest";
import {
  asBlock,
  asCode,
  asLines,
  asLink,
  type Edit,
  goOn,
  naming,
  pastedLink,
  type Selected,
  wrap,
} from "#app/ui/composer/edits.ts";
import { tableOf } from "#app/ui/composer/from-html.ts";

/** A text with its selection between brackets ⟦ ⟧; a lone ⟦ is a caret. */
function at(marked: string): Selected {
  const start = marked.indexOf("⟦");
  const text = marked.replace("⟦", "");
  const end = text.indexOf("⟧");
  return { text: text.replace("⟧", ""), start, end: end < 0 ? start : end };
}

function after({ text }: Selected, { from, to, insert, start, end }: Edit): string {
  const made = text.slice(0, from) + insert + text.slice(to);
  if (start === end) return `${made.slice(0, start)}⟦${made.slice(start)}`;
  return `${made.slice(0, start)}⟦${made.slice(start, end)}⟧${made.slice(end)}`;
}

const done = (marked: string, edit: (selected: Selected) => Edit | null) => {
  const selected = at(marked);
  const made = edit(selected);
  return made && after(selected, made);
};

describe("bold and italic", () => {
  test.each([
    ["a ⟦word⟧ b", "**", "a **⟦word⟧** b"],
    ["a **⟦word⟧** b", "**", "a ⟦word⟧ b"],
    ["a ⟦ word ⟧b", "**", "a  **⟦word⟧** b"],
    ["⟦", "**", "**⟦**"],
    ["a **⟦word⟧** b", "*", "a ***⟦word⟧*** b"],
    ["a *⟦word⟧* b", "*", "a ⟦word⟧ b"],
  ])("%j with %s is %j", (before, mark, expected) =>
    expect(done(before, (selected) => wrap(selected, mark))).toBe(expected),
  );
});

describe("lines", () => {
  test.each([
    ["⟦one\ntwo⟧", "bullets", "⟦- one\n- two⟧"],
    ["⟦- one\n- two⟧", "bullets", "⟦one\ntwo⟧"],
    ["⟦- one\n- two⟧", "numbers", "⟦1. one\n2. two⟧"],
    ["⟦one\n\ntwo⟧", "quote", "⟦> one\n>\n> two⟧"],
    ["Words\n⟦", "bullets", "Words\n\n- ⟦"],
    ["a ⟦word⟧", "quote", "> a word⟦"],
  ] as const)("%j as %s is %j", (before, kind, expected) =>
    expect(done(before, (selected) => asLines(selected, kind))).toBe(expected),
  );
});

describe("enter", () => {
  test.each([
    ["- one⟦", "- one\n- ⟦"],
    ["9. nine⟦", "9. nine\n10. ⟦"],
    ["- [x] done⟦", "- [x] done\n- [ ] ⟦"],
    ["> said⟦", "> said\n> ⟦"],
    ["- one\n- ⟦", "- one\n⟦"],
    ["plain⟦", null],
    ["- ⟦one⟧", null],
  ])("after %j gives %j", (before, expected) => expect(done(before, goOn)).toBe(expected));
});

describe("links", () => {
  test.each([
    ["see ⟦this⟧", "see [this](⟦https://⟧)"],
    ["see ⟦", "see [⟦words⟧](https://)"],
    ["⟦https://a.example⟧", "[⟦words⟧](https://a.example)"],
  ])("of %j are %j", (before, expected) =>
    expect(done(before, (selected) => asLink(selected, "words"))).toBe(expected),
  );
  test("come of an address pasted over words, and of nothing else", () => {
    expect(done("see ⟦this]⟧", (one) => pastedLink(one, " https://a.example/x "))).toBe(
      "see [this\\]](https://a.example/x)⟦",
    );
    for (const pasted of ["javascript:alert(1)", "words", "https://a.example b"])
      expect(done("⟦this⟧", (one) => pastedLink(one, pasted))).toBeNull();
    expect(done("⟦", (one) => pastedLink(one, "https://a.example"))).toBeNull();
  });
});

test("code over several lines stands between fences longer than its own", () => {
  expect(done("x ⟦a⟧", asCode)).toBe("x `⟦a⟧`");
  expect(done("x⟦a\n```b⟧y", asCode)).toBe("x\n````\n⟦a\n```b⟧\n````\ny");
});

test("a block stands clear of what is around it", () => {
  expect(done("above⟦below", (one) => asBlock(one, "B"))).toBe("above\n\nB\n\n⟦below");
  expect(done("⟦", (one) => asBlock(one, "B"))).toBe("B\n\n⟦");
});

test("what is being named ends at the caret", () => {
  expect(naming(at("ask @ma⟦"))).toEqual({ kind: "member", q: "ma", from: 4 });
  expect(naming(at("like #pedal noi⟦"))).toEqual({ kind: "thread", q: "pedal noi", from: 5 });
  for (const none of ["a@ma⟦", "@marie said⟦", "@ma⟦ x⟧", "# Title⟦"])
    expect(naming(at(none)), none).toBeNull();
});

test("rows become a table, short ones filled", () => {
  expect(tableOf([["a", "b"], ["1"]])).toBe("| a | b |\n| --- | --- |\n| 1 |  |");
});
