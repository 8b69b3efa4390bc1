import { Client } from "pg";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Position } from "#app/domain/live/position.ts";
import type { Happened } from "#app/domain/live/read-news.ts";
import { couldSee, parseSnapshot } from "#app/lib/snapshot.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";

let database: TestDatabase;
let pool: typeof import("#db/client.server.ts").pool;
let readNews: typeof import("#app/domain/live/read-news.ts").readNews;
let position: typeof import("#app/domain/live/position.ts");

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  ({ pool } = await import("#db/client.server.ts"));
  ({ readNews } = await import("#app/domain/live/read-news.ts"));
  position = await import("#app/domain/live/position.ts");
});
afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

const happens = (on: Pick<Client, "query">, postId: number, at = new Date()) =>
  on.query("insert into events (id, name, version, ids, at) values ($1, 'answer.posted', 1, $2, $3)", [
    v7(),
    { threadId: "7", postId: String(postId), spaceId: v7() },
    at,
  ]);

const told = (events: Happened[], since: Position) =>
  events.filter(({ tx }) => !couldSee(since, tx)).map(({ postId }) => postId);

async function connected(): Promise<Client> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  return client;
}

describe("what a reader has not heard of", () => {
  test("is told once each, though it commits after what was written later", async () => {
    const slow = await connected();
    const start = (await readNews({ xmin: null, at: null }, [])).upTo;
    await slow.query("begin");
    await happens(slow, 1);
    await happens(pool as never, 2);
    const first = await readNews({ xmin: start.xmin, at: null }, [7]);
    // The one under way holds back nobody else's news.
    expect(told(first.events, start)).toEqual([2]);
    await happens(pool as never, 3);
    await slow.query("commit");
    await slow.end();
    const second = await readNews({ xmin: first.upTo.xmin, at: null }, [7]);
    expect(told(second.events, first.upTo)).toEqual([1, 3]);
    const third = await readNews({ xmin: second.upTo.xmin, at: null }, [7]);
    expect(told(third.events, second.upTo)).toEqual([]);
    // Who had asked by id, or by transaction alone, would have passed the slow one by: it is the older of the two.
    const txs = new Map(second.events.map(({ tx, postId }) => [postId, tx]));
    expect(txs.get(1)! < (first.events[0]?.tx ?? 0n)).toBe(true);
  });

  test("leaves out other threads, what was rolled back, and what a copied base brought along", async () => {
    const start = (await readNews({ xmin: null, at: null }, [])).upTo;
    const undone = await connected();
    await undone.query("begin");
    await happens(undone, 10);
    await undone.query("rollback");
    await undone.end();
    await happens(pool as never, 11);
    await pool.query(
      "insert into events (id, name, version, ids, at, tx) values ($1, 'answer.posted', 1, $2, now(), '99999999999')",
      [v7(), { threadId: "7", postId: "12" }],
    );
    await happens(pool as never, 13, new Date(Date.now() - 3_600_000));
    const { events } = await readNews({ xmin: start.xmin, at: null }, [7]);
    expect(told(events, start)).toEqual([11]);
    expect((await readNews({ xmin: start.xmin, at: null }, [8])).events).toEqual([]);
  });

  test("since a moment is what came after it", async () => {
    const moment = Date.now();
    await happens(pool as never, 20, new Date(moment - 5_000));
    await happens(pool as never, 21, new Date(moment + 5));
    const { events } = await readNews({ xmin: null, at: moment }, [7]);
    expect(events.filter(({ at }) => at > moment).map(({ postId }) => postId)).toEqual([21]);
  });
});

describe("a snapshot", () => {
  test("tells what PostgreSQL's own function tells", async () => {
    for (const text of ["10:20:10,14,19", "5:5:", "3:9:3"]) {
      const { rows } = await pool.query(
        "select tx::text, pg_visible_in_snapshot(tx::text::xid8, $1::pg_snapshot) as seen from generate_series(1, 25) tx",
        [text],
      );
      const mine = rows.map(({ tx }) => ({ tx, seen: couldSee(parseSnapshot(text)!, BigInt(tx)) }));
      expect(mine).toEqual(rows);
    }
  });

  test("is nothing else", () => {
    for (const text of ["", "1:2", "1:2:3;", "a:b:", "1:2:3,", `1:2:${"9".repeat(30)}`])
      expect(parseSnapshot(text)).toBeNull();
  });
});

describe("a reader's position", () => {
  test("comes back as it went, and from nobody else, and not for ever", async () => {
    const { idOf, positionOf, lookBack } = position;
    const now = Date.now();
    const id = await idOf({ text: "10:20:12", at: now });
    expect(await positionOf(id, now)).toMatchObject({ xmin: 10n, xmax: 20n, at: now });
    expect(await positionOf(id, now + lookBack)).toBeNull();
    expect(await positionOf(id.replace("10:20", "01:20"), now)).toBeNull();
    expect(await positionOf("10:20:12@1", now)).toBeNull();
  });
});
