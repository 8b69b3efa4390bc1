import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NotFound } from "#app/domain/errors.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { drafts } from "#db/schema/index.ts";
import { addSpace, addThread } from "../../support/content.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { addPeople, type Base, openBase } from "../../support/people.ts";

let database: TestDatabase;
let base: Base;
let pool: typeof import("#db/client.server.ts").pool;
let stopJobs: () => Promise<void>;
let saveDraft: typeof import("#app/domain/drafts/save-draft.ts").saveDraft;
let dropDraft: typeof import("#app/domain/drafts/drop-draft.ts").dropDraft;
let findDraft: typeof import("#app/domain/drafts/find-draft.ts").findDraft;
let listDrafts: typeof import("#app/domain/drafts/list-drafts.ts").listDrafts;
let deleteOldDrafts: typeof import("#app/domain/drafts/delete-old-drafts.ts").deleteOldDrafts;
let editPost: typeof import("#app/domain/history/edit-post.ts").editPost;
let suggestEdit: typeof import("#app/domain/history/suggest-edit.ts").suggestEdit;
let answer: typeof import("#app/domain/threads/answer.ts").answer;
let completeMembers: typeof import("#app/domain/members/complete-members.ts").completeMembers;
let completeThreads: typeof import("#app/domain/search/complete-threads.ts").completeThreads;
let indexThreads: typeof import("#app/domain/search/index-threads.ts").indexThreads;
let findKnown: typeof import("#app/domain/threads/find-known.ts").findKnown;
let db: typeof import("#db/client.server.ts").db;
let writer: Viewer;
let other: Viewer;
let moderator: Viewer;
let open: { id: number; bodyId: number; spaceId: string };
let closed: typeof open;

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.LOG_LEVEL = "silent";
  ({ pool, db } = await import("#db/client.server.ts"));
  ({ stopJobs } = await import("#app/services/jobs.server.ts"));
  ({ saveDraft } = await import("#app/domain/drafts/save-draft.ts"));
  ({ dropDraft } = await import("#app/domain/drafts/drop-draft.ts"));
  ({ findDraft } = await import("#app/domain/drafts/find-draft.ts"));
  ({ listDrafts } = await import("#app/domain/drafts/list-drafts.ts"));
  ({ deleteOldDrafts } = await import("#app/domain/drafts/delete-old-drafts.ts"));
  ({ editPost } = await import("#app/domain/history/edit-post.ts"));
  ({ suggestEdit } = await import("#app/domain/history/suggest-edit.ts"));
  ({ answer } = await import("#app/domain/threads/answer.ts"));
  ({ completeMembers } = await import("#app/domain/members/complete-members.ts"));
  ({ completeThreads } = await import("#app/domain/search/complete-threads.ts"));
  ({ indexThreads } = await import("#app/domain/search/index-threads.ts"));
  ({ findKnown } = await import("#app/domain/threads/find-known.ts"));
  base = openBase(pool);
  const people = await addPeople(base, [
    { username: "writer" },
    { username: "other" },
    { username: "moderator", role: "moderator" },
  ]);
  [writer, other, moderator] = people.map(({ id, username }) => ({
    member: {
      id,
      username,
      displayName: username,
      emailConfirmed: true,
      grants: username === "moderator" ? [{ role: "moderator" as const, spaceId: null }] : [],
    },
    locale: "en" as const,
  })) as [Viewer, Viewer, Viewer];
  const authorId = people[2]!.id;
  const openSpace = await addSpace(base, { slug: "open" });
  const closedSpace = await addSpace(base, { slug: "closed", visibility: "staff" });
  const add = async (spaceId: string, title: string) => ({
    ...(await addThread(base, { spaceId, authorId, title })),
    spaceId,
  });
  open = await add(openSpace, "Pedals that creak on hills");
  closed = await add(closedSpace, "Pedals zqcanaryxv in secret");
  await indexThreads(db, [open.id, closed.id]);
}, 60_000);
afterAll(async () => {
  await stopJobs?.();
  await pool?.end();
  await database?.drop();
});

