import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type BookmarkInput, reminderOf } from "#app/domain/bookmarks/input.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { type AddedThread, addSpace, addThread } from "../../support/content.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { addPeople, type Base, openBase } from "../../support/people.ts";

let database: TestDatabase;
let base: Base;
let dataDir: string;
let pool: typeof import("#db/client.server.ts").pool;
let stopJobs: () => Promise<void>;
let reminders: typeof import("#app/background/subscribers/reminders.ts").reminders;
let acts: typeof import("#app/domain/bookmarks/bookmark-post.ts") &
  typeof import("#app/domain/bookmarks/remove-bookmark.ts") &
  typeof import("#app/domain/bookmarks/find-bookmark.ts") &
  typeof import("#app/domain/bookmarks/list-bookmarks.ts") &
  typeof import("#app/domain/bookmarks/remind-due.ts");
let mine: Viewer;
let other: Viewer;
let spaceId: string;
let hiddenId: string;
let thread: AddedThread;
const now = new Date();
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

beforeAll(async () => {
  database = await testDatabase();
  dataDir = mkdtempSync(path.join(os.tmpdir(), "parvis-bookmarks-"));
  process.env.DATABASE_URL = database.url;
  process.env.DATA_DIR = dataDir;
  process.env.LOG_LEVEL = "silent";
  delete process.env.SMTP_URL;
  ({ pool } = await import("#db/client.server.ts"));
  ({ stopJobs } = await import("#app/services/jobs.server.ts"));
  ({ reminders } = await import("#app/background/subscribers/reminders.ts"));
  acts = {
    ...(await import("#app/domain/bookmarks/bookmark-post.ts")),
    ...(await import("#app/domain/bookmarks/remove-bookmark.ts")),
    ...(await import("#app/domain/bookmarks/find-bookmark.ts")),
    ...(await import("#app/domain/bookmarks/list-bookmarks.ts")),
    ...(await import("#app/domain/bookmarks/remind-due.ts")),
  };
  base = openBase(pool);
  spaceId = await addSpace(base, { slug: "questions" });
  hiddenId = await addSpace(base, { slug: "hidden", visibility: "staff" });
  const people = await addPeople(base, [{ username: "mine", locale: "fr" }, { username: "other" }]);
  const viewerOf = ({ id, username }: { id: string; username: string }): Viewer => ({
    member: { id, username, displayName: username, emailConfirmed: true, grants: [] },
    locale: "en",
  });
  [mine, other] = [viewerOf(people[0]!), viewerOf(people[1]!)];
});
afterAll(async () => {
  await stopJobs?.();
  await pool?.end();
  await database?.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

beforeEach(async () => {
  await pool.query("delete from bookmarks");
  await pool.query("delete from events where name = 'bookmark.due'");
  rmSync(path.join(dataDir, "mail"), { recursive: true, force: true });
  const authorId = other.member!.id;
  const answers = [{ authorId, body: "Turn the lower screw." }];
  thread = await addThread(base, { spaceId, authorId, title: "Which screw squeaks", answers });
});

const keep = (postId: number, remindAt: Date | null = null, note = "", viewer = mine) =>
  acts.bookmarkPost(viewer, postId, { note, remindAt }, now);
const list = async (asked = {}, viewer = mine) => acts.listBookmarks(viewer, asked, now);
const hide = () => pool.query("update threads set space_id = $2 where id = $1", [thread.id, hiddenId]);

describe("a bookmark", () => {
  test("is kept once, changed in place, and let go", async () => {
    const [id] = thread.answerIds;
    await keep(id!, null, "first words");
    await keep(id!, inMinutes(60), "other words");
    expect((await list()).items).toMatchObject([
      {
        postId: String(id),
        note: "other words",
        due: false,
        post: { title: "Which screw squeaks", kind: "answer" },
      },
    ]);
    await acts.removeBookmark(mine, id!);
    expect((await list()).items).toEqual([]);
  });

  test("is nobody else's to find, list or remove", async () => {
    await keep(thread.bodyId, null, "mine alone");
    await expect(acts.findBookmark(other, thread.bodyId, now)).rejects.toMatchObject({ name: "NotFound" });
    expect((await list({}, other)).items).toEqual([]);
    expect((await acts.findBookmarkForm(other, thread.bodyId, now)).kept).toBeNull();
    await acts.removeBookmark(other, thread.bodyId);
    expect((await list()).items).toHaveLength(1);
  });

  test("is not made of what cannot be seen, or has gone", async () => {
    await pool.query("update posts set withdrawn_at = now() where id = $1", [thread.answerIds[0]]);
    await expect(keep(thread.answerIds[0]!)).rejects.toMatchObject({ name: "NotFound" });
    await hide();
    await expect(keep(thread.bodyId)).rejects.toMatchObject({ name: "NotFound" });
  });

  test("says nothing of what was moved out of sight, and can still be let go", async () => {
    await keep(thread.bodyId, null, "my own note");
    await hide();
    const { items } = await list();
    expect(items).toMatchObject([{ note: "my own note", post: null }]);
    expect(JSON.stringify(items)).not.toContain("screw");
    expect((await list({ words: "squeaks" })).items).toEqual([]);
    expect((await list({ words: "own" })).items).toHaveLength(1);
    await acts.removeBookmark(mine, thread.bodyId);
    expect((await list()).items).toEqual([]);
  });
});

describe("the list", () => {
  test("has those that are due first, then the newest, page by page", async () => {
    const authorId = other.member!.id;
    const answers = Array.from({ length: 9 }, () => ({ authorId, body: "One of many." }));
    const { answerIds } = await addThread(base, { spaceId, authorId, title: "Many to keep", answers });
    for (const [n, id] of answerIds.entries()) {
      await keep(id);
      const due = n % 3 === 0 ? inMinutes(-n - 1) : null;
      await pool.query("update bookmarks set created_at = $2, remind_at = $3 where post_id = $1", [
        id,
        inMinutes(-100 + n),
        due,
      ]);
    }
    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await list({ after, limit: 2 });
      seen.push(...page.items.map(({ postId }) => postId));
      if (!page.next) break;
      after = page.next;
    }
    const expected = [0, 3, 6, 8, 7, 5, 4, 2, 1].map((n) => String(answerIds[n]));
    expect(seen).toEqual(expected);
  });

  test("is narrowed by words as they are, marks and all", async () => {
    await keep(thread.bodyId, null, "100% sure_thing");
    await keep(thread.answerIds[0]!);
    expect((await list({ words: "SQUEAKS which" })).items).toHaveLength(2);
    expect((await list({ words: "0% e_t" })).items).toHaveLength(1);
    expect((await list({ words: "0%e" })).items).toEqual([]);
  });

  test("is searched so far at a time, and goes on from there", async () => {
    const authorId = other.member!.id;
    const old = await addThread(base, { spaceId, authorId, title: "An older lamp" });
    await keep(old.bodyId);
    await pool.query(
      `with more as (
         insert into posts (thread_id, kind, author_id, markdown, html, created_at, updated_at)
         select $1, 'answer', $2, 'One of very many.', '', $3, $3 from generate_series(1, 1000) returning id
       )
       insert into bookmarks (member_id, post_id, created_at) select $4, id, $3 from more`,
      [thread.id, authorId, inMinutes(60), mine.member!.id],
    );
    const first = await list({ words: "lamp", limit: 5 });
    expect(first).toMatchObject({ items: [], partial: true, next: expect.any(String) });
    const second = await list({ words: "lamp", limit: 5, after: first.next });
    expect(second).toMatchObject({ items: [{ postId: String(old.bodyId) }], partial: false, next: null });

    const full = await list({ words: "squeaks", limit: 5 });
    expect(full).toMatchObject({ partial: false, next: expect.any(String) });
    expect(full.items).toHaveLength(5);

    // As many as are looked through, and none more.
    await pool.query("delete from bookmarks where post_id = $1", [old.bodyId]);
    const exactly = await list({ words: "lamp", limit: 5 });
    expect(exactly).toMatchObject({ items: [], partial: false, next: null });
  });
});

describe("a reminder", () => {
  const mails = () => {
    try {
      return readdirSync(path.join(dataDir, "mail")).map((file) =>
        readFileSync(path.join(dataDir, "mail", file), "utf8"),
      );
    } catch {
      return [];
    }
  };
  /** What the worker does with what is due. */
  async function work() {
    while (await acts.remindDue());
    const { rows } = await pool.query("select * from events where name = 'bookmark.due' order by id");
    for (const { id, name, version, ids, at } of rows)
      await reminders.on["bookmark.due"]!({ id, name, version, ids, at, actorId: null, imported: false });
    return rows.length;
  }
  const makeDue = () => pool.query("update bookmarks set remind_at = now() - interval '1 minute'");

  test("comes once, in its reader's language, however often it is looked for", async () => {
    await keep(thread.bodyId, inMinutes(30), "Ask the workshop");
    expect(await work()).toBe(0);
    await makeDue();
    expect(await work()).toBe(1);
    expect(await work()).toBe(1);
    expect(mails()).toHaveLength(1);
    const [mail] = mails();
    expect(mail).toContain("mine@people.example");
    expect(mail).toContain("Rappel");
    expect(mail).toContain("Ask the workshop");
    expect(mail).toMatch(new RegExp(`/p/${thread.bodyId}`));
  });

  test("is handed over once by two workers at a time", async () => {
    await keep(thread.bodyId, inMinutes(30));
    await keep(thread.answerIds[0]!, inMinutes(30));
    await makeDue();
    await Promise.all([acts.remindDue(), acts.remindDue()]);
    const { rows } = await pool.query("select ids from events where name = 'bookmark.due'");
    expect(rows).toHaveLength(2);
  });

  test("is silent about what its reader may not see any more", async () => {
    await keep(thread.bodyId, inMinutes(30));
    await makeDue();
    await hide();
    expect(await work()).toBe(1);
    expect(mails()).toEqual([]);
    expect((await list()).items).toHaveLength(1);
  });

  test("stays done when the note changes, and is asked for anew with another moment", async () => {
    await keep(thread.bodyId, inMinutes(30));
    await makeDue();
    await acts.remindDue();
    const { remindAt } = (await acts.findBookmark(mine, thread.bodyId, now))!;
    await keep(thread.bodyId, new Date(remindAt!), "another note");
    const done = async () =>
      (await pool.query("select reminded_at is not null as done from bookmarks")).rows[0].done;
    expect(await done()).toBe(true);
    await keep(thread.bodyId, inMinutes(90));
    expect(await done()).toBe(false);
    await expect(keep(thread.bodyId, inMinutes(-90))).rejects.toMatchObject({ name: "Invalid" });
    await expect(keep(thread.bodyId, inMinutes(6 * 366 * 1440))).rejects.toMatchObject({ name: "Invalid" });
  });

  test("falls where its reader's clock says", () => {
    const at = (input: Partial<BookmarkInput>) =>
      reminderOf(
        { note: "", remind: "none", zone: "Europe/Paris", ...input },
        new Date("2026-07-15T22:30:00Z"),
      )?.toISOString();
    // There it is Thursday already.
    expect(at({ remind: "tomorrow" })).toBe("2026-07-17T07:00:00.000Z");
    expect(at({ remind: "week" })).toBe("2026-07-20T07:00:00.000Z");
    expect(at({ remind: "at", date: "2026-12-24", time: "18:30" })).toBe("2026-12-24T17:30:00.000Z");
    expect(at({ remind: "at", date: "2026-12-24", time: "" })).toBe("2026-12-24T08:00:00.000Z");
    expect(at({ remind: "at", date: "" })).toBeUndefined();
    expect(at({})).toBeUndefined();
    expect(reminderOf({ note: "", remind: "none", zone: "UTC" }, now)).toBeNull();
  });
});
