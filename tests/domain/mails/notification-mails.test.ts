import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { and, eq } from "drizzle-orm";
import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as schema from "#db/schema/index.ts";
import { type AddedThread, addSpace, addThread } from "../../support/content.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { type MailSink, startMailSink } from "../../support/mail-sink.ts";
import { addPeople, type Base, openBase, type Person } from "../../support/people.ts";

let database: TestDatabase;
let base: Base;
let dataDir: string;
let sink: MailSink;
let pool: typeof import("#db/client.server.ts").pool;
let sendDueMails: typeof import("#app/background/due-mails.ts").sendDueMails;
let mails: typeof import("#app/domain/mails/leave-list.ts") &
  typeof import("#app/domain/mails/note-bounce.ts") &
  typeof import("#app/domain/mails/addresses.ts") &
  typeof import("#app/domain/mails/sweep-mails.ts");
let spaceId: string;
let author: Person;
let count = 0;

const { notifications, notificationSettings, members, posts, threads, subscriptions } = schema;

beforeAll(async () => {
  database = await testDatabase();
  dataDir = mkdtempSync(path.join(os.tmpdir(), "parvis-mails-"));
  sink = await startMailSink({ refuses: ["dead@people.example"] });
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    LOG_LEVEL: "silent",
    SMTP_URL: sink.url,
    APP_URL: "https://square.example",
    MAIL_IN_ADDRESS: "reply@in.square.example",
  });
  ({ pool } = await import("#db/client.server.ts"));
  ({ sendDueMails } = await import("#app/background/due-mails.ts"));
  mails = {
    ...(await import("#app/domain/mails/leave-list.ts")),
    ...(await import("#app/domain/mails/note-bounce.ts")),
    ...(await import("#app/domain/mails/addresses.ts")),
    ...(await import("#app/domain/mails/sweep-mails.ts")),
  };
  base = openBase(pool);
  spaceId = await addSpace(base, { slug: "questions" });
  [author] = (await addPeople(base, [{ username: "author" }])) as [Person];
});
afterAll(async () => {
  await pool?.end();
  await database?.drop();
  await sink?.close();
  rmSync(dataDir, { recursive: true, force: true });
});
beforeEach(async () => {
  sink.mails.length = 0;
  sink.mood = "well";
  await base.delete(notifications);
  await base.delete(schema.mails);
});

const past = (minutes = 1) => new Date(Date.now() - minutes * 60_000);
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);

async function reader(facts: { locale?: "fr" | "en"; username?: string; groupIds?: string[] } = {}) {
  const [one] = await addPeople(base, [{ username: `reader${++count}`, ...facts }]);
  return one as Person;
}

async function question(answers = ["An answer that stands."], more: { spaceId?: string } = {}) {
  return addThread(base, {
    spaceId,
    authorId: author.id,
    title: `A question with number ${++count}`,
    answers: answers.map((body) => ({ authorId: author.id, body })),
    ...more,
  });
}

/** As the one who tells people writes it. */
async function tell(
  to: Person,
  thread: AddedThread,
  facts: { kind?: schema.NotificationKind; postId?: number | null; mailAt?: Date | null } = {},
): Promise<string> {
  const { kind = "answer", postId = thread.answerIds[0], mailAt = past() } = facts;
  const [row] = await base
    .insert(notifications)
    .values({
      memberId: to.id,
      kind,
      eventId: v7(),
      actorId: author.id,
      threadId: thread.id,
      postId,
      mailAt,
    })
    .returning({ id: notifications.id });
  return row!.id;
}

const logged = async (to: Person) =>
  base.select().from(schema.mails).where(eq(schema.mails.memberId, to.id)).orderBy(schema.mails.id);

const settings = (memberId: string, values: Partial<typeof notificationSettings.$inferInsert>) =>
  base.insert(notificationSettings).values({ memberId, ...values });

