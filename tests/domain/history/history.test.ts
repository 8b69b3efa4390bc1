import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "#app/domain/viewer.ts";
import { addSpace } from "../../support/content.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { addPeople, type Base, openBase, type PersonFacts } from "../../support/people.ts";

let database: TestDatabase;
let base: Base;
let pool: typeof import("#db/client.server.ts").pool;
let stopJobs: () => Promise<void>;
let ask: typeof import("#app/domain/threads/ask.ts").ask;
let answer: typeof import("#app/domain/threads/answer.ts").answer;
let editPost: typeof import("#app/domain/history/edit-post.ts").editPost;
let restore: typeof import("#app/domain/history/restore-revision.ts").restoreRevision;
let suggest: typeof import("#app/domain/history/suggest-edit.ts").suggestEdit;
let decide: typeof import("#app/domain/history/decide-suggestion.ts").decideSuggestion;
let withdraw: typeof import("#app/domain/history/withdraw-suggestion.ts").withdrawSuggestion;
let listRevisions: typeof import("#app/domain/history/list-revisions.ts").listRevisions;
let findSuggestion: typeof import("#app/domain/history/find-suggestion.ts").findSuggestion;
let findThread: typeof import("#app/domain/threads/find-thread.ts").findThread;
let lists: typeof import("#app/domain/history/list-suggestions.ts");
let asker: Viewer;
let helper: Viewer;
let other: Viewer;
let moderator: Viewer;
let newcomer: Viewer;
const visitor: Viewer = { member: null, locale: "en" };

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.LOG_LEVEL = "silent";
  ({ pool } = await import("#db/client.server.ts"));
  ({ stopJobs } = await import("#app/services/jobs.server.ts"));
  ({ ask } = await import("#app/domain/threads/ask.ts"));
  ({ answer } = await import("#app/domain/threads/answer.ts"));
  ({ editPost } = await import("#app/domain/history/edit-post.ts"));
  ({ restoreRevision: restore } = await import("#app/domain/history/restore-revision.ts"));
  ({ suggestEdit: suggest } = await import("#app/domain/history/suggest-edit.ts"));
  ({ decideSuggestion: decide } = await import("#app/domain/history/decide-suggestion.ts"));
  ({ withdrawSuggestion: withdraw } = await import("#app/domain/history/withdraw-suggestion.ts"));
  ({ listRevisions } = await import("#app/domain/history/list-revisions.ts"));
  ({ findSuggestion } = await import("#app/domain/history/find-suggestion.ts"));
  ({ findThread } = await import("#app/domain/threads/find-thread.ts"));
  lists = await import("#app/domain/history/list-suggestions.ts");
  base = openBase(pool);
  await addSpace(base, { slug: "questions" });
  asker = await viewerOf({ username: "asker" });
  helper = await viewerOf({ username: "helper" });
  other = await viewerOf({ username: "other" });
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
const postRow = (id: number) => row("select * from posts where id = $1", [id]);
const revisionsOf = async (id: number) =>
  (await pool.query("select * from revisions where post_id = $1 order by number", [id])).rows;

async function question() {
  const made = await ask(asker, {
    title: "How does this work?",
    body: "I would like to know how this works.",
    tags: ["how", "to"],
  });
  return { threadId: Number(made.threadId), bodyId: Number(made.postId) };
}
async function answered() {
  const { threadId } = await question();
  const made = await answer(helper, threadId, { body: "Open the cover. Then press the red button." });
  return { threadId, id: Number(made.postId) };
}

