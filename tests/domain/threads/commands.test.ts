import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EventName } from "#app/domain/events.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { addSpace } from "../../support/content.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { addPeople, type Base, openBase, type PersonFacts } from "../../support/people.ts";

let database: TestDatabase;
let base: Base;
let pool: typeof import("#db/client.server.ts").pool;
let stopJobs: () => Promise<void>;
let acts: {
  ask: typeof import("#app/domain/threads/ask.ts").ask;
  answer: typeof import("#app/domain/threads/answer.ts").answer;
  comment: typeof import("#app/domain/threads/comment.ts").comment;
  accept: typeof import("#app/domain/threads/accept-answer.ts").acceptAnswer;
  withdraw: typeof import("#app/domain/threads/withdraw-acceptance.ts").withdrawAcceptance;
  vote: typeof import("#app/domain/votes/vote.ts").vote;
};
let transact: typeof import("#app/domain/transact.ts").transact;
let deriveThread: typeof import("#app/domain/threads/derive.ts").deriveThread;
let findThread: typeof import("#app/domain/threads/find-thread.ts").findThread;
let asker: Viewer;
let helper: Viewer;
let expert: Viewer;
let moderator: Viewer;
let newcomer: Viewer;
const visitor: Viewer = { member: null, locale: "en" };

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.LOG_LEVEL = "silent";
  ({ pool } = await import("#db/client.server.ts"));
  ({ stopJobs } = await import("#app/services/jobs.server.ts"));
  const [{ ask }, { answer }, { comment }, { acceptAnswer }, { withdrawAcceptance }, { vote }] =
    await Promise.all([
      import("#app/domain/threads/ask.ts"),
      import("#app/domain/threads/answer.ts"),
      import("#app/domain/threads/comment.ts"),
      import("#app/domain/threads/accept-answer.ts"),
      import("#app/domain/threads/withdraw-acceptance.ts"),
      import("#app/domain/votes/vote.ts"),
    ]);
  acts = { ask, answer, comment, accept: acceptAnswer, withdraw: withdrawAcceptance, vote };
  ({ transact } = await import("#app/domain/transact.ts"));
  ({ deriveThread } = await import("#app/domain/threads/derive.ts"));
  ({ findThread } = await import("#app/domain/threads/find-thread.ts"));
  base = openBase(pool);
  await addSpace(base, { slug: "questions" });
  await addSpace(base, { slug: "staff-only", visibility: "staff" });
  asker = await viewerOf({ username: "asker" });
  helper = await viewerOf({ username: "helper" });
  expert = await viewerOf({ username: "expert", role: "expert" });
  moderator = await viewerOf({ username: "moderator", role: "moderator" });
  newcomer = await viewerOf({ username: "newcomer", confirmed: false });
});
afterAll(async () => {
  await stopJobs?.();
  await pool?.end();
  await database?.drop();
});

async function viewerOf(facts: PersonFacts): Promise<Viewer> {
  const { username, role, confirmed = true } = facts;
  const [made] = await addPeople(base, [facts]);
  const grants = role ? [{ role, spaceId: null }] : [];
  return {
    member: { id: made!.id, username, displayName: username, emailConfirmed: confirmed, grants },
    locale: "en",
  };
}

const row = async (sql: string, values: unknown[] = []) => (await pool.query(sql, values)).rows[0];
const threadRow = (id: string | number) => row("select * from threads where id = $1", [id]);
const postRow = (id: string | number) => row("select * from posts where id = $1", [id]);
const count = async (table: string) => Number((await row(`select count(*) from ${table}`)).count);

/** The events that `work` records, by name. */
async function eventsOf(work: () => Promise<unknown>): Promise<EventName[]> {
  const { max } = await row("select max(id::text) from events");
  await work();
  const { rows } = await pool.query("select name from events where id::text > coalesce($1, '') order by id", [
    max,
  ]);
  return rows.map(({ name }) => name);
}

const input = {
  title: "How does this work?",
  body: "I would like to know how this works.",
  tags: ["how", "to"],
};
const question = async (as = asker) => Number((await acts.ask(as, input)).threadId);
const answered = async (threadId: number, as = helper) =>
  Number((await acts.answer(as, threadId, { body: "It works like this." })).postId);