describe("a notification mail", () => {
  test("says in the reader's language what was written, and joins its thread's conversation", async () => {
    const to = await reader({ locale: "fr" });
    const thread = await question(["Une **bonne** réponse."]);
    await base
      .update(posts)
      .set({ html: '<p>Une <strong>bonne</strong> réponse, voir <a href="/t/1/x">ici</a>.</p>' })
      .where(eq(posts.id, thread.answerIds[0]!));
    await tell(to, thread);
    await sendDueMails();
    const [mail] = sink.mails;
    expect(sink.mails).toHaveLength(1);
    expect(mail).toMatchObject({
      subject: expect.stringMatching(/^Re: A question/),
      inReplyTo: `<thread-${thread.id}@square.example>`,
      references: `<thread-${thread.id}@square.example>`,
    });
    expect(mail!.text).toContain("Person author a répondu à votre question\n\nA question with number");
    expect(mail!.text).toContain("> Une **bonne** réponse.");
    expect(mail!.html).toContain("<strong>bonne</strong>");
    expect(mail!.html).toContain('href="https://square.example/t/1/x"');
    expect(mail!.html).toContain('lang="fr"');
    const raw = mail!.raw.toString().replace(/\r\n[ \t]+/g, " ");
    expect(raw.toLowerCase()).toContain(`list-id: <thread-${thread.id}.square.example>`);
    expect(raw).toMatch(/List-Unsubscribe: <https:\/\/square\.example\/mail\/unsubscribe\?s=[\w.-]+>/);
    expect(raw).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    const [row] = await logged(to);
    expect(row).toMatchObject({ state: "sent", tries: 1, kind: "notification", messageId: mail!.messageId });
    // By which an answer finds its place.
    expect(row).toMatchObject({ threadId: thread.id, postId: thread.answerIds[0] });
    const replyTo = mail!.replyTo!.value[0]!.address!;
    expect(replyTo.split("@")[0]!.length).toBeLessThanOrEqual(64);
    expect(await mails.readAddress(replyTo.toUpperCase())).toEqual({ use: "reply", mailId: row!.id });
    expect(await mails.readAddress(mail!.envelopeFrom)).toEqual({ use: "bounce", mailId: row!.id });
    // One for answers opens nothing as one for reports, and a changed digit nothing at all.
    expect(await mails.readAddress(replyTo.replace("+r", "+b"))).toBeNull();
    expect(await mails.readAddress(replyTo.replace(/.@/, (end) => (end === "a@" ? "b@" : "a@")))).toBeNull();
  });

  test("is one for everything in a thread, and waits for its grace", async () => {
    const to = await reader();
    const thread = await question(["First words.", "Second words."]);
    await tell(to, thread);
    await tell(to, thread, { postId: thread.answerIds[1]! });
    const other = await question();
    await tell(to, other, { mailAt: later(4) });
    await sendDueMails();
    expect(sink.mails).toHaveLength(1);
    expect(sink.mails[0]!.text).toContain("2 new messages in");
    expect(sink.mails[0]!.text).toMatch(/First words\.[\s\S]*Second words\./);
    await sendDueMails();
    expect(sink.mails).toHaveLength(1);
    await sendDueMails(later(5));
    expect(sink.mails).toHaveLength(2);
  });

  test("tells mended texts as mended, and nothing that was read within the grace", async () => {
    const to = await reader();
    const thread = await question(["Teh answer."]);
    const id = await tell(to, thread);
    await base
      .update(posts)
      .set({ markdown: "The answer.", html: "<p>The answer.</p>" })
      .where(eq(posts.threadId, thread.id));
    await sendDueMails();
    expect(sink.mails[0]!.text).toContain("The answer.");
    expect(sink.mails[0]!.text).not.toContain("Teh");
    const read = await tell(to, await question());
    await base.update(notifications).set({ readAt: new Date() }).where(eq(notifications.id, read));
    await sendDueMails();
    expect(sink.mails).toHaveLength(1);
    const [told] = await base.select().from(notifications).where(eq(notifications.id, id));
    expect(told!.mailedAt).not.toBeNull();
  });

  test("leaves once, however many workers look for it", async () => {
    const to = await reader();
    for (let n = 0; n < 5; n++) await tell(to, await question());
    await Promise.all([sendDueMails(), sendDueMails(), sendDueMails()]);
    await sendDueMails();
    expect(sink.mails).toHaveLength(5);
    expect(new Set(sink.mails.map(({ messageId }) => messageId)).size).toBe(5);
  });
});