describe("an edit", () => {
  test("keeps what was said before and what is said now, with who and why", async () => {
    const { threadId, bodyId } = await question();
    await editPost(asker, bodyId, {
      title: "How does the new one work?",
      body: "I would like to know how *it* works.",
      tags: ["how", "new"],
      why: "Clearer",
      basedOn: 0,
    });
    const [first, second, ...more] = await revisionsOf(bodyId);
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      number: 1,
      title: "How does this work?",
      markdown: "I would like to know how this works.",
      tags: ["how", "to"],
      author_id: asker.member!.id,
      why: "",
    });
    expect(second).toMatchObject({
      number: 2,
      title: "How does the new one work?",
      tags: ["how", "new"],
      author_id: asker.member!.id,
      why: "Clearer",
    });
    const post = await postRow(bodyId);
    expect(first.made_at).toEqual(post.created_at);
    expect(post).toMatchObject({
      revision_count: 2,
      html: "<p>I would like to know how <em>it</em> works.</p>",
    });
    expect(post.edited_at).not.toBeNull();
    expect(await row("select title, slug, tags from threads where id = $1", [threadId])).toEqual({
      title: "How does the new one work?",
      slug: "how-does-the-new-one-work",
      tags: ["how", "new"],
    });
    const { rows } = await pool.query("select tag from thread_tags where thread_id = $1 order by tag", [
      threadId,
    ]);
    expect(rows.map(({ tag }) => tag)).toEqual(["how", "new"]);
    const event = await row("select name, ids from events order by id desc limit 1");
    expect(event).toMatchObject({ name: "post.edited", ids: { postId: String(bodyId) } });
  });

  test("that changes nothing leaves no trace, sent twice either", async () => {
    const { id } = await answered();
    const text = "Open the cover. Then press the red button.";
    await editPost(helper, id, { body: text, basedOn: 0 });
    expect(await postRow(id)).toMatchObject({ revision_count: 0, edited_at: null });
    await editPost(helper, id, { body: `${text} Twice.`, basedOn: 0 });
    await editPost(helper, id, { body: `${text} Twice.`, basedOn: 0 });
    expect(await revisionsOf(id)).toHaveLength(2);
  });

  test("based on a text that moved on is a conflict, and of many at once one is taken", async () => {
    const { id } = await answered();
    await editPost(moderator, id, { body: "Open the cover, then press the button.", basedOn: 0 });
    await expect(
      editPost(helper, id, { body: "Open it and press the button.", basedOn: 0 }),
    ).rejects.toMatchObject({
      name: "Conflict",
      key: "movedOn",
    });
    const sent = await Promise.allSettled(
      Array.from({ length: 8 }, (_, i) =>
        editPost(helper, id, { body: `Press the button ${i} times.`, basedOn: 2 }),
      ),
    );
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const kept = await revisionsOf(id);
    expect(kept.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect((await postRow(id)).markdown).toBe(kept[2].markdown);
  });

  test("by a moderator keeps author and official mark, and names the moderator", async () => {
    const { id } = await answered();
    const before = await postRow(id);
    await editPost(moderator, id, { body: "Open the cover with care.", basedOn: 0 });
    expect(await postRow(id)).toMatchObject({ author_id: before.author_id, official: before.official });
    const history = await listRevisions(visitor, id);
    expect(history.revisions.map(({ author }) => author?.username)).toEqual(["moderator", "helper"]);
  });

  test("is nobody else's, nor on what is archived or locked its author's", async () => {
    const { threadId, id } = await answered();
    for (const viewer of [asker, other, newcomer, visitor])
      await expect(editPost(viewer, id, { body: "Not mine to change." })).rejects.toMatchObject({
        name: "Forbidden",
      });
    await pool.query("update threads set locked_at = now() where id = $1", [threadId]);
    await expect(editPost(helper, id, { body: "Not now any more." })).rejects.toMatchObject({
      name: "Forbidden",
    });
  });

  test("must say something fit for what it is", async () => {
    const { id } = await answered();
    await expect(editPost(helper, id, { body: "short" })).rejects.toMatchObject({
      fields: { body: ["bodyShort"] },
    });
    await expect(editPost(helper, id, { title: "A title for an answer" })).rejects.toMatchObject({
      name: "Invalid",
    });
    await expect(editPost(helper, id, { body: "<!-- nothing to be seen -->" })).rejects.toMatchObject({
      fields: { body: ["bodyShort"] },
    });
  });
});

