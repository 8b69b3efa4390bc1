import fc from "fast-check";
import { expect, test } from "vitest";
import { excerpt, firstLine } from "#app/lib/excerpt.ts";

test.each([
  ["short", 20, "short"],
  ["exactly ten", 11, "exactly ten"],
  ["one two three", 8, "one two…"],
  ["one two three", 9, "one two…"],
  ["one, two three", 6, "one…"],
  ["  a\n\n b ", 20, "a b"],
  ["unbreakable", 5, "unbr…"],
  ["😀😀😀", 4, "😀…"],
  ["", 5, ""],
])("%j in %i is %j", (text, max, expected) => {
  expect(excerpt(text, max)).toBe(expected);
});

test("never longer than asked, and always a beginning of the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 60 }), (text, max) => {
      const short = excerpt(text, max);
      expect(short.length).toBeLessThanOrEqual(max);
      expect(short.isWellFormed()).toBe(true);
      const line = text.replace(/\s+/g, " ").trim();
      expect(short === line || (short.endsWith("…") && line.startsWith(short.slice(0, -1)))).toBe(true);
    }),
  );
});

test("the first line is the first with something on it", () => {
  expect(firstLine("\n  \n  Hello there\nworld", 40)).toBe("Hello there");
  expect(firstLine("Hello there", 8)).toBe("Hello…");
  expect(firstLine(" \n ", 8)).toBe("");
});
