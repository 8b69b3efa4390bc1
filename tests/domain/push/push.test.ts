import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "#app/domain/viewer.ts";
import * as schema from "#db/schema/index.ts";
import { type AddedThread, addSpace, addThread } from "../../support/content.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { addPeople, type Base, openBase, type Person } from "../../support/people.ts";
import { openPushService, type PushService, pushBrowser, vapidOf } from "../../support/push-service.ts";

let database: TestDatabase;
let base: Base;
let pool: typeof import("#db/client.server.ts").pool;
let stopJobs: () => Promise<void>;
let service: PushService;
let acts: typeof import("#app/domain/push/subscribe-browser.ts") &
  typeof import("#app/domain/push/unsubscribe-browser.ts") &
  typeof import("#app/domain/push/list-browsers.ts") &
  typeof import("#app/domain/push/queue-due-pushes.ts") &
  typeof import("#app/domain/push/find-push-keys.ts") &
  typeof import("#app/background/push.ts");
let reader: Person;
let writer: Person;
let viewer: Viewer;
let groupId: string;
let spaceId: string;
let thread: AddedThread;
let made = 0;

beforeAll(async () => {
  service = await openPushService();
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.LOG_LEVEL = "silent";
  process.env.PUSH_STAND_IN = service.origin;
  ({ pool } = await import("#db/client.server.ts"));
  ({ stopJobs } = await import("#app/services/jobs.server.ts"));
  const { startJobs } = await import("#app/services/jobs.server.ts");
  const { declareQueues } = await import("#app/background/worker.server.ts");
  await declareQueues(await startJobs());
  acts = {
    ...(await import("#app/domain/push/subscribe-browser.ts")),
    ...(await import("#app/domain/push/unsubscribe-browser.ts")),
    ...(await import("#app/domain/push/list-browsers.ts")),
    ...(await import("#app/domain/push/queue-due-pushes.ts")),
    ...(await import("#app/domain/push/find-push-keys.ts")),
    ...(await import("#app/background/push.ts")),
  };
  base = openBase(pool);
  groupId = v7();
  await base.insert(schema.groups).values({ id: groupId, slug: "testers", name: "Testers" });
  spaceId = await addSpace(base, { slug: "room", visibility: "groups", groupId });
});
afterAll(async () => {
  await stopJobs?.();
  await pool?.end();
  await database?.drop();
  await service?.close();
});

beforeEach(async () => {
  await pool.query("delete from push_subscriptions; delete from notifications; delete from pgboss.job");
  service.pushed.length = 0;
  service.answer = 201;
  made++;
  [reader, writer] = (await addPeople(base, [
    { username: `reader${made}`, locale: "fr", groupIds: [groupId] },
    { username: `writer${made}`, groupIds: [groupId] },
  ])) as [Person, Person];
  viewer = {
    member: { ...reader, displayName: "", emailConfirmed: true, grants: [] },
    locale: "fr",
  };
  thread = await addThread(base, {
    spaceId,
    authorId: reader.id,
    title: `Why zqpushtitlexv ${made}`,
    answers: [{ authorId: writer.id, body: "Because zqpushbodyxv." }],
  });
});

async function withBrowser(path = v7()) {
  const browser = pushBrowser();
  const endpoint = `${service.origin}/${path}`;
  const [session] = await base.select().from(schema.sessions).where(eq(schema.sessions.memberId, reader.id));
  await acts.subscribeBrowser(
    viewer,
    { endpoint, p256dh: browser.p256dh, auth: browser.auth },
    { sessionHash: session!.idHash, browser: "Mozilla/5.0 (X11; Linux) Firefox/150.0" },
  );
  return browser;
}

async function notify(kind: schema.NotificationKind = "answer", secondsAgo = 60) {
  const [row] = await base
    .insert(schema.notifications)
    .values({
      memberId: reader.id,
      kind,
      eventId: v7(),
      actorId: writer.id,
      threadId: thread.id,
      postId: thread.answerIds[0],
      createdAt: new Date(Date.now() - secondsAgo * 1_000),
    })
    .returning();
  return row!;
}

type Job = { notificationId: string; subscriptionId: string };
async function queued(): Promise<Job[]> {
  while (await acts.queueDuePushes());
  const { rows } = await pool.query<{ data: Job }>("select data from pgboss.job where name = 'pushes'");
  return rows.map(({ data }) => data);
}
/** Queues what is due and does it, as the worker would. */
async function deliver() {
  for (const job of await queued()) await acts.push(job);
}

