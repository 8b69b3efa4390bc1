import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as schema from "#db/schema/index.ts";
import { addSpace } from "../../support/content.ts";
import { type MailSink, startMailSink } from "../../support/mail-sink.ts";
import { openPushService, type PushService, pushBrowser } from "../../support/push-service.ts";
import { type Ground, openGround } from "../../support/told.ts";

/**
 * Words that stand nowhere else are planted in everything a private space has, everyone is told of all of it as far as
 * they may know, and then everything that leaves the house is read: mails at once and digests, raw and decoded, with
 * their headers; and what push services would show.
 */
const places = ["name", "title", "tag", "body", "answer", "comment", "writer", "decision"] as const;
const token = (place: (typeof places)[number]) => `zqsent${place}xv`;
const pattern = /zqsent[a-z]+xv/gi;

let ground: Ground;
let sink: MailSink;
let service: PushService;
let does: Awaited<ReturnType<typeof commands>>;
let groupId: string;
let roomId: string;
type Person = Awaited<ReturnType<Ground["viewerOf"]>>;
const people: Record<string, Person> = {};
const browser = pushBrowser();

/** Members of the group, so that they are told; what they are named for happens to them before it is sent. */
const insiders = ["insider", "leaves", "deactivates", "unproven", "mutes", "silences"];
const outsiders = ["outsider", "newcomer", "expert"];

beforeAll(async () => {
  [sink, service] = [await startMailSink(), await openPushService()];
  Object.assign(process.env, {
    ...{ SMTP_URL: sink.url, PUSH_STAND_IN: service.origin, APP_URL: "https://square.example" },
    ...{ MAIL_IN_ADDRESS: "r@square.example" },
  });
  ground = await openGround();
  const { startJobs } = await import("#app/services/jobs.server.ts");
  const { declareQueues } = await import("#app/background/worker.server.ts");
  await declareQueues(await startJobs());
  does = await commands();
  const { base } = ground;
  groupId = v7();
  await base.insert(schema.groups).values({ id: groupId, slug: "testers", name: "Testers" });
  roomId = await addSpace(base, {
    ...{ slug: "room", name: `Room ${token("name")}`, visibility: "groups", groupId },
  });
  for (const username of [...insiders, ...outsiders, "writer", "asker", "moderator"]) {
    const role = username === "expert" || username === "moderator" ? ({ role: username } as const) : {};
    const groupIds = insiders.includes(username) || ["writer", "asker"].includes(username) ? [groupId] : [];
    people[username] = await ground.viewerOf({
      username,
      groupIds,
      ...role,
      confirmed: username !== "newcomer",
    });
    const { p256dh, auth } = browser;
    await base.insert(schema.pushSubscriptions).values({
      ...{ memberId: people[username].member.id, endpoint: `${service.origin}/${username}` },
      ...{ p256dh, auth, sessionHash: username, browser: "" },
    });
  }
  await base
    .update(schema.members)
    .set({ displayName: token("writer") })
    .where(eq(schema.members.id, people.writer!.member.id));
}, 60_000);
afterAll(async () => {
  await ground?.close();
  await sink?.close();
  await service?.close();
});

let threadId: number;
let answerId: number;

/** Everything of the room is new again, and everyone wanted to be told of all of it. */
beforeEach(async () => {
  sink.mails.length = 0;
  service.pushed.length = 0;
  for (const table of ["notifications", "subscriptions", "notification_settings", "mails", "thread_reads"])
    await ground.pool.query(`delete from ${table}`);
  await ground.pool.query("delete from pgboss.job where name = 'pushes'");
  await ground.pool.query("update threads set withdrawn_at = now() where withdrawn_at is null");
  await ground.pool.query("update spaces set visibility = 'groups' where id = $1", [roomId]);
  await ground.pool.query(
    "update members set deactivated_at = null, email_confirmed_at = case when username <> 'newcomer' then now() end",
  );
  await ground.base
    .insert(schema.groupMembers)
    .values([...insiders, "writer", "asker"].map((name) => ({ groupId, memberId: people[name]!.member.id })))
    .onConflictDoNothing();
  await ground.base.insert(schema.subscriptions).values(
    Object.values(people).map(({ member }) => ({
      ...{ memberId: member.id, targetKind: "space" as const, targetId: roomId },
      ...{ level: "everything" as const, why: "chosen" as const },
    })),
  );
  const { writer, asker, moderator } = people as Record<string, Person>;
  const asked = await does.ask(asker!, {
    ...{ space: "room", kind: "question", title: `What about ${token("title")} here`, tags: [token("tag")] },
    body: `It says ${token("body")}, and calls @${[...insiders, ...outsiders].join(" and @")}.`,
  });
  threadId = Number(asked.threadId);
  answerId = Number(
    (await does.answer(writer!, threadId, { body: `An answer of ${token("answer")}.` })).postId,
  );
  const { leaves } = people;
  const theirs = Number((await does.answer(leaves!, threadId, { body: "An answer of their own." })).postId);
  await does.comment(writer!, answerId, { body: `A remark of ${token("comment")} to @outsider.` });
  await does.comment(writer!, theirs, { body: `A remark of ${token("comment")}.` });
  await does.decide(moderator!, { postId: theirs }, { action: "hide", reason: `For ${token("decision")}` });
  await ground.deliver();
});

