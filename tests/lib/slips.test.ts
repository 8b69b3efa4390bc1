import fc from "fast-check";
import { expect, test } from "vitest";
import { slipsBetween, slipsOf } from "#app/lib/slips.ts";

test.each([
  ["bread", "bread", 0],
  ["bread", "braed", 1],
  ["bread", "bred", 1],
  ["bread", "breead", 1],
  ["bread", "brxad", 1],
  ["bread", "berda", 2],
  ["derailleur", "deraileurr", 2],
])("%s and %s", (a, b, slips) => {
  expect(slipsBetween(a, b, 3)).toBe(slips);
  expect(slipsBetween(b, a, 3)).toBe(slips);
});

test("words one slip apart share what is left without a letter", () => {
  const word = fc.stringMatching(/^[a-z]{3,12}$/);
  fc.assert(
    fc.property(
      word,
      fc.nat(),
      fc.nat(25),
      fc.constantFrom("out", "in", "other", "swap"),
      (word, at, letter, how) => {
        const i = at % word.length;
        const l = String.fromCodePoint(97 + letter);
        const [before, after] = [word.slice(0, i), word.slice(i + 1)];
        const typed = {
          out: before + after,
          in: before + l + word[i] + after,
          other: before + l + after,
          swap: before + (after[0] ?? "") + word[i] + after.slice(1),
        }[how];
        expect(slipsBetween(word, typed, 2)).toBeLessThanOrEqual(1);
        expect(slipsOf(word).some((one) => slipsOf(typed).includes(one))).toBe(true);
      },
    ),
  );
});
