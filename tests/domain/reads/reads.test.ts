import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "#app/domain/viewer.ts";
import { addSpace, addThread } from "../../support/content.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { addPeople, type Base, openBase } from "../../support/people.ts";
import { statementsOf } from "../../support/statements.ts";

let database: TestDatabase;
let base: Base;
let pool: typeof import("#db/client.server.ts").pool;
let listThreads: typeof import("#app/domain/threads/list-threads.ts").listThreads;
let findThread: typeof import("#app/domain/threads/find-thread.ts").findThread;
let reads: typeof import("#app/domain/reads/note-read.ts") &
  typeof import("#app/domain/reads/note-visit.ts") &
  typeof import("#app/domain/reads/list-news.ts") &
  typeof import("#app/domain/reads/read-thread.ts") &
  typeof import("#app/domain/reads/read-everything.ts");
let reader: Viewer;
let authorId: string;
let spaceId: string;
let hiddenId: string;
const visitor: Viewer = { member: null, locale: "en" };
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.LOG_LEVEL = "silent";
  ({ pool } = await import("#db/client.server.ts"));
  ({ listThreads } = await import("#app/domain/threads/list-threads.ts"));
  ({ findThread } = await import("#app/domain/threads/find-thread.ts"));
  reads = {
    ...(await import("#app/domain/reads/note-read.ts")),
    ...(await import("#app/domain/reads/note-visit.ts")),
    ...(await import("#app/domain/reads/list-news.ts")),
    ...(await import("#app/domain/reads/read-thread.ts")),
    ...(await import("#app/domain/reads/read-everything.ts")),
  };
  base = openBase(pool);
  spaceId = await addSpace(base, { slug: "questions" });
  hiddenId = await addSpace(base, { slug: "hidden", visibility: "staff" });
  const [one, other] = await addPeople(base, [{ username: "reader" }, { username: "author" }]);
  authorId = other!.id;
  reader = {
    member: { id: one!.id, username: "reader", displayName: "R", emailConfirmed: true, grants: [] },
    locale: "en",
  };
});
afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

/** Their last visit ended two hours ago, and this one began a minute ago. */
beforeEach(async () => {
  await pool.query("truncate thread_reads");
  await pool.query("delete from threads");
  await pool.query(
    "update members set seen_at = $1, last_visit_at = $2, created_at = $3 where username = 'reader'",
    [ago(1), ago(120), ago(9999)],
  );
});

/** A question with answers given so many minutes ago. */
async function talk(title: string, opened: number, answers: number[] = [], within = spaceId) {
  const made = await addThread(base, {
    spaceId: within,
    authorId,
    title,
    answers: answers.map(() => ({ authorId, body: "An answer." })),
  });
  const last = Math.min(opened, ...answers);
  await pool.query("update threads set created_at = $2, active_at = $3 where id = $1", [
    made.id,
    ago(opened),
    ago(last),
  ]);
  await pool.query("update posts set created_at = $2 where thread_id = $1", [made.id, ago(opened)]);
  for (const [n, id] of made.answerIds.entries())
    await pool.query("update posts set created_at = $2 where id = $1", [id, ago(answers[n]!)]);
  return made;
}

const marks = async (viewer = reader) =>
  Object.fromEntries(
    (await listThreads(viewer, { ordering: "newest" })).items.map(({ title, unread }) => [title, unread]),
  );
const me = () => reader.member!.id;

describe("marks of the unread", () => {
  test("tell what came after one's reading, or after the last visit where one never opened it", async () => {
    await talk("Old and never opened", 500, [300]);
    await talk("New and never opened", 60);
    const caughtUp = await talk("Opened and read", 500, [90]);
    const goneOn = await talk("Opened and gone on", 500, [400, 80, 70, 60]);
    await reads.noteRead(me(), caughtUp.id, ago(89));
    await reads.noteRead(me(), goneOn.id, ago(399));
    expect(await marks()).toEqual({
      "Old and never opened": false,
      "New and never opened": { answers: null },
      "Opened and read": false,
      "Opened and gone on": { answers: 3 },
    });
  });

  test("are nobody's where nobody is known, and cost no statement of their own", async () => {
    for (let n = 0; n < 8; n++) await talk(`Thread ${n} of eight`, 50 + n);
    expect(Object.values(await marks(visitor))).toEqual(Array(8).fill(null));
    const list = (viewer: Viewer) => statementsOf(() => listThreads(viewer, { ordering: "newest" }));
    const [theirs, mine] = [await list(visitor), await list(reader)];
    expect(mine).toHaveLength(theirs.length);
    expect(theirs.map(({ text }) => text).join()).not.toContain("thread_reads");
    expect(mine.filter(({ text }) => text.includes("thread_reads"))).toHaveLength(1);
  });

  test("never come back by reading what is older", async () => {
    const { id } = await talk("Read twice over", 500, [80]);
    await reads.noteRead(me(), id, ago(70));
    await reads.noteRead(me(), id, ago(400));
    expect(await marks()).toEqual({ "Read twice over": false });
  });

  test("go by the page that was seen", async () => {
    const { id } = await talk(
      "Long enough to page",
      500,
      Array.from({ length: 45 }, (_, n) => 100 - n),
    );
    await pool.query("update threads set kind = 'discussion' where id = $1", [id]);
    const first = await findThread(reader, id, { now: new Date() });
    await reads.noteRead(me(), id, reads.readUpTo(first));
    expect(await marks()).toEqual({ "Long enough to page": { answers: 25 } });
    const last = await findThread(reader, id, { now: new Date(), before: "end" });
    await reads.noteRead(me(), id, reads.readUpTo(last));
    expect(await marks()).toEqual({ "Long enough to page": false });
  });

  test("are settled by marking a thread as read, where it can be seen", async () => {
    const { id } = await talk("Marked as read", 60, [50]);
    await reads.readThread(reader, id);
    expect(await marks()).toEqual({ "Marked as read": false });
    const hidden = await talk("Hidden away", 60, [], hiddenId);
    await expect(reads.readThread(reader, hidden.id)).rejects.toMatchObject({ name: "NotFound" });
  });
});

