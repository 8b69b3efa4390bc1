import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "#app/domain/viewer.ts";
import { addSpace, addThread } from "../../support/content.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { addPeople, type Base, openBase } from "../../support/people.ts";

/** What staff do to the place of threads takes their tags from some readers and gives them to others; never too many. */
let database: TestDatabase;
let base: Base;
let pool: typeof import("#db/client.server.ts").pool;
let stopJobs: () => Promise<void>;
let acts: typeof import("#app/domain/arranging/move-thread.ts") &
  typeof import("#app/domain/arranging/merge-threads.ts") &
  typeof import("#app/domain/arranging/split-thread.ts") &
  typeof import("#app/domain/arranging/mark-duplicate.ts") &
  typeof import("#app/domain/arranging/undo-act.ts");
let looks: typeof import("#app/domain/tags/list-tags.ts") &
  typeof import("#app/domain/tags/find-tag.ts") &
  typeof import("#app/domain/tags/complete-tags.ts") &
  typeof import("#app/domain/api/list-api-tags.ts") &
  typeof import("#app/domain/threads/list-threads.ts") &
  typeof import("#app/domain/threads/find-thread.ts") &
  typeof import("#app/domain/tags/add-synonym.ts");
let moderator: Viewer;
let outsiders: Viewer[];
let authorId: string;
let square: string;
let back: string;
/** Stands on threads of the staff's space alone. */
const secret = "zqsecretxv";
let openId: number;

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.LOG_LEVEL = "silent";
  ({ pool } = await import("#db/client.server.ts"));
  ({ stopJobs } = await import("#app/services/jobs.server.ts"));
  acts = {
    ...(await import("#app/domain/arranging/move-thread.ts")),
    ...(await import("#app/domain/arranging/merge-threads.ts")),
    ...(await import("#app/domain/arranging/split-thread.ts")),
    ...(await import("#app/domain/arranging/mark-duplicate.ts")),
    ...(await import("#app/domain/arranging/undo-act.ts")),
  };
  looks = {
    ...(await import("#app/domain/tags/list-tags.ts")),
    ...(await import("#app/domain/tags/find-tag.ts")),
    ...(await import("#app/domain/tags/complete-tags.ts")),
    ...(await import("#app/domain/tags/add-synonym.ts")),
    ...(await import("#app/domain/api/list-api-tags.ts")),
    ...(await import("#app/domain/threads/list-threads.ts")),
    ...(await import("#app/domain/threads/find-thread.ts")),
  };
  base = openBase(pool);
  const people = await addPeople(base, [
    { username: "moderator", role: "moderator" },
    { username: "member" },
    { username: "newcomer", confirmed: false },
  ]);
  const viewers = people.map(({ id, username }) => ({
    member: {
      id,
      username,
      displayName: username,
      emailConfirmed: username !== "newcomer",
      grants: username === "moderator" ? [{ role: "moderator" as const, spaceId: null }] : [],
    },
    locale: "en" as const,
  }));
  moderator = viewers[0]!;
  outsiders = [...viewers.slice(1), { member: null, locale: "en" }];
  authorId = people[1]!.id;
  square = await addSpace(base, { slug: "square" });
  back = await addSpace(base, { slug: "back", visibility: "staff" });
  openId = (await addThread(base, { spaceId: square, authorId, title: "Open", tags: ["shared", "gear"] })).id;
  await looks.addSynonym(moderator, secret, "zqotherxv");
}, 60_000);
afterAll(async () => {
  await stopJobs?.();
  await pool?.end();
  await database?.drop();
});

const hidden = (title = "Hidden") =>
  addThread(base, {
    spaceId: back,
    authorId,
    title,
    tags: [secret, "shared"],
    answers: [
      { authorId, body: "One of the answers." },
      { authorId, body: "Another of the answers." },
    ],
  });

/** Everything that tells of tags, asked by one viewer. */
async function told(viewer: Viewer): Promise<string> {
  const missing = (error: { key?: string }) => {
    if (error.key !== "notFound") throw error;
    return error.key;
  };
  const everything = await Promise.all([
    ...(["used", "name"] as const).map((sort) => looks.listTags(viewer, { sort, q: undefined })),
    looks.listTags(viewer, { sort: "used", q: "zq" }),
    looks.completeTags(viewer, "zq"),
    looks.findTag(viewer, secret).then((tag) => ("leadsTo" in tag ? tag : { ...tag, tag: "", path: "" })),
    looks.findTag(viewer, "zqotherxv"),
    looks.findTag(viewer, "shared"),
    looks.listApiTags(viewer, { sort: "used", q: undefined, limit: 20 }),
    looks.findApiTag(viewer, secret).catch(missing),
    looks.listThreads(viewer, { ordering: "newest" }),
    looks.listThreads(viewer, { ordering: "newest", tags: [secret] }),
    looks.listThreads(viewer, { ordering: "newest", tags: ["shared"] }),
    looks.findThread(viewer, openId, { now: new Date() }).catch(missing),
  ]);
  return JSON.stringify(everything);
}