describe("writing what shows nothing", () => {
  const nothing = { body: "<!-- nobody would ever read this -->" };
  const refusal = { name: "Invalid", fields: { body: ["bodyShort"] } };

  test("is refused wherever it is sent, and keeps nothing", async () => {
    const id = await question();
    const postId = await answered(id);
    const before = await Promise.all(["threads", "posts", "submissions"].map(count));
    await expect(acts.ask(asker, { ...input, ...nothing }, "a-key-for-nothing")).rejects.toMatchObject(
      refusal,
    );
    await expect(acts.answer(helper, id, nothing, "a-key-for-nothing")).rejects.toMatchObject(refusal);
    await expect(acts.comment(helper, postId, nothing, "a-key-for-nothing")).rejects.toMatchObject(refusal);
    expect(await Promise.all(["threads", "posts", "submissions"].map(count))).toEqual(before);
  });
});

describe("sending again what was done", () => {
  test("answers as the first time, though it could not be done any more", async () => {
    const inQuestions = { ...input, kind: "question" as const };
    const asked = await acts.ask(asker, inQuestions, "ask-key-again");
    const id = Number(asked.threadId);
    const given = await acts.answer(helper, id, { body: "It works like this." }, "answer-key-again");
    const said = await acts.comment(helper, Number(given.postId), { body: "Or so." }, "comment-key-again");
    const before = await Promise.all(["threads", "posts", "events"].map(count));
    await pool.query("update threads set closed_at = now(), archived_at = now() where id = $1", [id]);
    await pool.query(
      "update spaces set kinds = '{discussion}', default_kind = 'discussion' where slug = 'questions'",
    );
    try {
      expect(await acts.ask(asker, inQuestions, "ask-key-again")).toEqual(asked);
      expect(await acts.answer(helper, id, { body: "It works like this." }, "answer-key-again")).toEqual(
        given,
      );
      expect(
        await acts.comment(helper, Number(given.postId), { body: "Or so." }, "comment-key-again"),
      ).toEqual(said);
      // Under a key of its own, the same would be a new act; and a key means one thing, then as now.
      await expect(
        acts.answer(helper, id, { body: "It works like this." }, "answer-key-other"),
      ).rejects.toMatchObject({ name: "Forbidden" });
      await expect(
        acts.answer(helper, id, { body: "It works otherwise." }, "answer-key-again"),
      ).rejects.toMatchObject({ name: "Conflict" });
      await expect(
        acts.answer(asker, id, { body: "It works like this." }, "answer-key-again"),
      ).rejects.toMatchObject({ name: "Forbidden" });
    } finally {
      await pool.query(
        "update spaces set kinds = '{question,discussion}', default_kind = 'question' where slug = 'questions'",
      );
    }
    expect(await Promise.all(["threads", "posts", "events"].map(count))).toEqual(before);
  });
});

describe("asking", () => {
  test("writes the thread, its body, its tags, the event and a job for each subscriber, together", async () => {
    const names = await eventsOf(async () => {
      const { threadId, postId, slug } = await acts.ask(asker, {
        ...input,
        body: "It is **very** unclear.\n\nTo me.",
      });
      expect(slug).toBe("how-does-this-work");
      expect(await threadRow(threadId)).toMatchObject({
        kind: "question",
        title: input.title,
        language: "en",
        tags: ["how", "to"],
        author_id: asker.member!.id,
        answer_count: 0,
        solved_at: null,
      });
      expect(await postRow(postId)).toMatchObject({
        kind: "body",
        html: "<p>It is <strong>very</strong> unclear.</p>\n<p>To me.</p>",
        official: false,
      });
      expect(
        (
          await row("select array_agg(tag order by tag) as tags from thread_tags where thread_id = $1", [
            threadId,
          ])
        ).tags,
      ).toEqual(["how", "to"]);
    });
    expect(names).toEqual(["thread.asked"]);
  });

  test("leaves nothing behind when any of it fails", async () => {
    const before = await Promise.all(["threads", "posts", "thread_tags", "events", "submissions"].map(count));
    // Past the schema that forms go through, the base still refuses a title of 300 characters.
    await expect(acts.ask(asker, { ...input, title: "x".repeat(300) }, "a-key-that-fails")).rejects.toThrow();
    expect(
      await Promise.all(["threads", "posts", "thread_tags", "events", "submissions"].map(count)),
    ).toEqual(before);
  });

  test("in a space nobody told one about is refused as if there were none", async () => {
    await expect(acts.ask(asker, { ...input, space: "staff-only" })).rejects.toMatchObject({
      fields: { space: ["spaceUnknown"] },
    });
    await expect(acts.ask(asker, { ...input, space: "no-such-space" })).rejects.toMatchObject({
      fields: { space: ["spaceUnknown"] },
    });
    await expect(acts.ask(expert, { ...input, space: "staff-only" })).resolves.toHaveProperty("threadId");
  });

  test("is not for visitors, nor before the address is confirmed", async () => {
    for (const as of [visitor, newcomer])
      await expect(acts.ask(as, input)).rejects.toMatchObject({ name: "Forbidden" });
  });
});

