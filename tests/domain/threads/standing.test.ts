import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { standing } from "#app/domain/threads/standing.ts";

const votes = fc.integer({ min: 0, max: 100_000 });

describe("standing", () => {
  test("is nothing without votes, and lies between -1 and 1", () => {
    expect(standing(0, 0)).toBe(0);
    fc.assert(fc.property(votes, votes, (up, down) => Math.abs(standing(up, down)) <= 1));
  });

  test("matches the interval worked out by hand", () => {
    // Wilson's lower bound of 1 of 1 and of 10 of 10 at z = 1.28155.
    expect(standing(1, 0)).toBeCloseTo(0.3784, 3);
    expect(standing(10, 0)).toBeCloseTo(0.8589, 3);
  });

  test("rises with every vote up and falls with every vote down", () => {
    fc.assert(fc.property(votes, votes, (up, down) => standing(up + 1, down) > standing(up, down)));
    fc.assert(fc.property(votes, votes, (up, down) => standing(up, down + 1) < standing(up, down)));
  });

  test("of votes turned round is the opposite", () => {
    fc.assert(
      fc.property(votes, votes, (up, down) => Math.abs(standing(up, down) + standing(down, up)) < 1e-9),
    );
  });

  test("lets a late answer that all like pass an early one that people are split on", () => {
    expect(standing(12, 1)).toBeGreaterThan(standing(60, 30));
    expect(standing(1, 0)).toBeLessThan(standing(5, 0));
  });
});
