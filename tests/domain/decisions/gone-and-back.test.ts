import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EventName } from "#app/domain/events.ts";
import type { GoneView, ThreadView } from "#app/domain/threads/views.ts";
import type { Grant, Viewer } from "#app/domain/viewer.ts";
import { addSpace } from "../../support/content.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { addPeople, type Base, openBase } from "../../support/people.ts";

let database: TestDatabase;
let base: Base;
let pool: typeof import("#db/client.server.ts").pool;
let stopJobs: () => Promise<void>;
let ask: typeof import("#app/domain/threads/ask.ts").ask;
let answer: typeof import("#app/domain/threads/answer.ts").answer;
let comment: typeof import("#app/domain/threads/comment.ts").comment;
let accept: typeof import("#app/domain/threads/accept-answer.ts").acceptAnswer;
let vote: typeof import("#app/domain/votes/vote.ts").vote;
let findThread: typeof import("#app/domain/threads/find-thread.ts").findThread;
let locatePost: typeof import("#app/domain/threads/locate.ts").locatePost;
let indexThreads: typeof import("#app/domain/search/index-threads.ts").indexThreads;
let withdrawPost: typeof import("#app/domain/decisions/withdraw-post.ts").withdrawPost;
let bringBackPost: typeof import("#app/domain/decisions/bring-back-post.ts").bringBackPost;
let anonymiseThread: typeof import("#app/domain/decisions/anonymise-thread.ts").anonymiseThread;
let decide: typeof import("#app/domain/decisions/decide.ts").decide;
let liftDecision: typeof import("#app/domain/decisions/lift-decision.ts").liftDecision;
let listDecisions: typeof import("#app/domain/decisions/list-decisions.ts").listDecisions;
let findCase: typeof import("#app/domain/decisions/find-subject.ts").findCase;
let here: string;
let asker: Viewer;
let helper: Viewer;
let other: Viewer;
let expert: Viewer;
let moderator: Viewer;
let secondModerator: Viewer;
let moderatorHere: Viewer;
let moderatorElsewhere: Viewer;
const visitor: Viewer = { member: null, locale: "en" };

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.LOG_LEVEL = "silent";
  ({ pool } = await import("#db/client.server.ts"));
  ({ stopJobs } = await import("#app/services/jobs.server.ts"));
  ({ ask } = await import("#app/domain/threads/ask.ts"));
  ({ answer } = await import("#app/domain/threads/answer.ts"));
  ({ comment } = await import("#app/domain/threads/comment.ts"));
  ({ acceptAnswer: accept } = await import("#app/domain/threads/accept-answer.ts"));
  ({ vote } = await import("#app/domain/votes/vote.ts"));
  ({ findThread } = await import("#app/domain/threads/find-thread.ts"));
  ({ locatePost } = await import("#app/domain/threads/locate.ts"));
  ({ indexThreads } = await import("#app/domain/search/index-threads.ts"));
  ({ withdrawPost } = await import("#app/domain/decisions/withdraw-post.ts"));
  ({ bringBackPost } = await import("#app/domain/decisions/bring-back-post.ts"));
  ({ anonymiseThread } = await import("#app/domain/decisions/anonymise-thread.ts"));
  ({ decide } = await import("#app/domain/decisions/decide.ts"));
  ({ liftDecision } = await import("#app/domain/decisions/lift-decision.ts"));
  ({ listDecisions } = await import("#app/domain/decisions/list-decisions.ts"));
  ({ findCase } = await import("#app/domain/decisions/find-subject.ts"));
  base = openBase(pool);
  here = await addSpace(base, { slug: "questions" });
  const elsewhere = await addSpace(base, { slug: "elsewhere" });
  const names = [
    "asker",
    "helper",
    "other",
    "expert",
    "moderator",
    "second",
    "mod-here",
    "mod-elsewhere",
  ] as const;
  const people = await addPeople(
    base,
    names.map((username) => ({ username })),
  );
  const viewer = (name: (typeof names)[number], grants: Grant[] = []): Viewer => ({
    member: {
      id: people.find(({ username }) => username === name)!.id,
      username: name,
      displayName: name,
      emailConfirmed: true,
      grants,
    },
    locale: "en",
  });
  asker = viewer("asker");
  helper = viewer("helper");
  other = viewer("other");
  expert = viewer("expert", [{ role: "expert", spaceId: null }]);
  moderator = viewer("moderator", [{ role: "moderator", spaceId: null }]);
  secondModerator = viewer("second", [{ role: "moderator", spaceId: null }]);
  moderatorHere = viewer("mod-here", [{ role: "moderator", spaceId: here }]);
  moderatorElsewhere = viewer("mod-elsewhere", [{ role: "moderator", spaceId: elsewhere }]);
});
afterAll(async () => {
  await stopJobs?.();
  await pool?.end();
  await database?.drop();
});