describe("a push", () => {
  test("says in its reader's language what happened, to their browser alone", async () => {
    const browser = await withBrowser();
    await notify();
    await deliver();
    expect(service.pushed).toHaveLength(1);
    const [sent] = service.pushed;
    expect(browser.read(sent!)).toEqual({
      title: `Why zqpushtitlexv ${made}`,
      body: `Person writer${made} a répondu à votre question`,
      lang: "fr",
      path: `/p/${thread.answerIds[0]}`,
      tag: `t${thread.id}`,
    });
    expect(sent!.body.toString("latin1")).not.toContain("zqpush");
    expect(() => pushBrowser().read(sent!)).toThrow();
    expect(sent!.headers).toMatchObject({
      "content-encoding": "aes128gcm",
      topic: `t${thread.id}`,
      ttl: "86400",
    });
  });

  test("is signed with the site's own key, made once", async () => {
    await withBrowser();
    await notify();
    await deliver();
    const { publicKey } = await acts.findPushKeys();
    expect(vapidOf(service.pushed[0]!)).toMatchObject({ aud: service.origin, key: publicKey });
    expect(publicKey).toBe((await acts.findPushKeys()).publicKey);
  });

  test("goes to each browser of its reader, once", async () => {
    await withBrowser();
    await withBrowser();
    await notify();
    await deliver();
    expect(new Set(service.pushed.map(({ path }) => path)).size).toBe(2);
    expect((await queued()).length).toBe(2);
  });

  test("waits a moment, and is none after an hour", async () => {
    await withBrowser();
    await notify("answer", 1);
    await notify("mention", 7_200);
    expect(await queued()).toEqual([]);
  });

  const reasons: { name: string; before: (notification: { id: string }) => PromiseLike<unknown> }[] = [
    {
      name: "was read",
      before: ({ id }) =>
        base.update(schema.notifications).set({ readAt: new Date() }).where(eq(schema.notifications.id, id)),
    },
    {
      name: "is in a space its reader may not see any more",
      before: () => base.delete(schema.groupMembers).where(eq(schema.groupMembers.memberId, reader.id)),
    },
    {
      name: "is of a post that was taken back",
      before: () =>
        base
          .update(schema.posts)
          .set({ withdrawnAt: new Date() })
          .where(eq(schema.posts.id, thread.answerIds[0]!)),
    },
    {
      name: "is of a thread that was muted",
      before: () => mute("thread", String(thread.id)),
    },
    { name: "is in a space that was muted", before: () => mute("space", spaceId) },
    { name: "is by a member who was muted", before: () => mute("member", writer.id) },
    {
      name: "is of a thread that they want to hear mentions in alone",
      before: () => mute("thread", String(thread.id), "mentions"),
    },
    {
      name: "is of a kind its reader wants kept quiet",
      before: () =>
        base.insert(schema.notificationSettings).values({ memberId: reader.id, quietKinds: ["answer"] }),
    },
    {
      name: "is for somebody who left",
      before: () =>
        base
          .update(schema.members)
          .set({ deactivatedAt: new Date() })
          .where(eq(schema.members.id, reader.id)),
    },
    {
      name: "is for a browser that was signed out",
      before: () => base.delete(schema.sessions).where(eq(schema.sessions.memberId, reader.id)),
    },
  ];
  const mute = (
    targetKind: schema.SubscriptionTarget,
    targetId: string,
    level: schema.SubscriptionLevel = "muted",
  ) =>
    base
      .insert(schema.subscriptions)
      .values({ memberId: reader.id, targetKind, targetId, level, why: "chosen" });

  for (const { name, before } of reasons) {
    test(`is not sent when what it tells ${name}`, async () => {
      await withBrowser();
      const notification = await notify();
      const jobs = await queued();
      expect(jobs).toHaveLength(1);
      await before(notification);
      await acts.push(jobs[0]!);
      expect(service.pushed).toEqual([]);
    });
  }

  test("is told of a followed thread though its space is muted", async () => {
    await withBrowser();
    await base.insert(schema.subscriptions).values([
      { memberId: reader.id, targetKind: "space", targetId: spaceId, level: "muted", why: "chosen" },
      {
        memberId: reader.id,
        targetKind: "thread",
        targetId: String(thread.id),
        level: "everything",
        why: "asked",
      },
    ]);
    await notify();
    await deliver();
    expect(service.pushed).toHaveLength(1);
  });

  /** What staff decided on a post, told to its author. */
  async function decided(postId: number, takenDown: { threadId?: number }) {
    const id = v7();
    const { threadId } = takenDown;
    await base.insert(schema.decisions).values({
      ...{ id, threadId: threadId ?? null, postId: threadId ? null : postId, action: "remove" },
      ...{ reason: "Against the charter", madeBy: writer.id },
    });
    const down = { removedByDecision: id };
    if (threadId) await base.update(schema.threads).set(down).where(eq(schema.threads.id, threadId));
    else await base.update(schema.posts).set(down).where(eq(schema.posts.id, postId));
    await base.update(schema.notifications).set({ kind: "acted", postId, subjectId: id });
  }
  const mine = async () => {
    const [post] = await base
      .insert(schema.posts)
      .values({
        threadId: thread.id,
        kind: "answer",
        authorId: reader.id,
        markdown: "Mine.",
        html: "<p>Mine.</p>",
      })
      .returning();
    return post!.id;
  };

  test("of a decision on one's own is sent though the thread is muted", async () => {
    const browser = await withBrowser();
    await notify();
    await mute("thread", String(thread.id));
    await decided(await mine(), {});
    await deliver();
    expect(browser.read(service.pushed[0]!)).toMatchObject({
      title: `Why zqpushtitlexv ${made}`,
      body: "Votre réponse a été supprimée par l’équipe",
    });
  });

  test("does not say the title of a thread that was taken down, and was another's", async () => {
    const browser = await withBrowser();
    await notify();
    await base.update(schema.threads).set({ authorId: writer.id }).where(eq(schema.threads.id, thread.id));
    await decided(await mine(), { threadId: thread.id });
    await deliver();
    expect(browser.read(service.pushed[0]!)).toMatchObject({
      title: "Un sujet qui n’est plus là pour être lu",
    });
  });

  test("names whoever has no other name by their username, and nobody who took theirs off", async () => {
    const browser = await withBrowser();
    await base.update(schema.members).set({ displayName: "" }).where(eq(schema.members.id, writer.id));
    await notify();
    await deliver();
    expect(browser.read(service.pushed[0]!)).toMatchObject({
      body: `writer${made} a répondu à votre question`,
    });
    const [told] = await base.select().from(schema.notifications);
    const eventId = told!.eventId;
    await base.insert(schema.events).values({ id: eventId, name: "answer.posted", version: 1, ids: {} });
    await base.update(schema.posts).set({ authorId: null }).where(eq(schema.posts.id, thread.answerIds[0]!));
    const { rows } = await pool.query<{ data: Job }>("select data from pgboss.job where name = 'pushes'");
    await acts.push(rows[0]!.data);
    expect(browser.read(service.pushed[1]!)).toMatchObject({ body: "Quelqu’un a répondu à votre question" });
  });

  test("is none of a comment on what staff took down, and is one where its author took it back", async () => {
    await withBrowser();
    const [answerId] = thread.answerIds as [number];
    const [comment] = await base
      .insert(schema.posts)
      .values({
        ...{ threadId: thread.id, kind: "comment", parentId: answerId, authorId: writer.id },
        ...{ markdown: "Hm.", html: "<p>Hm.</p>" },
      })
      .returning();
    await notify("comment");
    await base.update(schema.notifications).set({ postId: comment!.id });
    const [job] = await queued();
    await base.update(schema.posts).set({ withdrawnAt: new Date() }).where(eq(schema.posts.id, answerId));
    await acts.push(job!);
    expect(service.pushed).toHaveLength(1);
    const id = v7();
    await base.insert(schema.decisions).values({
      ...{ id, postId: answerId, action: "hide", reason: "Against the charter", madeBy: writer.id },
    });
    await base.update(schema.posts).set({ hiddenByDecision: id }).where(eq(schema.posts.id, answerId));
    await acts.push(job!);
    expect(service.pushed).toHaveLength(1);
  });

  test("that its service knows no browser for ends the subscription; one that is refused is marked; others are tried again", async () => {
    await withBrowser();
    await notify();
    const [job] = await queued();
    service.answer = 503;
    await expect(acts.push(job!)).rejects.toThrow("503");
    service.answer = 302;
    await acts.push(job!);
    expect(service.pushed).toHaveLength(2);
    expect(await acts.listBrowsers(viewer)).toMatchObject([{ failing: true }]);
    service.answer = 201;
    await acts.push(job!);
    expect(await acts.listBrowsers(viewer)).toMatchObject([{ failing: false }]);
    service.answer = 410;
    await acts.push(job!);
    expect(await acts.listBrowsers(viewer)).toEqual([]);
  });
});

