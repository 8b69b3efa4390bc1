import { readFileSync } from "node:fs";
import { getTableColumns, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DomainEvent } from "#app/domain/events.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import * as schema from "#db/schema/index.ts";
import { cookieOf, type Ground, openGround, password, visitor } from "../../support/accounts.ts";
import { type AddedThread, addSpace, addThread } from "../../support/content.ts";
import { addPeople, type Base, openBase, type Person } from "../../support/people.ts";

let ground: Ground;
let base: Base;
let thread: AddedThread;
let acts: typeof import("#app/domain/members/deactivate-member.ts") &
  typeof import("#app/domain/members/delete-member.ts") &
  typeof import("#app/domain/members/find-profile.ts") &
  typeof import("#app/domain/members/complete-members.ts") &
  typeof import("#app/domain/threads/find-thread.ts") &
  typeof import("#app/domain/api/find-api-post.ts") &
  typeof import("#app/domain/accounts/session.server.ts") &
  typeof import("#app/domain/accounts/enter.server.ts") &
  typeof import("#app/domain/accounts/join.ts") &
  typeof import("#app/domain/accounts/sign-in.ts") &
  typeof import("#app/domain/accounts/password.ts");
let reminders: typeof import("#app/background/subscribers/reminders.ts").reminders;

beforeAll(async () => {
  ground = await openGround();
  const { pool } = await import("#db/client.server.ts");
  base = openBase(pool);
  acts = {
    ...(await import("#app/domain/members/deactivate-member.ts")),
    ...(await import("#app/domain/members/delete-member.ts")),
    ...(await import("#app/domain/members/find-profile.ts")),
    ...(await import("#app/domain/members/complete-members.ts")),
    ...(await import("#app/domain/threads/find-thread.ts")),
    ...(await import("#app/domain/api/find-api-post.ts")),
    ...(await import("#app/domain/accounts/session.server.ts")),
    ...(await import("#app/domain/accounts/enter.server.ts")),
    ...(await import("#app/domain/accounts/join.ts")),
    ...(await import("#app/domain/accounts/sign-in.ts")),
    ...(await import("#app/domain/accounts/password.ts")),
  };
  ({ reminders } = await import("#app/background/subscribers/reminders.ts"));
});
afterAll(() => ground?.close());

const viewerOf = ({ id, username }: Person): Viewer => ({
  member: { id, username, displayName: `Person ${username}`, emailConfirmed: true, grants: [] },
  locale: "en",
});

/** Somebody who asked one question and answered it themselves. */
async function addAuthor(username: string, role?: schema.Role): Promise<[Person, Viewer]> {
  const [person] = await addPeople(base, [{ username, ...(role && { role }) }]);
  const spaceId = await addSpace(base, { slug: `space-of-${username}` });
  const answers = [{ authorId: person!.id, body: "It is the lower screw." }];
  const title = `Which screw of ${username} squeaks`;
  thread = await addThread(base, { spaceId, authorId: person!.id, title, answers });
  return [person!, viewerOf(person!)];
}
const shown = () => acts.findThread(visitor, thread.id, { now: new Date() });