describe("answering", () => {
  test("counts, moves the thread up, and marks what an employee writes", async () => {
    const id = await question();
    const before = await threadRow(id);
    expect(await eventsOf(() => answered(id))).toEqual(["answer.posted"]);
    const postId = await answered(id, expert);
    const after = await threadRow(id);
    expect(after.answer_count).toBe(2);
    expect(after.active_at.getTime()).toBeGreaterThan(before.active_at.getTime());
    expect(await postRow(postId)).toMatchObject({ official: true, author_id: expert.member!.id });
  });

  test("is refused where it may not be, before anything is written", async () => {
    const id = await question();
    const hidden = Number((await acts.ask(expert, { ...input, space: "staff-only" })).threadId);
    const before = await count("posts");
    await expect(acts.answer(helper, hidden, { body: "I should not be here." })).rejects.toMatchObject({
      name: "NotFound",
    });
    await expect(acts.answer(helper, 999_999, { body: "Nothing is here." })).rejects.toMatchObject({
      name: "NotFound",
    });
    await expect(acts.answer(newcomer, id, { body: "I am too new." })).rejects.toMatchObject({
      name: "Forbidden",
      key: "confirmFirst",
    });
    await pool.query("update threads set closed_at = now() where id = $1", [id]);
    await expect(acts.answer(helper, id, { body: "It is too late." })).rejects.toMatchObject({
      name: "Forbidden",
      key: "noMoreAnswers",
    });
    await pool.query("update threads set withdrawn_at = now() where id = $1", [id]);
    await expect(acts.answer(helper, id, { body: "It is gone by now." })).rejects.toMatchObject({
      name: "NotFound",
    });
    expect(await count("posts")).toBe(before);
  });

  test("fifty times at once loses no count", async () => {
    const id = await question();
    await Promise.all(Array.from({ length: 50 }, () => answered(id)));
    expect((await threadRow(id)).answer_count).toBe(50);
  });
});

describe("commenting", () => {
  test("goes under a body or an answer, and no deeper", async () => {
    const id = await question();
    const postId = await answered(id);
    const names = await eventsOf(async () => {
      const made = await acts.comment(asker, postId, { body: "Thank you." });
      expect(await postRow(made.postId)).toMatchObject({ kind: "comment", parent_id: String(postId) });
      await expect(
        acts.comment(helper, Number(made.postId), { body: "You are welcome." }),
      ).rejects.toMatchObject({ name: "Forbidden" });
    });
    expect(names).toEqual(["comment.posted"]);
    expect((await threadRow(id)).answer_count).toBe(1);
  });

  test("on what was taken back or taken down is refused", async () => {
    const id = await question();
    const [back, down] = [await answered(id), await answered(id)];
    await pool.query("update posts set withdrawn_at = now() where id = $1", [back]);
    const decision = await row(
      "insert into decisions (id, action, post_id, reason, made_by, made_at) values (gen_random_uuid(), 'remove', $1, 'Off topic', $2, now()) returning id",
      [down, moderator.member!.id],
    );
    await pool.query("update posts set removed_by_decision = $2 where id = $1", [down, decision.id]);
    await expect(acts.comment(asker, back, { body: "Why was it?" })).rejects.toMatchObject({
      name: "Forbidden",
    });
    await expect(acts.comment(asker, down, { body: "Why was it?" })).rejects.toMatchObject({
      name: "NotFound",
    });
  });
});