const row = async (sql: string, values: unknown[] = []) => (await pool.query(sql, values)).rows[0];
const threadRow = (id: number) => row("select * from threads where id = $1", [id]);
const postRow = (id: number) => row("select * from posts where id = $1", [id]);
const bodyOf = async (threadId: number) =>
  Number((await row("select id from posts where thread_id = $1 and kind = 'body'", [threadId])).id);
const now = new Date();
const see = (viewer: Viewer, threadId: number): Promise<ThreadView> => findThread(viewer, threadId, { now });
const because = (action: "close" | "lock" | "archive" | "hide" | "remove") => ({
  action,
  reason: `They asked us to ${action} it.`,
});

/** The events that `work` records, by name. */
async function eventsOf(work: () => Promise<unknown>): Promise<EventName[]> {
  const { max } = await row("select max(id::text) from events");
  await work();
  const { rows } = await pool.query("select name from events where id::text > coalesce($1, '') order by id", [
    max,
  ]);
  return rows.map(({ name }) => name);
}

const question = async (as = asker) =>
  Number(
    (
      await ask(as, {
        space: "questions",
        title: "How does this work?",
        body: "I would like to know how it works.",
        tags: ["how"],
      })
    ).threadId,
  );
const answered = async (threadId: number, as = helper) =>
  Number((await answer(as, threadId, { body: "It works like this." })).postId);
const commented = async (postId: number, as = other) =>
  Number((await comment(as, postId, { body: "Does it, though?" })).postId);