describe("a visit", () => {
  const visit = async () => {
    const { rows } = await pool.query("select seen_at, last_visit_at from members where username = 'reader'");
    return rows[0] as { seen_at: Date; last_visit_at: Date };
  };
  const seen = async (minutes: number) => {
    await pool.query("update members set seen_at = $1 where username = 'reader'", [ago(minutes)]);
    const before = await visit();
    reads.noteVisit({ id: me(), seenAt: before.seen_at });
    const moved = async () => (await visit()).seen_at.getTime() > before.seen_at.getTime();
    await expect.poll(moved).toBe(minutes > 5);
    return { before, after: await visit() };
  };

  test("is noted every five minutes at most", async () => {
    const { before, after } = await seen(4);
    expect(after).toEqual(before);
  });

  test("goes on over a short absence, and ends with half an hour's", async () => {
    const short = await seen(20);
    expect(short.after.last_visit_at).toEqual(short.before.last_visit_at);
    const long = await seen(31);
    expect(long.after.last_visit_at).toEqual(long.before.seen_at);
  });

  test("that was not noted yet counts as begun all the same", async () => {
    await talk("While away", 50);
    await talk("Before leaving", 80);
    await pool.query("update members set seen_at = $1 where username = 'reader'", [ago(60)]);
    expect(await marks()).toEqual({ "While away": { answers: null }, "Before leaving": false });
  });
});

describe("what changed since last time", () => {
  const news = async (asked = {}) => (await reads.listNews(reader, asked)).items.map(({ title }) => title);

  test("is what has news and is unread, the latest first", async () => {
    await talk("Old news", 500, [400]);
    await talk("Opened lately", 60);
    await talk("Answered lately", 500, [30]);
    const read = await talk("Read already", 50);
    await reads.noteRead(me(), read.id, ago(49));
    expect(await news()).toEqual(["Answered lately", "Opened lately"]);
    expect(await reads.summariseNews(reader, 1)).toMatchObject({
      count: 2,
      more: false,
      rows: [{ title: "Answered lately" }],
    });
    expect((await reads.listNews(visitor, {})).items).toEqual([]);
  });

  test("goes page by page both ways", async () => {
    for (let n = 0; n < 7; n++) await talk(`Piece of news ${n}`, 30 + n);
    const first = await reads.listNews(reader, { limit: 3 });
    const second = await reads.listNews(reader, { limit: 3, after: first.next! });
    const third = await reads.listNews(reader, { limit: 3, after: second.next! });
    expect([...first.items, ...second.items, ...third.items].map(({ title }) => title)).toEqual(
      Array.from({ length: 7 }, (_, n) => `Piece of news ${n}`),
    );
    expect(third.next).toBeNull();
    const back = await reads.listNews(reader, { limit: 3, before: third.prev! });
    expect(back.items).toEqual(second.items);
  });

  test("is all read at a press, but for what came since the page was made", async () => {
    const opened = await talk("Opened long ago", 500, [40]);
    await reads.noteRead(me(), opened.id, ago(450));
    await talk("Never opened", 60);
    await talk("Just now", 1);
    await reads.readEverything(reader, ago(2));
    expect(await news()).toEqual(["Just now"]);
    expect(await marks()).toEqual({
      "Opened long ago": false,
      "Never opened": false,
      "Just now": { answers: null },
    });
  });

  test("says nothing of a thread that was moved out of sight", async () => {
    const { id } = await talk("Moved out of sight", 60);
    await pool.query("update threads set space_id = $2 where id = $1", [id, hiddenId]);
    expect(await news()).toEqual([]);
    expect((await reads.summariseNews(reader, 3)).count).toBe(0);
    expect(await marks()).toEqual({});
  });
});
