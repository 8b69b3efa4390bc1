import { expect, test } from "vitest";
import { makeBreaker } from "#app/domain/search/meilisearch/breaker.ts";

test("an engine that fails is left alone, then tried by one question, and asked by all when it answers that", () => {
  const breaker = makeBreaker();
  for (const at of [0, 1_000]) breaker.failed(at);
  expect(breaker.allows(1_001)).toBe(true);
  // Two of three are too long ago.
  breaker.failed(11_500);
  expect(breaker.allows(11_501)).toBe(true);
  for (const at of [12_000, 12_001]) breaker.failed(at);
  expect([breaker.allows(12_002), breaker.allows(17_000), breaker.isOpen(17_000)]).toEqual([
    false,
    false,
    true,
  ]);
  expect([breaker.allows(17_001), breaker.allows(17_002)]).toEqual([true, false]);
  breaker.failed(17_800);
  expect(breaker.allows(22_000)).toBe(false);
  expect(breaker.allows(22_800)).toBe(true);
  breaker.worked();
  expect([breaker.allows(22_801), breaker.allows(22_802)]).toEqual([true, true]);
});

test("whoever tried it and never said how is waited for a moment only", () => {
  const breaker = makeBreaker({ failures: 1 });
  breaker.failed(0);
  expect([breaker.allows(5_000), breaker.allows(6_999), breaker.allows(7_000)]).toEqual([true, false, true]);
});
