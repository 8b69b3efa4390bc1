import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "#app/domain/viewer.ts";
import { addSpace, addThread } from "../../support/content.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { addPeople, type Base, openBase } from "../../support/people.ts";

let database: TestDatabase;
let base: Base;
let pool: typeof import("#db/client.server.ts").pool;
let stopJobs: () => Promise<void>;
let ask: typeof import("#app/domain/threads/ask.ts").ask;
let answer: typeof import("#app/domain/threads/answer.ts").answer;
let comment: typeof import("#app/domain/threads/comment.ts").comment;
let editPost: typeof import("#app/domain/history/edit-post.ts").editPost;
let restore: typeof import("#app/domain/history/restore-revision.ts").restoreRevision;
let suggest: typeof import("#app/domain/history/suggest-edit.ts").suggestEdit;
let decide: typeof import("#app/domain/history/decide-suggestion.ts").decideSuggestion;
let move: typeof import("#app/domain/arranging/move-thread.ts").moveThread;
let merge: typeof import("#app/domain/arranging/merge-threads.ts").mergeThreads;
let split: typeof import("#app/domain/arranging/split-thread.ts").splitThread;
let undo: typeof import("#app/domain/arranging/undo-act.ts").undoAct;
let member: Viewer;
let moderator: Viewer;
let staff: Viewer;
let secretId: number;
let openId: number;

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.LOG_LEVEL = "silent";
  ({ pool } = await import("#db/client.server.ts"));
  ({ stopJobs } = await import("#app/services/jobs.server.ts"));
  ({ ask } = await import("#app/domain/threads/ask.ts"));
  ({ answer } = await import("#app/domain/threads/answer.ts"));
  ({ comment } = await import("#app/domain/threads/comment.ts"));
  ({ editPost } = await import("#app/domain/history/edit-post.ts"));
  ({ restoreRevision: restore } = await import("#app/domain/history/restore-revision.ts"));
  ({ suggestEdit: suggest } = await import("#app/domain/history/suggest-edit.ts"));
  ({ decideSuggestion: decide } = await import("#app/domain/history/decide-suggestion.ts"));
  ({ moveThread: move } = await import("#app/domain/arranging/move-thread.ts"));
  ({ mergeThreads: merge } = await import("#app/domain/arranging/merge-threads.ts"));
  ({ splitThread: split } = await import("#app/domain/arranging/split-thread.ts"));
  ({ undoAct: undo } = await import("#app/domain/arranging/undo-act.ts"));
  base = openBase(pool);
  const made = await addPeople(base, [
    { username: "member" },
    { username: "moderator", role: "moderator" },
    { username: "expert", role: "expert" },
  ]);
  [member, moderator, staff] = made.map(({ id, username }) => ({
    member: {
      id,
      username,
      displayName: username,
      emailConfirmed: true,
      grants: username === "member" ? [] : [{ role: username as "moderator" | "expert", spaceId: null }],
    },
    locale: "en" as const,
  })) as [Viewer, Viewer, Viewer];
  const square = await addSpace(base, { slug: "square" });
  const back = await addSpace(base, { slug: "back", visibility: "staff" });
  const authorId = made[2]!.id;
  openId = (await addThread(base, { spaceId: square, authorId, title: "Open" })).id;
  secretId = (await addThread(base, { spaceId: back, authorId, title: "Secret zqsecretxv" })).id;
}, 60_000);
afterAll(async () => {
  await stopJobs?.();
  await pool?.end();
  await database?.drop();
});

const htmlOf = async (postId: string | number) =>
  (await pool.query("select html from posts where id = $1", [postId])).rows[0].html as string;
const link = () => `<a href="/t/${secretId}">#${secretId}</a>`;
const words = (more = "") => `See #${secretId} and #${openId}${more}.`;
const openLink = () => `<a href="/t/${openId}/open">#${openId} Open</a>`;
const plain = (more = "") => `<p>See #${secretId} and ${openLink()}${more}.</p>`;
const linked = (more = "") => `<p>See ${link()} and ${openLink()}${more}.</p>`;
const asked = (space: string, viewer = moderator) =>
  ask(viewer, { title: "What is this about", body: words(), tags: [], space });