describe("accepting", () => {
  test("solves the question, once however often it is said, and says so once", async () => {
    const id = await question();
    const postId = await answered(id);
    expect(await eventsOf(() => acts.accept(asker, postId))).toEqual(["answer.accepted"]);
    const first = await threadRow(id);
    expect(first).toMatchObject({ accepted_count: 1 });
    expect(first.solved_at).toBeInstanceOf(Date);
    expect(await postRow(postId)).toMatchObject({ accepted_as: "author", accepted_by: asker.member!.id });
    expect(await eventsOf(() => acts.accept(asker, postId))).toEqual([]);
    expect((await threadRow(id)).solved_at).toEqual(first.solved_at);
  });

  test("of several answers keeps the question solved until the last is taken back", async () => {
    const id = await question();
    const [one, two] = [await answered(id), await answered(id)];
    await acts.accept(asker, one);
    await acts.accept(asker, two);
    expect((await threadRow(id)).accepted_count).toBe(2);
    expect(await eventsOf(() => acts.withdraw(asker, one))).toEqual(["answer.acceptance-withdrawn"]);
    expect(await threadRow(id)).toMatchObject({ accepted_count: 1, solved_at: expect.any(Date) });
    expect(await eventsOf(() => acts.withdraw(asker, one))).toEqual([]);
    await acts.withdraw(asker, two);
    expect(await threadRow(id)).toMatchObject({ accepted_count: 0, solved_at: null });
  });

  test("no longer counts once the answer is taken back or taken down", async () => {
    const id = await question();
    const [first, second, third] = [await answered(id), await answered(id), await answered(id)];
    for (const postId of [first, second, third]) await acts.accept(asker, postId);
    await pool.query("update posts set opening = id::text where thread_id = $1", [id]);
    await pool.query("update posts set withdrawn_at = now() where id = $1", [first]);
    const decision = await row(
      "insert into decisions (id, action, post_id, reason, made_by, made_at) values (gen_random_uuid(), 'remove', $1, 'Off topic', $2, now()) returning id",
      [second, moderator.member!.id],
    );
    await pool.query("update posts set removed_by_decision = $2 where id = $1", [second, decision.id]);
    const derive = () => transact(null, ({ tx }) => deriveThread(tx, id));
    await derive();
    const left = await postRow(third);
    expect(await threadRow(id)).toMatchObject({
      answer_count: 1,
      accepted_count: 1,
      solved_at: left.accepted_at,
    });
    const seen = await findThread(visitor, id, { now: new Date() });
    expect(seen.solution).toBe(String(third));
    expect(seen.answers.map((post) => [post.id, post.accepted !== null])).toContainEqual([
      String(first),
      false,
    ]);
    await pool.query("update posts set withdrawn_at = now() where id = $1", [third]);
    await derive();
    expect(await threadRow(id)).toMatchObject({ answer_count: 0, accepted_count: 0, solved_at: null });
  });

  test("is not for others, and for staff only after a week", async () => {
    const id = await question();
    const postId = await answered(id);
    for (const as of [visitor, helper, expert, moderator])
      await expect(acts.accept(as, postId)).rejects.toMatchObject({ name: "Forbidden" });
    await pool.query("update posts set created_at = now() - interval '8 days' where id = $1", [postId]);
    await expect(acts.accept(helper, postId)).rejects.toMatchObject({ name: "Forbidden" });
    await acts.accept(expert, postId);
    expect(await postRow(postId)).toMatchObject({ accepted_as: "staff", accepted_by: expert.member!.id });
  });
});

