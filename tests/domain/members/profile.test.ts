import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "#app/domain/viewer.ts";
import * as schema from "#db/schema/index.ts";
import { visitor } from "../../support/accounts.ts";
import { addSpace, addThread } from "../../support/content.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { addPeople, type Base, openBase, type Person } from "../../support/people.ts";
import { statementsOf } from "../../support/statements.ts";

let database: TestDatabase;
let base: Base;
let pool: typeof import("#db/client.server.ts").pool;
let acts: typeof import("#app/domain/members/find-profile.ts") &
  typeof import("#app/domain/members/find-activity.ts") &
  typeof import("#app/domain/members/change-profile.ts") &
  typeof import("#app/domain/members/change-preferences.ts") &
  typeof import("#app/domain/members/find-own-settings.ts") &
  typeof import("#app/domain/api/find-api-member.ts");
let people: Record<"author" | "asker" | "other" | "moderator" | "expert" | "administrator", Person>;
let open: string;
let inside: string;

beforeAll(async () => {
  database = await testDatabase();
  Object.assign(process.env, { DATABASE_URL: database.url, LOG_LEVEL: "silent" });
  ({ pool } = await import("#db/client.server.ts"));
  acts = {
    ...(await import("#app/domain/members/find-profile.ts")),
    ...(await import("#app/domain/members/find-activity.ts")),
    ...(await import("#app/domain/members/change-profile.ts")),
    ...(await import("#app/domain/members/change-preferences.ts")),
    ...(await import("#app/domain/members/find-own-settings.ts")),
    ...(await import("#app/domain/api/find-api-member.ts")),
  };
  base = openBase(pool);
  open = await addSpace(base, { slug: "open" });
  inside = await addSpace(base, { slug: "inside", visibility: "staff" });
  const [author, asker, other, moderator, expert, administrator] = await addPeople(base, [
    { username: "author" },
    { username: "asker" },
    { username: "other" },
    { username: "moderator", role: "moderator", spaceId: open },
    { username: "expert", role: "expert" },
    { username: "administrator", role: "administrator" },
  ]);
  people = { author, asker, other, moderator, expert, administrator } as typeof people;
});
afterAll(async () => {
  const { stopJobs } = await import("#app/services/jobs.server.ts");
  await stopJobs();
  await pool?.end();
  await database?.drop();
});

const as = (name: keyof typeof people, role?: schema.Role, spaceId: string | null = null): Viewer => ({
  member: {
    id: people[name].id,
    username: people[name].username,
    displayName: `Person ${people[name].username}`,
    emailConfirmed: true,
    grants: role ? [{ role, spaceId }] : [],
  },
  locale: "en",
});

type Given = { title: string; spaceId?: string; by?: Person; tags?: string[]; accepted?: "author" | "staff" };

/** A question that the author answered. @returns the answer's id */
async function answered({ title, spaceId = open, by = people.asker, tags = [], accepted }: Given) {
  const answers = [{ authorId: people.author.id, body: `An answer to ${title}` }];
  const made = await addThread(base, { spaceId, authorId: by.id, title, tags, answers });
  const id = made.answerIds[0]!;
  if (accepted) {
    const acceptedAt = new Date();
    await base
      .update(schema.posts)
      .set({ acceptedAt, acceptedBy: by.id, acceptedAs: accepted })
      .where(eq(schema.posts.id, id));
    await base
      .update(schema.threads)
      .set({ acceptedCount: 1, solvedAt: acceptedAt })
      .where(eq(schema.threads.id, made.id));
  }
  return { ...made, answerId: id };
}

async function voted(postId: number, by: Person, value: 1 | -1) {
  await base.insert(schema.votes).values({ postId, memberId: by.id, value });
  await pool.query(`update posts set up = up + $2, down = down + $3, score = score + $4 where id = $1`, [
    postId,
    value === 1 ? 1 : 0,
    value === 1 ? 0 : 1,
    value,
  ]);
}