describe("a browser", () => {
  test("is one member's at a time, and of one member there are ten", async () => {
    await withBrowser("shared");
    const other: Viewer = { ...viewer, member: { ...viewer.member!, id: writer.id } };
    await acts.subscribeBrowser(
      other,
      { endpoint: `${service.origin}/shared`, ...keysOf(pushBrowser()) },
      { sessionHash: "other", browser: "" },
    );
    expect(await acts.listBrowsers(viewer)).toEqual([]);
    expect(await acts.listBrowsers(other)).toHaveLength(1);
    for (let count = 0; count < 12; count++) await withBrowser(`number${count}`);
    expect(await acts.listBrowsers(viewer)).toHaveLength(10);
  });

  test("is switched off by its owner alone", async () => {
    await withBrowser();
    const [mine] = await acts.listBrowsers(viewer);
    const other: Viewer = { ...viewer, member: { ...viewer.member!, id: writer.id } };
    await expect(acts.unsubscribeBrowser(other, mine!.id)).rejects.toThrow("notFound");
    await acts.unsubscribeBrowser(viewer, mine!.id);
    expect(await acts.listBrowsers(viewer)).toEqual([]);
  });

  test("keeps its alerts when its session merely ran out", async () => {
    await withBrowser();
    await base
      .update(schema.sessions)
      .set({ expiresAt: new Date(0) })
      .where(eq(schema.sessions.memberId, reader.id));
    await base.delete(schema.sessions).where(eq(schema.sessions.memberId, reader.id));
    expect(await acts.listBrowsers(viewer)).toHaveLength(1);
  });
});

const keysOf = ({ p256dh, auth }: { p256dh: string; auth: string }) => ({ p256dh, auth });