describe("taking back what one wrote", () => {
  test("an answer, and bringing it back with its acceptance, changes every count and undoes it", async () => {
    const id = await question();
    const postId = await answered(id);
    await accept(asker, postId);
    const before = await threadRow(id);
    expect(before).toMatchObject({ answer_count: 1, accepted_count: 1 });
    expect(await eventsOf(() => withdrawPost(helper, postId))).toEqual(["post.withdrawn"]);
    expect(await threadRow(id)).toMatchObject({ answer_count: 0, accepted_count: 0, solved_at: null });
    expect(await eventsOf(() => withdrawPost(helper, postId))).toEqual([]);
    expect(await eventsOf(() => bringBackPost(helper, postId))).toEqual(["post.brought-back"]);
    expect(await eventsOf(() => bringBackPost(helper, postId))).toEqual([]);
    const { answer_count, accepted_count, solved_at } = await threadRow(id);
    expect({ answer_count, accepted_count, solved_at }).toEqual({
      answer_count: before.answer_count,
      accepted_count: before.accepted_count,
      solved_at: before.solved_at,
    });
  });

  test("a question nobody answered takes its thread, for all but its author and moderators", async () => {
    const id = await question();
    const body = await bodyOf(id);
    await withdrawPost(asker, body);
    expect((await threadRow(id)).withdrawn_at).not.toBeNull();
    for (const viewer of [visitor, other, expert, moderatorElsewhere]) {
      await expect(see(viewer, id)).rejects.toMatchObject({
        name: "Gone",
        params: { by: "author", reason: "" },
      });
      await expect(locatePost(viewer, body)).rejects.toMatchObject({ name: "Gone" });
    }
    for (const viewer of [asker, moderator, moderatorHere])
      expect((await see(viewer, id)).gone?.by).toBe("author");
    await bringBackPost(asker, body);
    expect((await see(visitor, id)).gone).toBeNull();
  });

  test("is not for a question that has answers, nor for anybody else, nor in an archive", async () => {
    const id = await question();
    const postId = await answered(id);
    await expect(withdrawPost(asker, await bodyOf(id))).rejects.toMatchObject({
      name: "Forbidden",
      key: "answeredAlready",
    });
    for (const viewer of [visitor, asker, expert, moderator])
      await expect(withdrawPost(viewer, postId)).rejects.toMatchObject({ name: "Forbidden" });
    await decide(moderator, { threadId: id }, because("archive"));
    await expect(withdrawPost(helper, postId)).rejects.toMatchObject({ name: "Forbidden" });
    expect((await postRow(postId)).withdrawn_at).toBeNull();
  });

  test("and an answer arriving at the same time: one of the two is refused", async () => {
    for (let round = 0; round < 5; round++) {
      const id = await question();
      const body = await bodyOf(id);
      const [taken, given] = await Promise.allSettled([withdrawPost(asker, body), answered(id)]);
      expect([taken.status, given.status].sort()).toEqual(["fulfilled", "rejected"]);
      const { withdrawn_at, answer_count } = await threadRow(id);
      expect((withdrawn_at !== null) !== answer_count > 0).toBe(true);
    }
  });

  test("leaves a line of it, without its words, and nothing happens on it any more", async () => {
    const id = await question();
    const postId = await answered(id);
    await commented(postId);
    await withdrawPost(helper, postId);
    const [shown] = (await see(visitor, id)).answers;
    expect(shown).toMatchObject({ html: "", author: null, gone: { by: "author", reason: "" } });
    expect(shown?.comments).toHaveLength(1);
    expect((await see(helper, id)).answers[0]?.html).toContain("It works like this.");
    expect((await see(moderator, id)).answers[0]?.html).toContain("It works like this.");
    await expect(vote(other, postId, 1)).rejects.toMatchObject({ name: "Forbidden" });
    await expect(accept(asker, postId)).rejects.toMatchObject({ name: "Forbidden" });
    await expect(commented(postId)).rejects.toMatchObject({ name: "Forbidden" });
  });
});

describe("taking one's name off a question that has answers", () => {
  test("leaves no trace of whose it was, for good", async () => {
    const id = await question();
    const body = await bodyOf(id);
    const postId = await answered(id);
    await accept(asker, postId);
    await pool.query(
      `insert into revisions (id, post_id, number, markdown, author_id, author_name, made_at) values
        (gen_random_uuid(), $1, 1, 'As it was.', $2, 'asker', now()), (gen_random_uuid(), $1, 2, 'Put right.', $3, null, now())`,
      [body, asker.member!.id, moderator.member!.id],
    );
    for (const viewer of [visitor, helper, moderator])
      await expect(anonymiseThread(viewer, body)).rejects.toMatchObject({ name: "Forbidden" });
    expect(await eventsOf(() => anonymiseThread(asker, body))).toEqual(["thread.anonymised"]);
    const { rows } = await pool.query(
      "select author_id, author_name from revisions where post_id = $1 order by number",
      [body],
    );
    expect(rows).toEqual([
      { author_id: null, author_name: null },
      { author_id: moderator.member!.id, author_name: null },
    ]);
    expect((await threadRow(id)).author_id).toBeNull();
    expect(await postRow(body)).toMatchObject({ author_id: null });
    expect(await postRow(postId)).toMatchObject({ accepted_by: null, accepted_as: "author" });
    const seen = await see(moderator, id);
    expect(JSON.stringify({ ...seen, related: [] })).not.toContain("asker");
    expect(seen).toMatchObject({ solved: true, body: { author: null } });
    await expect(anonymiseThread(asker, body)).rejects.toMatchObject({ name: "Forbidden" });
    await expect(withdrawPost(asker, body)).rejects.toMatchObject({ name: "Forbidden" });
  });

  test("is not for one that nobody answered, which can be taken back whole", async () => {
    const id = await question();
    await expect(anonymiseThread(asker, await bodyOf(id))).rejects.toMatchObject({ name: "Forbidden" });
  });
});