describe("the history", () => {
  test("compares any two wordings and brings one back", async () => {
    const { id } = await answered();
    await editPost(helper, id, { body: "Open the cover. Then press the blue button." });
    await editPost(helper, id, { body: "Leave it to somebody else, please." });
    const { comparison } = await listRevisions(visitor, id, { from: 1, to: 2 });
    expect(comparison?.diff.body).toEqual([
      {
        folded: false,
        lines: [
          {
            as: "changed",
            pieces: [
              { as: "same", text: "Open the cover. Then press the " },
              { as: "removed", text: "red" },
              { as: "added", text: "blue" },
              { as: "same", text: " button." },
            ],
          },
        ],
      },
    ]);
    await expect(restore(other, id, { number: 1 })).rejects.toMatchObject({ name: "Forbidden" });
    await expect(restore(helper, id, { number: 9 })).rejects.toMatchObject({ name: "NotFound" });
    await expect(restore(helper, id, { number: 1, basedOn: 2 })).rejects.toMatchObject({ key: "movedOn" });
    await restore(helper, id, { number: 1, basedOn: 3 });
    expect(await postRow(id)).toMatchObject({
      markdown: "Open the cover. Then press the red button.",
      revision_count: 4,
    });
    expect((await revisionsOf(id))[3]).toMatchObject({ restores: 1, number: 4 });
    await restore(helper, id, { number: 4 });
    expect(await revisionsOf(id)).toHaveLength(4);
  });

  test("shows those an import named and never made members", async () => {
    const { id } = await answered();
    await pool.query(
      "insert into revisions (id, post_id, number, markdown, author_name, made_at) values (gen_random_uuid(), $1, 1, 'Before', 'Ada of old', now()), (gen_random_uuid(), $1, 2, 'After', null, now())",
      [id],
    );
    await pool.query("update posts set revision_count = 2 where id = $1", [id]);
    const { revisions } = await listRevisions(visitor, id);
    expect(revisions.map(({ author, authorName }) => [author, authorName])).toEqual([
      [null, null],
      [null, "Ada of old"],
    ]);
  });

  test("of what is gone is there for those who moderate alone", async () => {
    const { id } = await answered();
    await editPost(helper, id, { body: "Words that were changed before it went." });
    await pool.query("update posts set withdrawn_at = now() where id = $1", [id]);
    for (const viewer of [visitor, asker, helper])
      await expect(listRevisions(viewer, id)).rejects.toMatchObject({ name: "NotFound" });
    expect((await listRevisions(moderator, id)).revisions).toHaveLength(2);
  });
});