test("figures count people helped once each, and only what the viewer may see", async () => {
  const one = await answered({ title: "First of the asker", tags: ["oil", "chain"], accepted: "author" });
  await answered({ title: "Second of the asker", tags: ["oil"], accepted: "author" });
  await voted(one.answerId, people.asker, 1);
  await voted(one.answerId, people.other, 1);
  // None of these is a person helped: the team's acceptance, a vote against, an own question, an import's total.
  await answered({ title: "Accepted by the team", by: people.moderator, accepted: "staff" });
  const bad = await answered({ title: "Voted down", tags: ["bell"] });
  await voted(bad.answerId, people.expert, -1);
  await answered({ title: "Answered oneself", by: people.author, accepted: "author" });
  const old = await answered({ title: "From an archive", tags: ["bell"] });
  await pool.query("update posts set imported_up = 7, up = 7, score = 7 where id = $1", [old.answerId]);
  // Only staff knows of this one.
  const secret = await answered({
    title: "Inside",
    spaceId: inside,
    by: people.administrator,
    tags: ["secret"],
    accepted: "author",
  });
  await voted(secret.answerId, people.expert, 1);

  const seen = await acts.findProfile(visitor, "Author");
  expect(seen.figures).toEqual({ helped: 2, answers: 6, accepted: 4, threads: 1 });
  expect(seen.strengths).toEqual([
    { tag: "oil", answers: 2, accepted: 2 },
    { tag: "chain", answers: 1, accepted: 1 },
    { tag: "bell", answers: 1, accepted: 0 },
  ]);
  expect(seen.best.map((said) => said.threadTitle)[0]).toBe("First of the asker");
  expect(seen.best.map((said) => said.threadTitle)).not.toContain("Voted down");
  expect(JSON.stringify(seen)).not.toContain("nside");

  const team = await acts.findProfile(as("administrator", "administrator"), "author");
  expect(team.figures).toEqual({ helped: 4, answers: 7, accepted: 5, threads: 1 });
  expect(team.strengths.map(({ tag }) => tag)).toContain("secret");

  const expert = (await acts.findProfile(visitor, "expert")).member;
  expect([expert.staff, expert.roles, seen.member.staff, seen.member.roles]).toEqual([
    true,
    ["expert"],
    false,
    [],
  ]);

  const told = await acts.findApiMember(visitor, "author");
  expect(told).toMatchObject({ figures: seen.figures, topics: seen.strengths, avatarUrl: null, roles: [] });
});

describe("activity", () => {
  test("is listed by kind, newest first, a page at a time, both ways", async () => {
    const [writer] = await addPeople(base, [{ username: "writer" }]);
    const thread = await addThread(base, {
      spaceId: open,
      authorId: writer!.id,
      title: "A question of the writer",
    });
    const hidden = await addThread(base, {
      spaceId: inside,
      authorId: writer!.id,
      title: "A question inside",
    });
    const comment = (n: number, parentId: number, threadId: number) => ({
      ...{ threadId, parentId, kind: "comment" as const, authorId: writer!.id },
      ...{ markdown: `Remark ${n}`, html: `<p>Remark ${n}</p>`, opening: `Remark ${n}` },
      createdAt: new Date(Date.UTC(2026, 0, 1, 0, n)),
    });
    const remarks = Array.from({ length: 45 }, (_, n) => comment(n, thread.bodyId, thread.id));
    await base.insert(schema.posts).values([...remarks, comment(99, hidden.bodyId, hidden.id)]);

    const said: string[] = [];
    let after: string | undefined;
    let pages = 0;
    let back: string | null | undefined;
    do {
      const page = await acts.findActivity(visitor, "writer", "comments", { after });
      if (!("said" in page)) throw new Error("these are no posts");
      said.push(...page.said.items.map((one) => one.extract));
      after = page.said.next ?? undefined;
      back = page.said.prev;
      pages++;
    } while (after);
    expect(pages).toBe(3);
    expect(said).toEqual(Array.from({ length: 45 }, (_, n) => `Remark ${44 - n}`));
    const before = await acts.findActivity(visitor, "writer", "comments", { before: back ?? undefined });
    expect("said" in before && before.said.items[0]?.extract).toBe("Remark 24");

    const asked = await acts.findActivity(visitor, "writer", "questions", {});
    expect("threads" in asked && asked.threads.items.map(({ title }) => title)).toEqual([
      "A question of the writer",
    ]);
    const talked = await acts.findActivity(visitor, "writer", "discussions", {});
    expect("threads" in talked && talked.threads.items).toEqual([]);
    const inner = await acts.findActivity(as("expert", "expert"), "writer", "comments", {});
    expect("said" in inner && inner.said.items[0]?.extract).toBe("Remark 99");
  });

  test("shows nothing of what was taken back or down, nor of what was said under what was taken down", async () => {
    const [silent] = await addPeople(base, [{ username: "silent" }]);
    const answers = [1, 2, 3].map((n) => ({ authorId: silent!.id, body: `Silent ${n}` }));
    const thread = await addThread(base, {
      spaceId: open,
      authorId: people.asker.id,
      title: "Of the silent",
      answers,
    });
    const [withdrawn, removed, kept] = thread.answerIds;
    await pool.query("update posts set withdrawn_at = now() where id = $1", [withdrawn]);
    await base.insert(schema.posts).values({
      ...{ threadId: thread.id, parentId: removed!, kind: "comment", authorId: silent!.id },
      ...{ markdown: "Under it", html: "<p>Under it</p>", opening: "Under it" },
    });
    const [decision] = await base
      .insert(schema.decisions)
      .values({
        action: "remove",
        postId: removed!,
        threadId: thread.id,
        reason: "Off topic",
        madeBy: people.moderator.id,
      })
      .returning();
    await pool.query("update posts set removed_by_decision = $1 where id = $2", [decision!.id, removed]);
    const answersShown = await acts.findActivity(visitor, "silent", "answers", {});
    expect("said" in answersShown && answersShown.said.items.map(({ id }) => id)).toEqual([String(kept)]);
    const comments = await acts.findActivity(visitor, "silent", "comments", {});
    expect("said" in comments && comments.said.items).toEqual([]);
    expect((await acts.findProfile(visitor, "silent")).figures.answers).toBe(1);

    const beside = async (viewer: Viewer) => (await acts.findProfile(viewer, "silent")).beside;
    expect(await beside(visitor)).toBeNull();
    expect(await beside(as("author"))).toBeNull();
    expect(await beside(as("expert", "expert"))).toMatchObject({ decisions: null, adminPath: null });
    expect(await beside(as("moderator", "moderator", inside))).toMatchObject({ decisions: { count: 0 } });
    expect(await beside(as("moderator", "moderator", open))).toMatchObject({
      emailConfirmed: true,
      groups: [],
      decisions: { count: 1, latest: [{ action: "remove", path: `/p/${removed}/decision` }] },
    });
    expect((await beside(as("administrator", "administrator")))?.adminPath).toBe("/admin/people/silent");
  });
});

