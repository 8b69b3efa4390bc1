import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { type Act, acts, openPlayground, type Playground } from "../support/histories.ts";
import { recount, snapshot } from "../support/recount.ts";

/** A history that failed is played again by naming its seed, which is printed below. */
const seed = Number(process.env.HISTORIES_SEED ?? Date.now() % 2 ** 31);

let database: TestDatabase;
let pool: typeof import("#db/client.server.ts").pool;
let stopJobs: () => Promise<void>;
let play: (history: Act[]) => Promise<Playground>;
const refusals = new Map<string, number>();
let done = new Map<string, number>();

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.LOG_LEVEL = "silent";
  ({ pool } = await import("#db/client.server.ts"));
  ({ stopJobs } = await import("#app/services/jobs.server.ts"));
  play = await openPlayground(pool, { done, refusals });
}, 60_000);
afterAll(async () => {
  await stopJobs?.();
  await pool?.end();
  await database?.drop();
});

/** So many, however long a busy machine takes over them: fewer would leave some acts untried. */
const limits = { seed, numRuns: 20 };

test("after any history, every counter, list, redirect and `solved` equals a recount", async () => {
  console.log(`Histories from HISTORIES_SEED=${seed}`);
  let played = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 20, maxLength: 60 }), async (history) => {
      const ground = await play(history);
      expect(await recount(pool, ground)).toEqual([]);
      played++;
    }),
    limits,
  );
  console.log(`${played} histories; done: ${said(done)}; refused: ${said(refusals)}`);
  expect(played).toBeGreaterThan(3);
  // Where an act is never possible, nothing was tried.
  for (const act of [
    "move",
    "retype",
    "merge",
    "split",
    "duplicate",
    "undo",
    "vote",
    "meToo",
    "accept",
    "withdraw",
    "decide",
  ])
    expect(done.get(act) ?? 0, act).toBeGreaterThan(0);
}, 900_000);

test("what is done to a thread's place and shape is undone without a trace", async () => {
  done = new Map();
  let undone = 0;
  const arranging = fc.record({
    act: fc.constantFrom("move", "retype", "pin", "merge", "split", "duplicate"),
    who: fc.constant(0),
    a: fc.nat(99),
    b: fc.nat(99),
    // Never one that unpins before it pins, and so may change nothing.
    c: fc.nat(32).map((n) => 3 * n + 1),
  }) as fc.Arbitrary<Act>;
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 10, maxLength: 30 }), arranging, async (history, act) => {
      const ground = await play(history);
      const before = await snapshot(pool, ground);
      const actId = await ground.run(act);
      if (!actId) return;
      expect(await snapshot(pool, ground)).not.toEqual(before);
      await ground.undo(actId);
      expect(await snapshot(pool, ground)).toEqual(before);
      expect(await recount(pool, ground)).toEqual([]);
      undone++;
    }),
    limits,
  );
  expect(undone).toBeGreaterThan(3);
}, 900_000);

const said = (counts: Map<string, number>) =>
  [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");