describe("the number of a thread that not all readers may see", () => {
  let threadId: number;
  let bodyId: number;
  beforeEach(async () => {
    const made = await asked("square", member);
    [threadId, bodyId] = [Number(made.threadId), Number(made.postId)];
  });

  test("is plain words, whoever writes it: asking, answering, commenting", async () => {
    expect(await htmlOf(bodyId)).toBe(plain());
    for (const viewer of [member, staff, moderator]) {
      const { postId } = await answer(viewer, threadId, { body: words() });
      expect(await htmlOf(postId)).toBe(plain());
      const said = await comment(viewer, Number(postId), { body: words() });
      expect(await htmlOf(said.postId)).toBe(plain());
    }
  });

  test("stays so when a moderator edits, restores, or takes over what somebody suggested", async () => {
    await editPost(moderator, bodyId, { body: words(", too") });
    expect(await htmlOf(bodyId)).toBe(plain(", too"));
    await restore(moderator, bodyId, { number: 1 });
    expect(await htmlOf(bodyId)).toBe(plain());
    const { suggestionId } = await suggest(staff, bodyId, { body: words(", again") });
    await decide(moderator, suggestionId, { outcome: "accepted" });
    expect(await htmlOf(bodyId)).toBe(plain(", again"));
  });
});

describe("in its own space it is a link", () => {
  test("that gives no title, and goes with a move to other readers", async () => {
    const { threadId, postId } = await asked("back", staff);
    const said = await answer(staff, Number(threadId), { body: words() });
    for (const id of [postId, said.postId]) expect(await htmlOf(id)).toBe(linked());
    const { actId } = await move(moderator, Number(threadId), { space: "square", why: "" });
    for (const id of [postId, said.postId]) expect(await htmlOf(id)).toBe(plain());
    await undo(moderator, actId);
    expect(await htmlOf(postId)).toBe(plain());
    // Its next wording may link again: all who read it there may read the other.
    await editPost(staff, Number(postId), { body: words(", here") });
    expect(await htmlOf(postId)).toBe(linked(", here"));
  });

  test("that goes with a merge and with a split into another space, comments included", async () => {
    const source = await asked("back", staff);
    const said = await answer(staff, Number(source.threadId), { body: words() });
    const more = await answer(staff, Number(source.threadId), { body: words() });
    const under = await comment(staff, Number(said.postId), { body: words() });
    await split(moderator, Number(source.threadId), {
      answers: [Number(more.postId)],
      title: "Of its own",
      kind: "question",
      space: "square",
      why: "",
    });
    expect(await htmlOf(more.postId)).toBe(plain());
    expect(await htmlOf(said.postId)).toBe(linked());
    await merge(moderator, Number(source.threadId), { other: openId, why: "" });
    for (const id of [said.postId, under.postId]) expect(await htmlOf(id)).toBe(plain());
  });

  test("that stays where a merge stays among the same readers", async () => {
    const source = await asked("back", staff);
    const said = await answer(staff, Number(source.threadId), { body: words() });
    const target = await asked("back", staff);
    await merge(moderator, Number(source.threadId), { other: Number(target.threadId), why: "" });
    expect(await htmlOf(said.postId)).toBe(linked());
  });

  test("that is dropped where its thread moved while it was rendered", async () => {
    const { threadId, postId } = await asked("back", staff);
    const held = await pool.connect();
    await held.query("begin");
    await held.query("select 1 from threads where id = $1 for update", [threadId]);
    const editing = editPost(staff, Number(postId), { body: words(", late") });
    await waiting();
    await held.query(
      "update threads set space_id = (select id from spaces where slug = 'square') where id = $1",
      [threadId],
    );
    await held.query("commit");
    held.release();
    await editing;
    expect(await htmlOf(postId)).toBe(plain(", late"));
  });
});

/** Until somebody waits for a lock. */
async function waiting(): Promise<void> {
  for (;;) {
    const { rows } = await pool.query(
      "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
    );
    if (rows.length > 0) return;
  }
}
