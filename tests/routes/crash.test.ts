import { expect, test } from "vitest";
import { crash } from "../load/crash.ts";

/** The short form; `npm run test:crash` is the long one, with more kills and the worker's part. */
test("a kill without warning, of the server and of PostgreSQL, loses no answer and doubles none", async () => {
  const figures = await crash({ answers: 90, kills: 1, outage: true, drain: false });
  const { acknowledged, lost, doubled, unexpected, wrongCounts, outage } = figures;
  expect({ acknowledged, lost, doubled, unexpected, wrongCounts }).toEqual({
    acknowledged: 135,
    lost: 0,
    doubled: 0,
    unexpected: {},
    wrongCounts: 0,
  });
  expect(outage).toMatchObject({ sameProcess: true, wrong: [] });
  expect(outage?.refused).toBeGreaterThan(0);
  expect(outage?.recovered).toBeGreaterThan(0);
  expect(outage?.recovered).toBeLessThan(10_000);
  expect(outage?.slowest).toBeLessThan(4_000);
}, 400_000);