describe("leaving for now", () => {
  test("ends every session, silences tokens, hides the profile, and leaves the name without a link", async () => {
    const [person, viewer] = await addAuthor("pauline");
    expect(await acts.findSession(person.cookie)).not.toBeNull();
    expect(await acts.findTokenHolder(person.token)).not.toBeNull();
    await acts.deactivateMember(viewer, { username: "pauline" });

    expect(await acts.findSession(person.cookie)).toBeNull();
    expect(await acts.findTokenHolder(person.token)).toBeNull();
    await expect(acts.findProfile(visitor, "pauline")).rejects.toMatchObject({ key: "notFound" });
    expect(await acts.completeMembers("paul")).toEqual([]);
    const { author, answers } = await shown();
    expect(author).toMatchObject({ displayName: "Person pauline", path: null, avatar: null });
    expect(answers[0]?.author).toMatchObject({ displayName: "Person pauline", path: null });
    expect((await acts.findApiPost(visitor, thread.bodyId)).author).toEqual({
      username: "pauline",
      displayName: "Person pauline",
      url: null,
    });
    const events = await ground.rows<DomainEvent>(
      "select name, actor_id, ids from events where name = 'member.deactivated'",
    );
    expect(events).toEqual([
      { name: "member.deactivated", actor_id: person.id, ids: { memberId: person.id } },
    ]);
  });

  test("is undone by signing in again, and noted both times without a name", async () => {
    const [person, viewer] = await addAuthor("pierre");
    const hash = await acts.hashPassword(password);
    await ground.rows("update members set password_hash = $1 where id = $2", [hash, person.id]);
    await acts.deactivateMember(viewer, { username: "pierre" });
    const { memberId } = await acts.signIn(
      { login: "pierre", password },
      { address: "192.0.2.1", cookies: "" },
    );
    const [session = ""] = await acts.enter(memberId, "", {
      how: "password",
      address: "10.9.0.1",
      browser: "",
    });
    expect((await acts.findSession(cookieOf(session)))?.member.username).toBe("pierre");
    expect((await acts.findProfile(visitor, "pierre")).member.displayName).toBe("Person pierre");
    expect((await shown()).author?.path).toBe("/u/pierre");
    const noted = await ground.rows(
      "select act, actor_id, subject_name, before, after from audit_entries where subject_id = $1 order by at",
      [person.id],
    );
    expect(noted).toEqual([
      { act: "member.deactivated", actor_id: person.id, subject_name: "", before: null, after: null },
      { act: "member.reactivated", actor_id: person.id, subject_name: "", before: null, after: null },
    ]);
    // Coming in again says nothing of the kind.
    await acts.enter(memberId, "", { how: "password", address: "10.9.0.1", browser: "" });
    expect(await ground.rows("select 1 from events where name = 'member.reactivated'")).toHaveLength(1);
  });

  test("sends no reminder in between", async () => {
    const [person, viewer] = await addAuthor("prune");
    const remindAt = new Date(Date.now() - 60_000);
    await base.insert(schema.bookmarks).values({ memberId: person.id, postId: thread.bodyId, remindAt });
    const remind = async () => {
      const before = ground.sink.mails.length;
      const ids = { memberId: person.id, postId: String(thread.bodyId) };
      const event = { id: crypto.randomUUID(), name: "bookmark.due", imported: false, ids };
      await reminders.on["bookmark.due"]?.(event as unknown as DomainEvent<"bookmark.due">);
      return ground.sink.mails.length - before;
    };
    expect(await remind()).toBe(1);
    await acts.deactivateMember(viewer, { username: "prune" });
    expect(await remind()).toBe(0);
  });

  test("asks for the right username, and is not for the last administrator", async () => {
    const [, viewer] = await addAuthor("adele", "administrator");
    await expect(acts.deactivateMember(viewer, { username: "adela" })).rejects.toMatchObject({
      fields: { username: ["usernameOther"] },
    });
    await expect(acts.deactivateMember(viewer, { username: "adele" })).rejects.toMatchObject({
      key: "lastAdministrator",
    });
    await expect(acts.deleteMember(viewer, { username: "adele" })).rejects.toMatchObject({
      key: "lastAdministrator",
    });
    // One of two may go; of two who go at once, one stays.
    const [, other] = await addAuthor("ahmed", "administrator");
    const gone = await Promise.allSettled([
      acts.deactivateMember(viewer, { username: "adele" }),
      acts.deactivateMember(other, { username: "ahmed" }),
    ]);
    expect(gone.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("leaving for good", () => {
  test("takes away who they were and all that was theirs, and keeps what they wrote", async () => {
    const [person, viewer] = await addAuthor("delphine", "expert");
    const [other] = await addPeople(base, [{ username: "otto" }]);
    await ground.rows(
      `update members set bio = 'From Delphi', links = '{https://delphine.example/}', avatar = repeat('ab', 32),
        time_zone = 'Europe/Paris', country = 'FR', password_hash = 'x', seen_at = now() where id = $1`,
      [person.id],
    );
    const memberId = person.id;
    const rows = { memberId };
    await base.insert(schema.drafts).values({ ...rows, key: "ask", fields: { title: "Delphine asks" } });
    await base.insert(schema.bookmarks).values({ ...rows, postId: thread.bodyId, note: "mine" });
    await base.insert(schema.subscriptions).values([
      { memberId, targetKind: "thread", targetId: String(thread.id), level: "everything", why: "asked" },
      { memberId: other!.id, targetKind: "member", targetId: memberId, level: "everything", why: "chosen" },
    ]);
    await base.insert(schema.notificationSettings).values(rows);
    await base
      .insert(schema.mails)
      .values({ ...rows, messageId: "<d@x>", address: "delphine@people.example", kind: "digest" });
    await base.insert(schema.incomingMails).values([
      { ...rows, messageId: "<r@x>", address: "delphine@people.example" },
      // Came in and was refused before it was known whose it was.
      { messageId: "<s@x>", address: "Delphine@People.example", state: "ignored" },
    ]);
    await base.insert(schema.mails).values([
      { ...rows, messageId: "<before@x>", address: "delphine@former.example", kind: "digest" },
      {
        ...{ messageId: "<n@x>", address: "delphine@people.example", kind: "invitation", state: "refused" },
        problem: "550 5.1.1 <delphine@people.example> is full",
      },
    ]);
    await base.insert(schema.identities).values({
      ...rows,
      issuer: "https://id.example",
      subject: "delphine",
      email: "delphine@people.example",
    });
    await base.insert(schema.votes).values({ postId: thread.answerIds[0]!, memberId: other!.id, value: 1 });
    await acts.deleteMember(viewer, { username: "delphine" });

    const [row] = await ground.rows("select * from members where id = $1", [memberId]);
    expect(row).toMatchObject({
      display_name: "",
      email: null,
      password_hash: null,
      bio: "",
      links: [],
      avatar: null,
      time_zone: null,
      country: null,
      seen_at: null,
    });
    expect(row?.deleted_at).not.toBeNull();
    // Whatever of theirs the base still holds, their name is in none of it but in what they or others wrote.
    for (const { table_name: table } of await ground.rows<{ table_name: string }>(
      "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
    )) {
      if (["posts", "threads", "search_documents", "spaces"].includes(table)) continue;
      const found = await ground.rows(`select * from "${table}" t where t::text ilike '%delphine%'`);
      expect(found, table).toEqual([]);
    }
    const own = await ground.rows<{ table_name: string }>(
      `select table_name from information_schema.columns where column_name = 'member_id' and table_schema = 'public'`,
    );
    for (const { table_name: table } of own) {
      const kept = await ground.rows(`select 1 from "${table}" where member_id = $1`, [memberId]);
      expect(kept.length, table).toBe(0);
    }
    expect(await ground.rows("select 1 from subscriptions where target_id = $1", [memberId])).toEqual([]);

    const { author, answers } = await shown();
    expect([author, answers[0]?.author]).toEqual([null, null]);
    expect(answers[0]?.html).toContain("lower screw");
    expect((await acts.findApiPost(visitor, thread.bodyId)).author).toBeNull();
    await expect(acts.findProfile(visitor, "delphine")).rejects.toMatchObject({ key: "notFound" });
    await expect(acts.findProfile(visitor, String(row?.username))).rejects.toMatchObject({ key: "notFound" });
    expect(await acts.findSession(person.cookie)).toBeNull();
    expect(await acts.findTokenHolder(person.token)).toBeNull();
    expect(await ground.rows("select 1 from events where name = 'member.deleted'")).toHaveLength(1);
    expect(
      await ground.rows("select subject_name, after from audit_entries where act = 'member.deleted'"),
    ).toEqual([{ subject_name: "", after: null }]);
  });

  test("forgets no table that holds something of a member", () => {
    const named = ["members/delete-member.ts", "accounts/close-ways-in.ts"]
      .map((file) => readFileSync(`app/domain/${file}`, "utf8"))
      .join();
    // Part of others' counts; on record for good; where an import came from; and what a trigger of the base takes away.
    const kept = ["votes", "movedVotes", "meToos", "verdicts", "decisions", "origins", "identities"];
    const theirs = Object.entries(schema).flatMap(([name, table]) =>
      is(table, PgTable) && "memberId" in getTableColumns(table) ? name : [],
    );
    expect(theirs.length).toBeGreaterThan(15);
    expect(theirs.filter((name) => !kept.includes(name) && !new RegExp(`\\b${name}\\b`).test(named))).toEqual(
      [],
    );
  });

  test("keeps the username, and names that look like it, from others", async () => {
    const [, viewer] = await addAuthor("denise");
    await acts.deleteMember(viewer, { username: "denise" });
    for (const username of ["denise", "den1se"]) {
      const form = { email: `${username}@new.example`, username, displayName: "Somebody", password };
      await expect(acts.join(visitor, form, { address: "192.0.2.2", openedAt: null })).rejects.toMatchObject({
        fields: { username: ["usernameTaken"] },
      });
    }
  });

  test("is not done by half: a votes' count and others' things stay as they were", async () => {
    const [, viewer] = await addAuthor("dora");
    const before = await ground.rows("select count(*)::int as sessions from sessions");
    await expect(acts.deleteMember(viewer, { username: "nora" })).rejects.toMatchObject({
      fields: { username: ["usernameOther"] },
    });
    expect(await ground.rows("select count(*)::int as sessions from sessions")).toEqual(before);
    const votesBefore = await ground.rows("select count(*)::int as votes from votes");
    await acts.deleteMember(viewer, { username: "dora" });
    expect(await ground.rows("select count(*)::int as votes from votes")).toEqual(votesBefore);
    expect(await ground.rows("select count(*)::int as sessions from sessions")).toEqual([
      { sessions: Number(before[0]?.sessions) - 1 },
    ]);
  });
});