describe("a suggestion", () => {
  const better = "Open the cover. Then press the green button.";

  test("is made by those who may not edit, once on a post, and seen by those it is between", async () => {
    const { threadId, id } = await answered();
    for (const viewer of [helper, moderator, newcomer, visitor])
      await expect(suggest(viewer, id, { body: better })).rejects.toMatchObject({ name: "Forbidden" });
    await expect(
      suggest(other, id, { body: "Open the cover. Then press the red button." }),
    ).rejects.toMatchObject({
      fields: { body: ["nothingChanged"] },
    });
    const first = await suggest(other, id, { body: better, why: "It is green", basedOn: 0 });
    const again = await suggest(other, id, { body: `${better} Gently.`, why: "It is green", basedOn: 0 });
    expect(again).toEqual(first);
    for (const viewer of [other, helper, moderator])
      expect((await findSuggestion(viewer, first.suggestionId)).why).toBe("It is green");
    for (const viewer of [asker, visitor])
      await expect(findSuggestion(viewer, first.suggestionId)).rejects.toMatchObject({ name: "NotFound" });
    const waiting = async (viewer: Viewer) =>
      (await lists.listWaitingSuggestions(viewer)).items.map(({ id: one }) => one);
    expect(await waiting(helper)).toContain(first.suggestionId);
    expect(await waiting(moderator)).toContain(first.suggestionId);
    expect(await waiting(asker)).not.toContain(first.suggestionId);
    expect((await lists.listOwnSuggestions(other)).items[0]?.id).toBe(first.suggestionId);
    const noted = async (viewer: Viewer) =>
      (await findThread(viewer, threadId, { now: new Date() })).answers[0]?.openSuggestions;
    const one = { count: 1, path: `/p/${id}/suggestions/${first.suggestionId}` };
    expect([await noted(helper), await noted(moderator), await noted(asker), await noted(visitor)]).toEqual([
      one,
      one,
      undefined,
      undefined,
    ]);
  });

  test("once accepted is an edit that credits whoever made it", async () => {
    const { id } = await answered();
    const { suggestionId } = await suggest(other, id, { body: better, why: "It is green" });
    for (const viewer of [other, asker])
      await expect(decide(viewer, suggestionId, { outcome: "accepted" })).rejects.toBeInstanceOf(Error);
    await decide(helper, suggestionId, { outcome: "accepted" });
    await decide(helper, suggestionId, { outcome: "accepted" });
    expect((await postRow(id)).markdown).toBe(better);
    const [latest] = (await listRevisions(visitor, id)).revisions;
    expect(latest).toMatchObject({
      number: 2,
      author: { username: "helper" },
      suggestedBy: { username: "other" },
      why: "It is green",
    });
    await expect(
      decide(helper, suggestionId, { outcome: "declined", reason: "On second thought" }),
    ).rejects.toMatchObject({ key: "suggestionDecided" });
    await expect(withdraw(other, suggestionId)).rejects.toMatchObject({ key: "suggestionDecided" });
  });

  test("on a text that moved on is merged where both fit, and accepted only with the words read", async () => {
    const { id } = await answered();
    const { suggestionId } = await suggest(other, id, { body: better });
    await editPost(helper, id, { body: "Open the grey cover. Then press the red button." });
    await expect(decide(helper, suggestionId, { outcome: "accepted" })).rejects.toMatchObject({
      key: "movedOn",
    });
    const { merged, since, basedOn } = await findSuggestion(helper, suggestionId);
    expect(since).not.toBeNull();
    expect(merged).toMatchObject({
      markdown: "Open the grey cover. Then press the green button.",
      clean: true,
    });
    await expect(
      decide(helper, suggestionId, { outcome: "accepted", body: merged.markdown, basedOn: 0 }),
    ).rejects.toMatchObject({ key: "movedOn" });
    await decide(helper, suggestionId, { outcome: "accepted", body: merged.markdown, basedOn });
    expect((await postRow(id)).markdown).toBe(merged.markdown);
  });

  test("is declined with a reason, or taken back, and leaves the text alone", async () => {
    const { id } = await answered();
    const { suggestionId } = await suggest(other, id, { body: better });
    await expect(decide(helper, suggestionId, { outcome: "declined", reason: " " })).rejects.toMatchObject({
      fields: { reason: ["reasonShort"] },
    });
    await decide(moderator, suggestionId, { outcome: "declined", reason: "The button is red." });
    expect(await findSuggestion(other, suggestionId)).toMatchObject({
      outcome: "declined",
      reason: "The button is red.",
      decidedBy: { username: "moderator" },
    });
    const next = await suggest(other, id, { body: better });
    expect(next.suggestionId).not.toBe(suggestionId);
    await expect(withdraw(helper, next.suggestionId)).rejects.toMatchObject({ name: "Forbidden" });
    await withdraw(other, next.suggestionId);
    await withdraw(other, next.suggestionId);
    expect(await postRow(id)).toMatchObject({ revision_count: 0 });
  });
});
