import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "#app/domain/viewer.ts";
import { addSpace } from "../../support/content.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { addPeople, type Base, openBase } from "../../support/people.ts";
import { type WrittenThread, writeThread } from "../../support/written-thread.ts";

let database: TestDatabase;
let base: Base;
let pool: typeof import("#db/client.server.ts").pool;
let db: typeof import("#db/client.server.ts").db;
let deriveThread: typeof import("#app/domain/threads/derive.ts").deriveThread;
let vote: typeof import("#app/domain/votes/vote.ts").vote;
let spaceId: string;
let people: { id: string; username: string }[];

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  ({ pool, db } = await import("#db/client.server.ts"));
  ({ deriveThread } = await import("#app/domain/threads/derive.ts"));
  ({ vote } = await import("#app/domain/votes/vote.ts"));
  base = openBase(pool);
  spaceId = await addSpace(base, { slug: "hot" });
  people = await addPeople(
    base,
    Array.from({ length: 12 }, (_, n) => ({ username: `warm${n}` })),
  );
});

afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

const opened = new Date("2026-01-10T00:00:00Z");
const day = opened.getTime() / 86_400_000;
const stored = async (id: number): Promise<number> =>
  (await pool.query("select hot from threads where id = $1", [id])).rows[0].hot;
const answers = (...by: number[]) => by.map((n) => ({ html: "<p>so</p>", authorId: people[n]!.id }));

/** Heat beyond the day of opening. */
async function heat(thread: Partial<WrittenThread>): Promise<number> {
  const id = await writeThread(base, {
    ...{ spaceId, title: "Is it hot in here", createdAt: opened, authorId: people[0]!.id },
    ...thread,
  });
  await db.transaction((tx) => deriveThread(tx, id));
  return (await stored(id)) - day;
}

describe("what makes a thread hot", () => {
  test("is nothing but its age where nobody did anything", async () => {
    expect(await heat({})).toBe(0);
  });

  test("is the logarithm of score and of other people who answered", async () => {
    expect(await heat({ score: 9 })).toBeCloseTo(3, 10);
    expect(await heat({ score: 99 })).toBeCloseTo(6, 10);
    expect(await heat({ score: 5, answers: answers(1, 2) })).toBeCloseTo(3, 10);
  });

  test("is not one's own answers, nor many by one person", async () => {
    expect(await heat({ answers: answers(0, 0, 0) })).toBe(0);
    expect(await heat({ answers: answers(1, 1, 1, 1) })).toBe(await heat({ answers: answers(1) }));
  });

  test("grows with a late answer by three days at most", async () => {
    const late = async (days: number) => {
      const id = await writeThread(base, {
        ...{ spaceId, title: "Answered later on", createdAt: opened, answers: answers(1) },
      });
      await pool.query(
        "update posts set created_at = $2::timestamptz + make_interval(days => $3) where thread_id = $1 and kind = 'answer'",
        [id, opened, days],
      );
      await db.transaction((tx) => deriveThread(tx, id));
      return (await stored(id)) - day - 3 * Math.log10(3);
    };
    expect(await late(2)).toBeCloseTo(2, 9);
    expect(await late(400)).toBeCloseTo(3, 9);
  });

  test("turns to cold below nought, and is a number for every score", async () => {
    const id = await writeThread(base, { spaceId, title: "Voted down by all", createdAt: opened });
    for (const score of [-9, -1, 0, 1, -2_147_483_647, 2_147_483_647]) {
      const { rows } = await pool.query("select thread_hot($1, $2, null, $3) as hot", [id, opened, score]);
      expect(Number.isFinite(rows[0].hot), String(score)).toBe(true);
      if (score === -9) expect(rows[0].hot - day).toBeCloseTo(-3, 9);
    }
  });
});

test("votes keep it: many at once leave what a recount gives", async () => {
  const id = await writeThread(base, { spaceId, title: "All vote at once", createdAt: opened });
  const body = Number((await pool.query("select id from posts where thread_id = $1", [id])).rows[0].id);
  const viewer = (n: number): Viewer => ({
    member: { ...people[n]!, displayName: "x", emailConfirmed: true, grants: [] },
    locale: "en",
  });
  await Promise.all(people.map((_, n) => vote(viewer(n), body, 1)));
  await Promise.all([vote(viewer(0), body, 0), vote(viewer(1), body, 0), vote(viewer(2), body, 0)]);
  expect((await stored(id)) - day).toBeCloseTo(3, 9);
});