/** Sends all there is to send, once as mails at once and once as digests. @returns what reached each, by name */
async function send(): Promise<Map<string, Set<string>>> {
  const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);
  await does.sendDueMails(later(6));
  await ground.pool.query("update notifications set created_at = now() - interval '1 minute'");
  while (await does.queueDuePushes());
  const { rows: jobs } = await ground.pool.query("select data from pgboss.job where name = 'pushes'");
  for (const { data } of jobs) await does.push(data);
  // As if nothing had been mailed, and everybody had chosen digests.
  await ground.pool.query("update notifications set mailed_at = null, mail_id = null, mail_at = null");
  await ground.pool.query(
    `insert into notification_settings (member_id, mail_mode, next_digest_at, last_digest_at)
     select id, 'daily', now() - interval '1 minute', now() - interval '1 day' from members
     on conflict (member_id) do update set mail_mode = 'daily', next_digest_at = excluded.next_digest_at`,
  );
  await does.sendDueMails(later(6));
  const reached = new Map<string, Set<string>>();
  const note = (name: string, way: string, words: string) => {
    for (const found of words.match(pattern) ?? [])
      reached.set(name, (reached.get(name) ?? new Set()).add(`${way} ${found.toLowerCase()}`));
  };
  for (const { to, subject = "", text = "", html, headerLines, raw } of sink.mails) {
    const name = [to].flat()[0]!.text.split("@")[0]!;
    const way = subject.includes("What about") ? "mail" : "digest";
    note(name, way, [subject, text, html, ...headerLines.map(({ line }) => line), raw.toString()].join("\n"));
  }
  for (const sent of service.pushed) {
    note(sent.path.slice(1), "push", JSON.stringify(browser.read(sent)));
    note(sent.path.slice(1), "outside", JSON.stringify(sent.headers) + sent.body.toString("latin1"));
  }
  return reached;
}

const outside = (reached: Map<string, Set<string>>, entitled: string[]) =>
  [...reached].filter(([name]) => !entitled.includes(name));

describe("what is planted in a private space", () => {
  test("reaches those who may read it, by every way out, and nobody else", async () => {
    const reached = await send();
    expect(outside(reached, [...insiders, "writer", "asker", "moderator"])).toEqual([]);
    // Those who may do get it, so that nothing is missed by not being sent.
    const told = [...(reached.get("insider") ?? [])];
    for (const way of ["mail", "digest", "push"]) expect(told).toContain(`${way} ${token("title")}`);
    for (const place of ["body", "answer", "writer"] as const) expect(told).toContain(`mail ${token(place)}`);
    expect(told).toContain(`push ${token("writer")}`);
    expect(told).toContain(`digest ${token("writer")}`);
    // A push service sees nothing of it.
    expect(
      [...reached.values()].flatMap((all) => [...all]).filter((one) => one.startsWith("outside")),
    ).toEqual([]);
  });

  test("reaches nobody any more whose right, or wish, went between event and sending", async () => {
    const { leaves, deactivates, unproven, mutes, silences } = people as Record<string, Person>;
    const told = await ground.told();
    for (const name of insiders)
      expect(
        told.some((one) => one.startsWith(`${name} `)),
        name,
      ).toBe(true);
    const { pool } = ground;
    await pool.query("delete from group_members where member_id = $1", [leaves!.member.id]);
    await pool.query("update members set deactivated_at = now() where id = $1", [deactivates!.member.id]);
    await pool.query("update members set email_confirmed_at = null where id = $1", [unproven!.member.id]);
    await does.set(mutes!, { kind: "thread", name: String(threadId) }, "muted");
    await does.set(silences!, { kind: "space", name: "room" }, "muted");
    const reached = await send();
    expect(outside(reached, ["insider", "writer", "asker", "moderator"])).toEqual([]);
    expect(reached.get("insider")?.size).toBeGreaterThan(4);
  });

  test.each([
    [
      "the space was closed to them",
      () => ground.pool.query("update spaces set visibility = 'staff' where id = $1", [roomId]),
    ],
    [
      "the thread was taken down",
      () => does.decide(people.moderator!, { threadId }, { action: "hide", reason: "For order" }),
    ],
  ])("reaches nobody of the group after %s", async (_, close) => {
    await close();
    const reached = await send();
    expect(outside(reached, ["expert", "moderator"])).toEqual([]);
  });
});

async function commands() {
  const [ask, answer, comment, decide, set, mails, queue, push] = await Promise.all([
    import("#app/domain/threads/ask.ts"),
    import("#app/domain/threads/answer.ts"),
    import("#app/domain/threads/comment.ts"),
    import("#app/domain/decisions/decide.ts"),
    import("#app/domain/subscriptions/set-subscription.ts"),
    import("#app/background/due-mails.ts"),
    import("#app/domain/push/queue-due-pushes.ts"),
    import("#app/background/push.ts"),
  ]);
  return {
    ...{ ask: ask.ask, answer: answer.answer, comment: comment.comment, decide: decide.decide },
    ...{ set: set.setSubscription, sendDueMails: mails.sendDueMails },
    ...{ queueDuePushes: queue.queueDuePushes, push: push.push },
  };
}