describe("a decision", () => {
  const states = { close: "closed_at", lock: "locked_at", archive: "archived_at" } as const;

  test.each(["close", "lock", "archive"] as const)(
    "to %s a thread holds until it is lifted",
    async (action) => {
      const id = await question();
      let decisionId = "";
      expect(
        await eventsOf(async () => {
          ({ decisionId } = await decide(moderatorHere, { threadId: id }, because(action)));
        }),
      ).toEqual(["decision.made"]);
      expect((await threadRow(id))[states[action]]).not.toBeNull();
      expect((await see(visitor, id)).notices).toEqual([
        expect.objectContaining({
          action,
          reason: because(action).reason,
          by: expect.objectContaining({ username: "mod-here" }),
        }),
      ]);
      await expect(answered(id)).rejects.toMatchObject({ name: "Forbidden" });
      const lift = () => liftDecision(moderator, decisionId, { reason: "It was settled." });
      expect(await eventsOf(lift)).toEqual(["decision.lifted"]);
      expect((await threadRow(id))[states[action]]).toBeNull();
      expect((await see(visitor, id)).notices).toEqual([]);
      await answered(id);
      await expect(lift()).rejects.toMatchObject({ name: "Conflict", key: "liftedAlready" });
      expect(
        (await listDecisions(moderator, { threadId: id })).map(({ action, reason }) => [action, reason]),
      ).toEqual([
        ["lift", "It was settled."],
        [action, because(action).reason],
      ]);
    },
  );

  test.each(["hide", "remove"] as const)(
    "to %s an answer takes it out of every count and back",
    async (action) => {
      const id = await question();
      const postId = await answered(id);
      await accept(asker, postId);
      await commented(postId);
      const { decisionId } = await decide(moderator, { postId }, because(action));
      expect(await threadRow(id)).toMatchObject({ answer_count: 0, accepted_count: 0, solved_at: null });
      const gone: Partial<GoneView> = {
        by: action === "hide" ? "hidden" : "removed",
        reason: because(action).reason,
      };
      const [shown] = (await see(visitor, id)).answers;
      expect(shown).toMatchObject({ html: "", author: null, edits: 0, comments: [], gone });
      expect((await see(helper, id)).answers[0]?.html === "").toBe(action === "remove");
      expect((await see(moderator, id)).answers[0]?.html).toContain("It works like this.");
      expect((await see(moderatorElsewhere, id)).answers[0]?.html).toBe("");
      for (const act of [() => vote(other, postId, 1), () => commented(postId), () => accept(asker, postId)])
        await expect(act()).rejects.toMatchObject({ name: "NotFound" });
      await expect(withdrawPost(helper, postId)).rejects.toMatchObject({ name: "Forbidden" });
      await liftDecision(moderator, decisionId, { reason: "On second thoughts." });
      expect(await threadRow(id)).toMatchObject({ answer_count: 1, accepted_count: 1 });
      expect((await see(visitor, id)).answers[0]).toMatchObject({
        gone: null,
        html: expect.stringContaining("works"),
      });
    },
  );

  test("on the body takes the whole thread, out of search too, and lifting it brings it back", async () => {
    const id = await question();
    const postId = await bodyOf(id);
    await answered(id);
    await indexThreads((await import("#db/client.server.ts")).db, [id]);
    const { decisionId } = await decide(moderator, { postId }, because("remove"));
    await indexThreads((await import("#db/client.server.ts")).db, [id]);
    expect(await row("select 1 from search_documents where thread_id = $1", [id])).toBeUndefined();
    for (const viewer of [visitor, asker, helper, expert, moderatorElsewhere])
      await expect(see(viewer, id)).rejects.toMatchObject({ name: "Gone", params: { by: "removed" } });
    const seen = await see(moderatorHere, id);
    expect(seen).toMatchObject({
      gone: { by: "removed" },
      can: { answer: false },
      title: "How does this work?",
    });
    expect(seen.body.can).toMatchObject({ vote: false, comment: false, edit: false, moderate: true });
    await expect(answered(id, moderator)).rejects.toMatchObject({ name: "NotFound" });
    await liftDecision(moderator, decisionId, { reason: "It was fair criticism." });
    expect((await see(visitor, id)).answers).toHaveLength(1);
  });

  test("to hide a thread leaves it to its author to read", async () => {
    const id = await question();
    await decide(moderator, { postId: await bodyOf(id) }, because("hide"));
    expect((await see(asker, id)).gone).toMatchObject({ by: "hidden", reason: because("hide").reason });
    await expect(see(helper, id)).rejects.toMatchObject({ name: "Gone" });
  });

  test("stands above what the author does", async () => {
    const id = await question();
    const postId = await answered(id);
    await withdrawPost(helper, postId);
    await decide(moderator, { postId }, because("remove"));
    await expect(bringBackPost(helper, postId)).rejects.toMatchObject({ name: "Forbidden" });
    expect((await see(visitor, id)).answers[0]?.gone?.by).toBe("removed");
  });

  test("is for those who moderate that space alone", async () => {
    const id = await question();
    const postId = await answered(id);
    const { decisionId } = await decide(moderator, { threadId: id }, because("lock"));
    for (const viewer of [visitor, asker, helper, expert, moderatorElsewhere]) {
      await expect(decide(viewer, { postId }, because("hide"))).rejects.toMatchObject({ name: "Forbidden" });
      await expect(decide(viewer, { threadId: id }, because("close"))).rejects.toMatchObject({
        name: "Forbidden",
      });
      await expect(liftDecision(viewer, decisionId, { reason: "I say so." })).rejects.toMatchObject({
        name: "Forbidden",
      });
      await expect(findCase(viewer, { postId })).rejects.toMatchObject({ name: "NotFound" });
    }
    for (const viewer of [visitor, helper, expert, moderatorElsewhere])
      await expect(listDecisions(viewer, { threadId: id })).rejects.toMatchObject({ name: "NotFound" });
    expect(await listDecisions(asker, { threadId: id })).toHaveLength(1);
    expect((await postRow(postId)).gone).toBe(false);
  });

  test("taken twice at once is taken once, and so is its lifting", async () => {
    const id = await question();
    const both = await Promise.allSettled(
      [moderator, secondModerator].map((viewer) => decide(viewer, { threadId: id }, because("close"))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { name: "Conflict", key: "decidedAlready" },
    });
    const [made] = await listDecisions(moderator, { threadId: id });
    const lifted = await Promise.allSettled(
      [moderator, secondModerator].map((viewer) => liftDecision(viewer, made!.id, { reason: "Settled." })),
    );
    expect(lifted.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await listDecisions(moderator, { threadId: id })).toHaveLength(2);
    expect((await threadRow(id)).closed_at).toBeNull();
  });

  test("sent again with its key is the same decision", async () => {
    const id = await question();
    const once = await decide(moderator, { threadId: id }, because("close"), "decide-once-key");
    expect(await decide(moderator, { threadId: id }, because("close"), "decide-once-key")).toEqual(once);
    expect(await listDecisions(moderator, { threadId: id })).toHaveLength(1);
  });

  test("cannot be kept without a reason, nor changed, nor dropped; and nothing is restricted without one", async () => {
    const id = await question();
    const postId = await bodyOf(id);
    const insert = (reason: string | null) =>
      pool.query(
        "insert into decisions (id, action, thread_id, reason, made_by, made_at) values (gen_random_uuid(), 'close', $1, $2, $3, now())",
        [id, reason, moderator.member!.id],
      );
    await expect(insert("Enough.")).resolves.toBeDefined();
    for (const reason of [null, "", "  a  ", "x".repeat(5_001)])
      await expect(insert(reason)).rejects.toThrow();
    const { decisionId } = await decide(moderator, { threadId: id }, because("close"));
    await expect(
      pool.query("update decisions set reason = 'Another' where id = $1", [decisionId]),
    ).rejects.toThrow();
    await expect(pool.query("delete from decisions where id = $1", [decisionId])).rejects.toThrow();
    for (const column of ["hidden_by_decision", "removed_by_decision"]) {
      for (const [table, which] of [
        ["posts", postId],
        ["threads", id],
      ])
        await expect(
          pool.query(`update ${table} set ${column} = gen_random_uuid() where id = $1`, [which]),
        ).rejects.toThrow();
    }
  });
});
