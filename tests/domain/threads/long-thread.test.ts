import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ThreadView } from "#app/domain/threads/views.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { type AnswerOrder, answerOrders, end, readAnswersAsked } from "#app/lib/answers-address.ts";
import { addSpace, addThread } from "../../support/content.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { addPeople, type Base, openBase } from "../../support/people.ts";
import { explain, rowsRead, statementsOf } from "../../support/statements.ts";

/** A thread of 600 answers, one a minute, some accepted, standing in no order of time. */
const many = 600;
const opened = Date.parse("2026-03-01T00:00:00Z");

let database: TestDatabase;
let base: Base;
let pool: typeof import("#db/client.server.ts").pool;
let stopJobs: () => Promise<void>;
let findThread: typeof import("#app/domain/threads/find-thread.ts").findThread;
let locatePost: typeof import("#app/domain/threads/locate.ts").locatePost;
let answer: typeof import("#app/domain/threads/answer.ts").answer;
let noteRead: typeof import("#app/domain/reads/note-read.ts").noteRead;
let member: Viewer;
let threadId: number;
let short: number;
let ids: number[];
const visitor: Viewer = { member: null, locale: "en" };
const now = new Date();

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.LOG_LEVEL = "silent";
  ({ pool } = await import("#db/client.server.ts"));
  ({ stopJobs } = await import("#app/services/jobs.server.ts"));
  ({ findThread } = await import("#app/domain/threads/find-thread.ts"));
  ({ locatePost } = await import("#app/domain/threads/locate.ts"));
  ({ answer } = await import("#app/domain/threads/answer.ts"));
  ({ noteRead } = await import("#app/domain/reads/note-read.ts"));
  base = openBase(pool);
  const spaceId = await addSpace(base, { slug: "questions" });
  const [person] = await addPeople(base, [{ username: "reader" }]);
  member = {
    member: { id: person!.id, username: "reader", displayName: "R", emailConfirmed: true, grants: [] },
    locale: "en",
  };
  const authorId = person!.id;
  const answers = Array.from({ length: many }, (_, n) => ({ authorId, body: `Answer number ${n}` }));
  const made = await addThread(base, { spaceId, authorId, title: "A very long talk", answers });
  threadId = made.id;
  ids = made.answerIds;
  short = (await addThread(base, { spaceId, authorId, title: "A short talk", answers: answers.slice(0, 3) }))
    .id;
  await pool.query(
    `update posts set created_at = to_timestamp($2) + (array_position($3::bigint[], id) - 1) * interval '1 minute',
      standing = ((id * 7919) % 1000) / 2000.0,
      accepted_at = case when id % 199 = 0 then now() end, accepted_as = case when id % 199 = 0 then 'author' end
     where thread_id = $1 and kind = 'answer'`,
    [threadId, opened / 1000, ids],
  );
  await pool.query(
    "update threads set kind = 'discussion', created_at = to_timestamp($2), active_at = to_timestamp($3) where id = $1",
    [threadId, opened / 1000, (opened + (many - 1) * 60_000) / 1000],
  );
  await pool.query("vacuum analyze posts");
}, 60_000);
afterAll(async () => {
  await stopJobs?.();
  await pool?.end();
  await database?.drop();
});

const open = (asked: Parameters<typeof findThread>[2] | Record<string, unknown>, viewer = visitor) =>
  findThread(viewer, threadId, { ...asked, now });
const shown = (thread: ThreadView) => thread.answers.map(({ id }) => Number(id));

async function walk(order: AnswerOrder, between: (page: number) => Promise<void> = async () => {}) {
  const pages: number[][] = [];
  for (let after: string | undefined; ; ) {
    const page = await open({ order, after });
    pages.push(shown(page));
    await between(pages.length);
    if (page.nextAnswers === null) return pages;
    after = page.nextAnswers;
  }
}

