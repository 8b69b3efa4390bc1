import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "#app/domain/viewer.ts";
import { deskSorts } from "#app/lib/desk.ts";
import { leadingStages, stages } from "#app/lib/roadmap.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { type FilledIdeas, fillIdeas } from "../../support/fill-ideas.ts";
import { explain, rowsRead, statementsOf } from "../../support/statements.ts";

/** How PostgreSQL goes about what is read of ideas, on a base large enough that reading it all would show. */
const settings = ["random_page_cost = 1.1", "jit = off"];
const size = { ideas: 6_000, people: 400 };
const now = new Date();
const visitor: Viewer = { member: null, locale: "en" };
/** What there are thousands of. */
const many = ["ideas", "idea_steps", "threads", "posts", "votes"];

let database: TestDatabase;
let pool: typeof import("#db/client.server.ts").pool;
let of: FilledIdeas;
let lead: Viewer;

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  ({ pool } = await import("#db/client.server.ts"));
  of = await fillIdeas(pool, size);
  const grants = [{ role: "product" as const, spaceId: null }];
  lead = {
    member: { id: of.voter, username: "load", displayName: "Load", emailConfirmed: true, grants },
    locale: "en",
  };
}, 120_000);

afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

/** Of the rows of each large table, how many the whole of it looked at. */
async function readsOf(work: () => Promise<unknown>): Promise<Record<string, number>> {
  const read: Record<string, number> = {};
  for (const statement of await statementsOf(work)) {
    const { nodes } = await explain(pool, statement, settings);
    for (const node of nodes) {
      const table = node["Relation Name"] ?? "";
      if (many.includes(table)) read[table] = (read[table] ?? 0) + rowsRead(node);
    }
  }
  return read;
}

/** A page of 25 with what stands beside each row, and a little that others may not see on the way. */
const page = 400;

describe("a page reads about what it shows", () => {
  test("of the board, in every order, first and deep", async () => {
    const { listIdeas } = await import("#app/domain/ideas/list-ideas.ts");
    for (const sort of ["votes", "rising", "new", "status"] as const)
      for (const status of ["open", "all"] as const) {
        let after: string | undefined;
        for (let n = 0; n < 3; n++)
          after = (await listIdeas(visitor, { sort, status, after })).next ?? undefined;
        for (const from of [undefined, after])
          for (const [table, rows] of Object.entries(
            await readsOf(() => listIdeas(lead, { sort, status, after: from })),
          ))
            expect.soft(rows, `${table}, ${sort}, ${status}`).toBeLessThan(page);
      }
  });

  test("of the desk, in every order; of votes, those of its weeks", async () => {
    const { findQueue } = await import("#app/domain/desk/find-desk.ts");
    for (const sort of deskSorts) {
      const { votes = 0, ...read } = await readsOf(() => findQueue(lead, { sort, status: "open" }, now));
      for (const [table, rows] of Object.entries(read))
        expect.soft(rows, `${table}, ${sort}`).toBeLessThan(page);
      expect.soft(votes, sort).toBeLessThan(25 * size.people);
    }
  });

  test("of the roadmap, each stage", async () => {
    const { listStage } = await import("#app/domain/roadmap/list-stages.ts");
    for (const stage of stages)
      for (const [table, rows] of Object.entries(await readsOf(() => listStage(visitor, stage, {}))))
        expect.soft(rows, `${table}, ${stage}`).toBeLessThan(page);
  });

  test("of the latest steps", async () => {
    const { listLatestSteps } = await import("#app/domain/roadmap/list-latest-steps.ts");
    for (const [table, rows] of Object.entries(await readsOf(() => listLatestSteps(visitor, { limit: 30 }))))
      expect.soft(rows, table).toBeLessThan(page);
  });
});

test("the roadmap's columns are read with as many queries as one", async () => {
  const { listStages } = await import("#app/domain/roadmap/list-stages.ts");
  const count = async (which: readonly (typeof stages)[number][]) =>
    (await statementsOf(() => listStages(visitor, which, {}))).length;
  expect(await count(leadingStages)).toBe(await count(leadingStages.slice(0, 1)));
});