const body = (text: string) => ({ fields: { body: text } });
const savedAt = (saved: Awaited<ReturnType<typeof saveDraft>>) => {
  if (saved.state !== "saved") throw new Error(saved.state);
  return saved.savedAt.toISOString();
};

describe("a draft", () => {
  test("is its writer's alone", async () => {
    await saveDraft(writer, "ask", body("half a sentence"));
    expect((await findDraft(writer, "ask")).fields).toEqual({ body: "half a sentence" });
    await expect(findDraft(other, "ask")).rejects.toMatchObject({ key: "notFound" });
    await dropDraft(other, "ask");
    expect(await listDrafts(other)).toEqual([]);
    await dropDraft(writer, "ask");
    await expect(findDraft(writer, "ask")).rejects.toMatchObject({ key: "notFound" });
  });

  test("of two tabs: the one that knows nothing of the other overwrites nothing", async () => {
    const first = savedAt(await saveDraft(writer, "ask", { ...body("from one"), base: null }));
    const second = await saveDraft(writer, "ask", { ...body("from two"), base: null });
    expect(second).toMatchObject({ state: "newer", draft: { fields: { body: "from one" } } });
    const third = savedAt(await saveDraft(writer, "ask", { ...body("from one, more"), base: first }));
    expect((await saveDraft(writer, "ask", { ...body("late"), base: first })).state).toBe("newer");
    expect((await saveDraft(writer, "ask", { ...body("chosen"), base: third })).state).toBe("saved");
    await dropDraft(writer, "ask");
  });

  test("saved by twenty tabs at once is saved by one", async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, tab) => saveDraft(writer, "ask", { ...body(`tab ${tab}`), base: null })),
    );
    expect(all.filter(({ state }) => state === "saved")).toHaveLength(1);
    await dropDraft(writer, "ask");
  });

  test("with nothing in it is none", async () => {
    await saveDraft(writer, "ask", body("words"));
    expect((await saveDraft(writer, "ask", { fields: { body: "  ", space: "open" } })).state).toBe("empty");
    expect(await listDrafts(writer)).toEqual([]);
  });

  test("goes when what it holds is published, and is not brought back by a save that was on its way", async () => {
    const key = `answer-${open.id}`;
    const submission = "submission-of-the-form";
    await saveDraft(writer, key, { ...body("An answer in the making."), base: null, submission });
    const [late] = await Promise.all([
      saveDraft(writer, key, { ...body("An answer in the making, late."), submission }),
      answer(writer, open.id, { body: "An answer in the making, done." }, submission),
    ]);
    expect(["saved", "published"]).toContain(late.state);
    await expect(findDraft(writer, key)).rejects.toMatchObject({ key: "notFound" });
    expect((await saveDraft(writer, key, { ...body("later still"), base: null, submission })).state).toBe(
      "published",
    );
    expect(await listDrafts(writer)).toEqual([]);
  });

  test("goes when the edit, or the suggestion, that it holds is taken", async () => {
    const { bodyId } = await addThread(base, {
      spaceId: await addSpace(base, { slug: "edited" }),
      authorId: writer.member!.id,
      title: "Saddles that sink while riding",
    });
    const fields = { body: "Words that will be taken over.", basedOn: "0" };
    for (const who of [other, writer]) await saveDraft(who, `edit-${bodyId}`, { fields });
    await suggestEdit(other, bodyId, { body: "Words that somebody else suggests." });
    await expect(findDraft(other, `edit-${bodyId}`)).rejects.toThrow(NotFound);
    expect((await findDraft(writer, `edit-${bodyId}`)).fields).toEqual(fields);
    await editPost(writer, bodyId, { body: fields.body, basedOn: 0 });
    await expect(findDraft(writer, `edit-${bodyId}`)).rejects.toThrow(NotFound);
  });

  test("is one of fifty, even when sixty are begun at once", async () => {
    const all = await Promise.allSettled(
      Array.from({ length: 60 }, (_, id) => saveDraft(other, `answer-${id + 1}`, body("begun"))),
    );
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(50);
    expect(await listDrafts(other)).toHaveLength(50);
    const [one] = await listDrafts(other);
    expect((await saveDraft(other, one!.key, body("gone on"))).state).toBe("saved");
    await base.delete(drafts);
  });

  test("of ninety days ago is none, and goes by itself", async () => {
    await saveDraft(writer, "ask", body("long ago"));
    await base.update(drafts).set({ savedAt: new Date(Date.now() - 91 * 86_400_000) });
    expect(await listDrafts(writer)).toEqual([]);
    await expect(findDraft(writer, "ask")).rejects.toMatchObject({ key: "notFound" });
    await deleteOldDrafts();
    expect(await base.select().from(drafts)).toEqual([]);
  });

  test("is listed with the name of what it is about, as far as the writer may see it", async () => {
    await saveDraft(writer, `answer-${open.id}`, body("one"));
    await saveDraft(writer, `answer-${closed.id}`, body("two"));
    await saveDraft(writer, `edit-${closed.bodyId}`, body("three"));
    await saveDraft(writer, `comment-${open.bodyId}`, body("See ![the pedal](/files/01a2/pedal.webp), four"));
    const listed = Object.fromEntries((await listDrafts(writer)).map(({ key, ...draft }) => [key, draft]));
    expect(listed[`answer-${open.id}`]).toMatchObject({
      title: "Pedals that creak on hills",
      extract: "one",
    });
    expect(listed[`comment-${open.bodyId}`]?.extract).toBe("See the pedal, four");
    expect(listed[`comment-${open.bodyId}`]?.path).toMatch(new RegExp(`^/t/${open.id}/`));
    expect(listed[`answer-${closed.id}`]).toMatchObject({ title: null, path: null });
    expect(listed[`edit-${closed.bodyId}`]).toMatchObject({ title: null, path: null });
    await base.delete(drafts);
  });
});