test("a page of a profile takes the same few queries for somebody with much and with nothing to show", async () => {
  const count = async (viewer: Viewer, username: string) =>
    (await statementsOf(() => acts.findProfile(viewer, username))).length;
  for (const viewer of [visitor, as("administrator", "administrator")]) {
    // Of threads, the first page is asked for whole only where there is one.
    const most = await count(viewer, "author");
    expect(most).toBeLessThanOrEqual(7);
    expect(await count(viewer, "asker")).toBeLessThanOrEqual(most);
  }
});

describe("what members say of themselves", () => {
  test("is kept, dropped twice-given links, and leaves the rest alone", async () => {
    const links = ["https://a.example/", "https://a.example/", "http://b.example/x"];
    await acts.changeProfile(as("other"), { bio: "Rides daily.", links });
    const { member } = await acts.findProfile(visitor, "other");
    expect(member).toMatchObject({
      displayName: "Person other",
      bio: "Rides daily.",
      links: ["https://a.example/", "http://b.example/x"],
    });
    const { rows } = await pool.query("select ids from events where name = 'member.changed'");
    expect(rows).toEqual([{ ids: { memberId: people.other.id } }]);
  });

  test("cannot pass for the team, whose members may keep their own names", async () => {
    await pool.query("update members set display_name = 'Ada Team' where id = $1", [people.expert.id]);
    await expect(acts.changeProfile(as("other"), { displayName: "Adа Tеam" })).rejects.toMatchObject({
      fields: { displayName: ["displayNameReserved"] },
    });
    const ada = as("expert", "expert");
    await acts.changeProfile(ada, { displayName: "ada team" });
    expect((await acts.findOwnSettings(ada)).displayName).toBe("ada team");
  });

  test("and prefer is theirs alone", async () => {
    await acts.changePreferences(as("other"), { timeZone: "Asia/Tokyo", theme: "dark", locale: "fr" });
    await acts.changeProfile(as("other"), { country: "JP" });
    expect(await acts.findOwnSettings(as("other"))).toMatchObject({
      timeZone: "Asia/Tokyo",
      country: "JP",
      theme: "dark",
      locale: "fr",
    });
    await acts.changePreferences(as("other"), { timeZone: null });
    expect(await acts.findOwnSettings(as("other"))).toMatchObject({ timeZone: null, theme: "dark" });
    expect(JSON.stringify(await acts.findProfile(visitor, "other"))).not.toMatch(/Tokyo|dark|JP/);
  });
});