describe("voting", () => {
  const tally = (id: number) => row("select up, down, score, standing from posts where id = $1", [id]);

  test("is one vote a member, changed and taken back at will", async () => {
    const postId = await answered(await question());
    expect(await eventsOf(() => acts.vote(asker, postId, 1))).toEqual(["post.voted"]);
    expect(await eventsOf(() => acts.vote(asker, postId, 1))).toEqual([]);
    expect(await tally(postId)).toMatchObject({ up: 1, down: 0, score: 1 });
    await acts.vote(moderator, postId, 1);
    await acts.vote(moderator, postId, -1);
    expect(await tally(postId)).toMatchObject({ up: 1, down: 1, score: 0 });
    await acts.vote(asker, postId, 0);
    await acts.vote(asker, postId, 0);
    expect(await tally(postId)).toMatchObject({ up: 0, down: 1, score: -1 });
    expect((await tally(postId)).standing).toBeLessThan(0);
  });

  test("adds to what an import brought, and shows on the thread", async () => {
    const id = await question();
    const { id: bodyId } = await row("select id from posts where thread_id = $1 and kind = 'body'", [id]);
    await pool.query(
      "update posts set imported_up = 7, imported_down = 2, up = 7, down = 2, score = 5 where id = $1",
      [bodyId],
    );
    await acts.vote(helper, Number(bodyId), 1);
    expect(await tally(bodyId)).toMatchObject({ up: 8, down: 2, score: 6 });
    expect((await threadRow(id)).score).toBe(6);
    await acts.vote(helper, Number(bodyId), 0);
    expect(await tally(bodyId)).toMatchObject({ up: 7, down: 2, score: 5 });
  });

  test("is not for one's own, nor down for all, nor for what is not seen", async () => {
    const postId = await answered(await question());
    const hidden = await acts.ask(expert, { ...input, space: "staff-only" });
    await expect(acts.vote(helper, postId, 1)).rejects.toMatchObject({ name: "Forbidden" });
    await expect(acts.vote(asker, postId, -1)).rejects.toMatchObject({ name: "Forbidden" });
    await expect(acts.vote(visitor, postId, 1)).rejects.toMatchObject({ name: "Forbidden" });
    await expect(acts.vote(asker, Number(hidden.postId), 1)).rejects.toMatchObject({ name: "NotFound" });
    expect(await tally(postId)).toMatchObject({ up: 0, down: 0, score: 0 });
  });
});

describe("once", () => {
  test("is once, at the same moment and later, and gives what came of it", async () => {
    const id = await question();
    const key = "a-key-of-this-test";
    const all = await Promise.all(
      Array.from({ length: 8 }, () => acts.answer(helper, id, { body: "I say this once." }, key)),
    );
    expect(new Set(all.map(({ postId }) => postId)).size).toBe(1);
    expect(await acts.answer(helper, id, { body: "I say this once." }, key)).toEqual(all[0]);
    expect((await threadRow(id)).answer_count).toBe(1);
  });

  test("is about one thing: another text, another thread or another act under its key is a conflict", async () => {
    const [id, elsewhere] = [await question(), await question()];
    const key = "a-key-of-one-thing";
    const body = "What was said first.";
    const { postId } = await acts.answer(helper, id, { body }, key);
    for (const second of [
      () => acts.answer(helper, id, { body: "What was said then." }, key),
      () => acts.answer(helper, elsewhere, { body }, key),
      () => acts.comment(helper, Number(postId), { body }, key),
      () => acts.ask(helper, { ...input, body }, key),
    ]) {
      await expect(second()).rejects.toMatchObject({ name: "Conflict", key: "keyReused" });
    }
    expect((await threadRow(id)).answer_count).toBe(1);
  });

  test("belongs to one person, and a try that failed leaves the key free", async () => {
    const id = await question();
    const key = "a-key-of-two-people";
    await expect(acts.answer(newcomer, id, { body: "I am too new." }, key)).rejects.toThrow();
    await acts.answer(helper, id, { body: "It is mine as well." }, key);
    await acts.answer(expert, id, { body: "It is mine as well." }, key);
    expect((await threadRow(id)).answer_count).toBe(2);
    const failing = { ...input, title: "x".repeat(300) };
    await expect(acts.ask(helper, failing, "a-key-to-use-again")).rejects.toThrow();
    await expect(acts.ask(helper, input, "a-key-to-use-again")).resolves.toHaveProperty("threadId");
  });
});

describe("the diary", () => {
  test("queues a job for each subscriber in the same transaction", async () => {
    const { declareQueues } = await import("#app/background/worker.server.ts");
    const { startJobs } = await import("#app/services/jobs.server.ts");
    await declareQueues(await startJobs());
    const queued = async () =>
      Number((await row("select count(*) from pgboss.job where name = 'search'")).count);
    const before = await queued();
    const id = await question();
    expect(await queued()).toBe(before + 1);
    await expect(acts.ask(asker, { ...input, title: "x".repeat(300) })).rejects.toThrow();
    await expect(acts.answer(newcomer, id, { body: "I am too new." })).rejects.toThrow();
    expect(await queued()).toBe(before + 1);
  });

  test("and the decisions are never rewritten", async () => {
    await expect(pool.query("update events set name = 'rewritten'")).rejects.toThrow(/append-only/);
    await expect(pool.query("update decisions set reason = 'another'")).rejects.toThrow(/append-only/);
    await expect(pool.query("delete from decisions")).rejects.toThrow(/append-only/);
  });
});