const counted = async (viewer: Viewer, tag: string) => {
  const found = await looks.findTag(viewer, tag);
  return "leadsTo" in found ? -1 : found.threads;
};

/** Neither named nor counted, to any of those who may not see; and the counts are what a recount gives. */
async function expectOutOfSight(shared: number): Promise<void> {
  for (const viewer of outsiders) {
    expect(await told(viewer)).not.toContain(secret);
    expect(await counted(viewer, secret)).toBe(0);
    expect(await counted(viewer, "shared")).toBe(shared);
  }
  await expectCountsRight();
}

async function expectCountsRight(): Promise<void> {
  const kept = await pool.query(
    "select tag, space_id, threads from tag_counts where threads <> 0 order by tag, space_id",
  );
  const recount = await pool.query(`select tt.tag, t.space_id, count(*)::int as threads
    from thread_tags tt join threads t on t.id = tt.thread_id where not t.gone
    group by tt.tag, t.space_id order by tt.tag, t.space_id`);
  expect(kept.rows).toEqual(recount.rows);
}

describe("a tag that only threads out of sight carry is told to nobody else", () => {
  test("after one of them went up in a public thread, and came back out of it", async () => {
    const thread = await hidden();
    await expectOutOfSight(1);
    const { actId } = await acts.mergeThreads(moderator, thread.id, { other: openId, why: "" });
    await expectOutOfSight(1);
    expect(await counted(moderator, secret)).toBe(0);
    await acts.undoAct(moderator, actId);
    await expectOutOfSight(1);
    expect(await counted(moderator, secret)).toBe(1);
  });

  test("after a public thread went up in one of them, and came back", async () => {
    const [thread, open] = [
      await hidden(),
      await addThread(base, { spaceId: square, authorId, title: "Goes up", tags: ["shared"] }),
    ];
    await expectOutOfSight(2);
    const { actId } = await acts.mergeThreads(moderator, open.id, { other: thread.id, why: "" });
    await expectOutOfSight(1);
    await acts.undoAct(moderator, actId);
    await expectOutOfSight(2);
    await acts.mergeThreads(moderator, open.id, { other: openId, why: "" });
  });

  test("after one was marked as a duplicate of a public one, either way", async () => {
    const thread = await hidden();
    const open = await addThread(base, {
      spaceId: square,
      authorId,
      title: "Asked before",
      tags: ["shared"],
    });
    for (const [one, other] of [
      [thread.id, open.id],
      [open.id, thread.id],
    ] as const) {
      const { actId } = await acts.markDuplicate(moderator, one, { other, why: "" });
      await expectOutOfSight(2);
      await acts.undoAct(moderator, actId);
      await expectOutOfSight(2);
    }
    await acts.mergeThreads(moderator, open.id, { other: openId, why: "" });
  });

  test("after some of its answers left for a public thread of their own", async () => {
    const thread = await hidden();
    const { actId } = await acts.splitThread(moderator, thread.id, {
      answers: [thread.answerIds[0]!],
      title: "On its own",
      kind: "question",
      space: "square",
      why: "",
    });
    await expectOutOfSight(1);
    await acts.undoAct(moderator, actId);
    await expectOutOfSight(1);
  });

  test("after one was moved into the open, where it is for everyone, and moved back", async () => {
    const thread = await hidden("Moved about");
    const before = await counted(moderator, secret);
    const { actId } = await acts.moveThread(moderator, thread.id, { space: "square", why: "" });
    for (const viewer of outsiders) {
      expect(await told(viewer)).toContain(secret);
      expect([await counted(viewer, secret), await counted(viewer, "shared")]).toEqual([1, 2]);
      expect(await looks.findTag(viewer, "zqotherxv")).toEqual({ leadsTo: secret });
      expect((await looks.completeTags(viewer, "zqo")).map(({ tag }) => tag)).toEqual([secret]);
    }
    await expectCountsRight();
    await acts.undoAct(moderator, actId);
    await expectOutOfSight(1);
    expect(await counted(moderator, secret)).toBe(before);
  });
});
