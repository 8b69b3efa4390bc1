import { expect, test } from "vitest";
import { otherTags, tagAt } from "#app/ui/tags/typing.ts";

test.each([
  ["bel", 3, { q: "bel", from: 0, to: 3 }],
  ["noise, bel", 10, { q: "bel", from: 7, to: 10 }],
  ["noise bel motor", 9, { q: "bel", from: 6, to: 9 }],
  // In the middle of a word, what stands before the caret is what was typed.
  ["noise;belt,motor", 8, { q: "be", from: 6, to: 10 }],
  ["noise, ", 7, null],
  ["", 0, null],
])("of %j at %i the tag being typed is found", (text, caret, found) => {
  expect(tagAt(text, caret)).toEqual(found);
});

test("the others are those that stand there already", () => {
  expect(otherTags("noise, bel;motor  belt", { from: 7, to: 10 })).toEqual(["noise", "motor", "belt"]);
});