describe("600 answers", () => {
  test.each([...answerOrders])("are each on one page, %s first, and the same way back", async (order) => {
    const pages = await walk(order);
    expect(pages.map((page) => page.length)).toEqual(Array(30).fill(20));
    expect(new Set(pages.flat())).toEqual(new Set(ids));
    const back: number[][] = [];
    for (let before: string | undefined = end; before; ) {
      const page = await open({ order, before });
      back.unshift(shown(page));
      before = page.prevAnswers ?? undefined;
    }
    expect(back).toEqual(pages);
    if (order === "oldest") expect(pages.flat()).toEqual(ids);
    if (order === "newest") expect(pages.flat()).toEqual(ids.toReversed());
  });

  test("are read in the order of their kind of thread, and a cursor of another order starts anew", async () => {
    const first = await open({});
    expect([first.order, first.usualOrder]).toEqual(["oldest", "oldest"]);
    expect(shown(first)).toEqual(ids.slice(0, 20));
    expect([first.prevAnswers, first.firstUnread]).toEqual([null, null]);
    const { nextAnswers } = await open({ order: "best" });
    expect(shown(await open({ order: "oldest", after: nextAnswers! }))).toEqual(ids.slice(0, 20));
  });

  test("each stand on the page that their address leads to, in every order", async () => {
    for (const order of [undefined, ...answerOrders]) {
      for (const id of [ids[0]!, ids[19]!, ids[20]!, ids[311]!, ids[599]!]) {
        const { path } = await locatePost(visitor, id, order);
        const url = new URL(path, "http://here");
        expect(url.hash).toBe(`#answer-${id}`);
        expect(shown(await open(readAnswersAsked(url.searchParams))), `${order} ${id}`).toContain(id);
      }
    }
    expect((await locatePost(visitor, ids[3]!)).path).toBe(
      `/t/${threadId}/a-very-long-talk#answer-${ids[3]}`,
    );
  });

  test("are jumped into by a day; past the end is the last page", async () => {
    await pool.query("update posts set created_at = created_at + interval '2 days' where id = any($1)", [
      ids.slice(400),
    ]);
    const page = await open(readAnswersAsked(new URLSearchParams("from=2026-03-02")));
    expect(shown(page)).toEqual(ids.slice(400, 420));
    expect(shown(await open({ order: "oldest", before: page.prevAnswers! }))).toEqual(ids.slice(380, 400));
    const late = await open(readAnswersAsked(new URLSearchParams("from=2030-01-01")));
    expect(shown(late)).toEqual(ids.slice(580));
    expect(late.nextAnswers).toBeNull();
    expect(readAnswersAsked(new URLSearchParams("from=2026-13-40"))).toEqual({});
    await pool.query("update posts set created_at = created_at - interval '2 days' where id = any($1)", [
      ids.slice(400),
    ]);
  });

  test("are gone on with at the first unread one", async () => {
    await noteRead(member.member!.id, threadId, new Date(opened + 99 * 60_000));
    const first = await open({}, member);
    expect(first.firstUnread).toEqual({ postId: String(ids[100]), here: false });
    const { path } = await locatePost(member, ids[100]!, "oldest");
    const there = await open(readAnswersAsked(new URL(path, "http://here").searchParams), member);
    expect(there.firstUnread).toEqual({ postId: String(ids[100]), here: true });
    expect((await open({})).firstUnread).toBeNull();
  });

  test("cost as many statements as three do, each by an index of this thread", async () => {
    const count = async (id: number, asked: object) =>
      (await statementsOf(() => findThread(member, id, { now, ...asked }))).length;
    const few = await count(short, {});
    const { nextAnswers } = await open({});
    // One more looks for the first unread answer, which the short one has none of.
    expect(await count(threadId, { after: nextAnswers! })).toBe(few + 1);
    expect((await statementsOf(() => locatePost(visitor, ids[311]!))).length).toBeLessThanOrEqual(5);
    for (const order of answerOrders) {
      const { path } = await locatePost(visitor, ids[311]!, order);
      const middle = await open(readAnswersAsked(new URL(path, "http://here").searchParams));
      for (const asked of [
        { after: middle.nextAnswers! },
        { before: middle.prevAnswers! },
        { before: end },
      ]) {
        const statements = await statementsOf(() => open({ order, ...asked }));
        const page = statements.find(({ text }) => /"posts"\."kind" = \$\d+.*order by.*limit/is.test(text))!;
        const plan = await explain(pool, page, ["enable_seqscan = off", "jit = off"]);
        const posts = plan.nodes.filter((node) => node["Relation Name"] === "posts");
        expect(
          posts.reduce((sum, node) => sum + rowsRead(node), 0),
          `${order} ${JSON.stringify(asked)}`,
        ).toBeLessThan(45);
        expect(plan.nodes.map((node) => node["Node Type"])).not.toContain("Sort");
      }
    }
  });

  test("that come between two pages are neither missed nor shown twice", async () => {
    const fresh: number[] = [];
    const pages = await walk("oldest", async (page) => {
      if (page % 10 !== 0) return;
      // Two at once: the one that begins first may be written last.
      const made = await Promise.all(
        [1, 2].map((n) => answer(member, threadId, { body: `A late answer ${page} ${n} among many` })),
      );
      fresh.push(...made.map(({ postId }) => Number(postId)));
    });
    const all = pages.flat();
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(all)).toEqual(new Set([...ids, ...fresh]));
    const newest = (await walk("newest")).flat();
    expect(newest).toHaveLength(all.length);
    expect(newest.slice(0, fresh.length).toSorted()).toEqual(fresh.toSorted());
  });
});
