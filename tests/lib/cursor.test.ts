import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "#app/lib/cursor.ts";

const shape = z.tuple([z.string(), z.number()]);

test("what goes in comes out, in characters an address needs not escape", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 10 }), fc.integer(), (word, number) => {
      const cursor = encodeCursor([word, number]);
      expect(encodeURIComponent(cursor)).toBe(cursor);
      expect(decodeCursor(cursor, shape)).toEqual([word, number]);
    }),
  );
});

test.each([
  ["nothing", ""],
  ["no base64", "a b"],
  ["no JSON", "abcd"],
  ["another list's", encodeCursor([1, "a"])],
  ["too many parts", encodeCursor(["a", 1, 2])],
  ["an object", Buffer.from('{"a":1}').toString("base64url")],
  ["too long", Buffer.from(JSON.stringify(["a".repeat(300), 1])).toString("base64url")],
])("%s is no cursor", (_name, cursor) => {
  expect(decodeCursor(cursor, shape)).toBeNull();
});

test("anything typed by hand is refused or of the shape", () => {
  fc.assert(
    fc.property(fc.string(), (cursor) => {
      const parts = decodeCursor(cursor, shape);
      expect(parts === null || shape.safeParse(parts).success).toBe(true);
    }),
  );
});

test("a key too long for a cursor is a fault of ours", () => {
  expect(() => encodeCursor(["a".repeat(300)])).toThrow(RangeError);
});