describe("nothing leaves", () => {
  const token = "zqhiddenxv";
  type Loss = (to: Person, thread: AddedThread) => Promise<unknown>;
  const losses: Record<string, Loss> = {
    "after they left for now": (to) =>
      base.update(members).set({ deactivatedAt: new Date() }).where(eq(members.id, to.id)),
    "after they left for good": (to) =>
      base.update(members).set({ deletedAt: new Date() }).where(eq(members.id, to.id)),
    "to an address that is not confirmed": (to) =>
      base.update(members).set({ emailConfirmedAt: null }).where(eq(members.id, to.id)),
    "where mail was stopped": (to) => settings(to.id, { stoppedAt: new Date(), stoppedWhy: "bounced" }),
    "to whoever chose digests since": (to) => settings(to.id, { mailMode: "daily" }),
    "to whoever wants none": (to) => settings(to.id, { mailMode: "never" }),
    "of a kind that is to be quiet": (to) => settings(to.id, { quietKinds: ["answer"] }),
    "of a thread that was muted": (to, thread) =>
      base.insert(subscriptions).values({
        memberId: to.id,
        targetKind: "thread",
        targetId: `${thread.id}`,
        level: "muted",
        why: "chosen",
      }),
    "of a person who was muted": (to) =>
      base.insert(subscriptions).values({
        memberId: to.id,
        targetKind: "member",
        targetId: author.id,
        level: "muted",
        why: "chosen",
      }),
    "of what was taken back": (_, thread) =>
      base.update(posts).set({ withdrawnAt: new Date() }).where(eq(posts.id, thread.answerIds[0]!)),
    "of a thread that was taken back": (_, thread) =>
      base.update(threads).set({ withdrawnAt: new Date() }).where(eq(threads.id, thread.id)),
    "from a space that was made private": async (_, thread) => {
      const staff = await addSpace(base, { slug: `staff${++count}`, visibility: "staff" });
      await base.update(threads).set({ spaceId: staff }).where(eq(threads.id, thread.id));
    },
  };

  test.each(Object.entries(losses))("%s", async (_, lose) => {
    const to = await reader();
    const thread = await question([`It says ${token}.`]);
    await tell(to, thread);
    await lose(to, thread);
    await sendDueMails();
    expect(sink.mails).toHaveLength(0);
    const [row] = await logged(to);
    expect(row).toMatchObject({ state: "dropped" });
    await sendDueMails(later(30));
    expect(sink.mails).toHaveLength(0);
  });

  const say = (to: Person, thread: AddedThread, level: schema.SubscriptionLevel) =>
    base.insert(subscriptions).values({
      ...{ memberId: to.id, targetKind: "thread", targetId: `${thread.id}` },
      ...{ level, why: "chosen" },
    });

  test("of news to whoever follows no more, and wants what is theirs alone", async () => {
    const [stays, less] = [await reader(), await reader()];
    const thread = await question();
    for (const to of [stays, less]) await tell(to, thread, { kind: "news" });
    await say(stays, thread, "everything");
    await say(less, thread, "answers");
    await sendDueMails();
    expect(sink.mails.map(({ to }) => [to].flat()[0]?.text)).toEqual([`${stays.username}@people.example`]);
  });

  test("of what was done in a muted thread, but what staff decided on one's own", async () => {
    const to = await reader();
    const thread = await question();
    await base.update(posts).set({ authorId: to.id }).where(eq(posts.id, thread.answerIds[0]!));
    await tell(to, thread, { kind: "acted" });
    await say(to, thread, "muted");
    await sendDueMails();
    expect(sink.mails).toHaveLength(0);
    const [decision] = await base
      .insert(schema.decisions)
      .values({
        postId: thread.answerIds[0]!,
        action: "hide",
        reason: "Against the charter",
        madeBy: author.id,
      })
      .returning();
    const down = { hiddenByDecision: decision!.id };
    await base.update(posts).set(down).where(eq(posts.id, thread.answerIds[0]!));
    const id = await tell(to, thread, { kind: "acted" });
    await base.update(notifications).set({ subjectId: decision!.id }).where(eq(notifications.id, id));
    await base.update(threads).set(down).where(eq(threads.id, thread.id));
    await sendDueMails();
    expect(sink.mails).toHaveLength(1);
    expect(sink.mails[0]!.text).toContain("Your answer was hidden by the team");
    // The thread went with it, and is another's.
    expect(sink.mails[0]!.raw.toString()).not.toContain("A question with number");
  });

  test("from a group that was left, though its members hear of it", async () => {
    const groupId = v7();
    await base.insert(schema.groups).values({ id: groupId, slug: "testers", name: "Testers" });
    const room = await addSpace(base, { slug: "room", visibility: "groups", groupId });
    const [stays, leaves] = [await reader({ groupIds: [groupId] }), await reader({ groupIds: [groupId] })];
    const thread = await question([`It says ${token}.`], { spaceId: room });
    await tell(stays, thread);
    await tell(leaves, thread);
    await base
      .delete(schema.groupMembers)
      .where(and(eq(schema.groupMembers.groupId, groupId), eq(schema.groupMembers.memberId, leaves.id)));
    await sendDueMails();
    expect(sink.mails.map(({ to }) => [to].flat()[0]?.text)).toEqual([`${stays.username}@people.example`]);
    expect(sink.mails[0]!.text).toContain(token);
  });
});

