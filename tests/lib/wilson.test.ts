import { expect, test } from "vitest";
import { difference, wilson } from "#app/lib/wilson.ts";

test("Wilson's interval is as published, and stays within 0 and 1", () => {
  // Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I.
  for (const [count, of, low, high] of [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const) {
    const found = wilson(count, of);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  }
  expect(wilson(20, 20)).toMatchObject({ point: 1, high: 1 });
});

test("Newcombe's interval of a difference is as published", () => {
  // The same, "Interval estimation for the difference between independent proportions", table II, method 10.
  for (const [a, m, b, n, low, high] of [
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 20, 0.6791, 1],
  ] as const) {
    const found = difference(wilson(a, m), wilson(b, n));
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  }
});