describe("completion", () => {
  test("finds members by the beginning of either name", async () => {
    expect((await completeMembers("WRI")).map(({ username }) => username)).toEqual(["writer"]);
    expect((await completeMembers("person o")).map(({ username }) => username)).toEqual(["other"]);
    expect(await completeMembers("%")).toEqual([]);
    expect(await completeMembers("riter")).toEqual([]);
  });

  test("finds threads by words that are only begun, or by number, and none the viewer may not see", async () => {
    const titles = async (viewer: Viewer, q: string) =>
      (await completeThreads(viewer, q)).map(({ title }) => title);
    expect(await titles(writer, "pedals cre")).toEqual(["Pedals that creak on hills"]);
    expect(await titles(writer, "pedal")).toEqual(["Pedals that creak on hills"]);
    expect((await titles(moderator, "pedal")).sort()).toHaveLength(2);
    expect(await titles(writer, "zqcanary")).toEqual([]);
    expect(await titles(writer, String(closed.id))).toEqual([]);
    expect(await titles(writer, String(open.id))).toHaveLength(1);
    expect(await titles(writer, "p & ! :*")).toEqual([]);
  });
});

describe("what a text names", () => {
  const text = () => `@writer #${open.id} #${closed.id} > [x](/p/${closed.bodyId}) [y](/p/${open.bodyId})`;

  test("is known as far as all its readers may see it, whatever its writer sees", async () => {
    for (const [viewer, home] of [
      [writer, open.spaceId],
      [moderator, open.spaceId],
      [moderator, null],
    ] as const) {
      const known = await findKnown(viewer, text(), home);
      expect(known.members).toEqual({ writer: "/u/writer" });
      expect(Object.keys(known.threads)).toEqual([String(open.id)]);
      expect(Object.keys(known.quoted)).toEqual([String(open.bodyId)]);
    }
    const inside = await findKnown(moderator, text(), closed.spaceId);
    expect(Object.keys(inside.threads)).toEqual([String(open.id), String(closed.id)]);
    expect(Object.keys(inside.quoted)).toEqual([String(closed.bodyId), String(open.bodyId)].sort());
  });

  test("never takes a title out of a space that is not public", async () => {
    const known = await findKnown(moderator, text(), closed.spaceId);
    expect(known.threads[String(closed.id)]).toEqual({ path: `/t/${closed.id}`, title: null });
    expect(JSON.stringify(known)).not.toContain("zqcanary");
  });
});