describe("a mail server on a bad day", () => {
  test("gets every mail once when it is well again", async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => reader()));
    for (const to of people) await tell(to, await question());
    await sink.shut();
    await sendDueMails();
    expect((await base.select().from(schema.mails)).every(({ state }) => state === "waiting")).toBe(true);
    await sink.open();
    for (const [turn, mood] of (["silent", "later", "broken", "later"] as const).entries()) {
      sink.mood = mood;
      await sendDueMails(later(2 * turn + 2));
    }
    expect(sink.mails).toHaveLength(0);
    sink.mood = "well";
    await sendDueMails(later(10));
    await sendDueMails(later(12));
    expect(sink.mails).toHaveLength(6);
    expect(new Set(sink.mails.map(({ messageId }) => messageId)).size).toBe(6);
    const rows = await base.select().from(schema.mails);
    expect(rows.every(({ state, problem }) => state === "sent" && problem === "")).toBe(true);
    expect(Math.max(...rows.map(({ tries }) => tries))).toBeGreaterThan(2);
  });

  test("gets nothing of what was read while it was away", async () => {
    const to = await reader();
    const id = await tell(to, await question());
    sink.mood = "later";
    await sendDueMails();
    expect(await logged(to)).toMatchObject([{ state: "waiting", tries: 1 }]);
    await base.update(notifications).set({ readAt: new Date() }).where(eq(notifications.id, id));
    sink.mood = "well";
    await sendDueMails(later(2));
    expect(sink.mails).toHaveLength(0);
    expect(await logged(to)).toMatchObject([{ state: "dropped", problem: "nothingLeft" }]);
  });

  test("a worker that dies between sending and noting sends again under the same name", async () => {
    const to = await reader();
    await tell(to, await question());
    await sendDueMails();
    // As if the note of it had never been written, and the lease ran out.
    await base.update(schema.mails).set({ state: "waiting", leasedUntil: past(), sentAt: null });
    await sendDueMails(later(1));
    expect(sink.mails).toHaveLength(2);
    expect(sink.mails[0]!.messageId).toBe(sink.mails[1]!.messageId);
  });

  test("an address that does not exist is told apart, and not written to again", async () => {
    const to = await reader();
    await base.update(members).set({ email: "dead@people.example" }).where(eq(members.id, to.id));
    await tell(to, await question());
    await sendDueMails();
    expect(await logged(to)).toMatchObject([{ state: "refused", problem: expect.stringContaining("550") }]);
    await tell(to, await question());
    await sendDueMails();
    expect((await logged(to))[1]).toMatchObject({ state: "dropped", problem: "mayNotBeWritten", tries: 0 });
  });
});

describe("bounces", () => {
  const stopped = async (memberId: string) =>
    (await base.select().from(notificationSettings).where(eq(notificationSettings.memberId, memberId)))[0]
      ?.stoppedWhy ?? null;

  test("for good stop sending, for now are counted first", async () => {
    const [hard, soft, unwanted] = [await reader(), await reader(), await reader()];
    for (const to of [hard, soft, unwanted]) await tell(to, await question());
    for (let n = 0; n < 4; n++) await tell(soft, await question());
    await sendDueMails();
    const of = async (to: Person) => (await logged(to)).map(({ messageId }) => ({ messageId }));
    await mails.noteBounce({
      of: (await of(hard))[0]!,
      what: "hard",
      problem: "5.1.1 unknown https://x.example/reset?token=abc",
    });
    await mails.noteBounce({ of: (await of(unwanted))[0]!, what: "complaint", problem: "abuse" });
    expect(await stopped(hard.id)).toBe("bounced");
    expect(await stopped(unwanted.id)).toBe("complained");
    expect((await logged(hard))[0]).toMatchObject({ state: "bounced", problem: "5.1.1 unknown [link]" });
    for (const [n, one] of (await of(soft)).entries()) {
      expect(await stopped(soft.id)).toBeNull();
      for (let twice = 0; twice < 2; twice++)
        await mails.noteBounce({ of: one, what: "soft", problem: `4.2.2 full ${n}` });
    }
    expect(await stopped(soft.id)).toBe("bounced");
    expect(
      await mails.noteBounce({ of: { messageId: "<nobody@else.example>" }, what: "hard", problem: "" }),
    ).toBe(false);
  });

  test("of an address its owner gave up stop nothing at the new one", async () => {
    const to = await reader();
    await tell(to, await question());
    await sendDueMails();
    await base.update(members).set({ email: "moved@people.example" }).where(eq(members.id, to.id));
    const { messageId } = (await logged(to))[0]!;
    await mails.noteBounce({ of: { messageId }, what: "hard", problem: "gone" });
    expect(await stopped(to.id)).toBeNull();
  });
});

test("the log forgets after ninety days, but nothing that waits", async () => {
  const old = new Date(Date.now() - 91 * 86_400_000);
  const row = { address: "a@people.example", kind: "test", createdAt: old };
  await base.insert(schema.mails).values([
    { ...row, messageId: "<old@x>", state: "sent" },
    { ...row, messageId: "<waits@x>" },
    { ...row, messageId: "<new@x>", state: "sent", createdAt: new Date() },
  ]);
  await mails.sweepMails(new Date());
  const left = await base.select({ id: schema.mails.messageId }).from(schema.mails);
  expect(left.map(({ id }) => id).sort()).toEqual(["<new@x>", "<waits@x>"]);
});
