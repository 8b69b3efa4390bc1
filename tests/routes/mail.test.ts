import { eq } from "drizzle-orm";
import { createTransport } from "nodemailer";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as schema from "#db/schema/index.ts";
import { type AddedThread, addSpace, addThread } from "../support/content.ts";
import { type MailSink, type SunkMail, startMailSink } from "../support/mail-sink.ts";
import { replyMail } from "../support/reply-mail.ts";
import { openTestSite, type TestSite, until } from "../support/test-site.ts";

let site: TestSite;
let sink: MailSink;
let listener: number;
let thread: AddedThread;
let mail: SunkMail;
const token = "a-token-of-more-than-twenty-letters";
const { incomingMails, mails, notifications, notificationSettings, posts, subscriptions } = schema;

beforeAll(async () => {
  sink = await startMailSink();
  listener = 20_000 + Math.floor(Math.random() * 20_000);
  site = await openTestSite({
    SMTP_URL: sink.url,
    MAIL_IN_ADDRESS: "reply@in.square.example",
    MAIL_IN_SMTP: `127.0.0.1:${listener}`,
    MAIL_IN_TOKEN: token,
  });
  const spaceId = await addSpace(site.base, { slug: "room", visibility: "members" });
  thread = await addThread(site.base, {
    spaceId,
    authorId: site.people.expert.id,
    title: "A question that is told of",
    answers: [{ authorId: site.people.expert.id, body: "An answer to it." }],
  });
  await site.base.insert(notifications).values({
    memberId: site.people.member.id,
    kind: "answer",
    eventId: v7(),
    actorId: site.people.expert.id,
    threadId: thread.id,
    postId: thread.answerIds[0],
    mailAt: new Date(),
  });
  // By the schedule itself, which looks three times a minute.
  await sink.arrived(1);
  mail = sink.mails[0]!;
}, 150_000);
afterAll(async () => {
  await site?.close();
  await sink?.close();
});

const oneClick = () => {
  const list = mail.headerLines.find(({ key }) => key === "list-unsubscribe")!.line;
  const url = new URL(/<([^>]+)>/.exec(list.replace(/\s+/g, ""))![1]!);
  return url.pathname + url.search;
};
const page = () => oneClick().replace("unsubscribe", "preferences");
const ofThread = async () =>
  (await site.base.select().from(subscriptions).where(eq(subscriptions.memberId, site.people.member.id)))[0]
    ?.level;
const settings = async () =>
  (
    await site.base
      .select()
      .from(notificationSettings)
      .where(eq(notificationSettings.memberId, site.people.member.id))
  )[0];

/** As mail servers post: no origin, no cookie. */
const bare = (path: string, body = "List-Unsubscribe=One-Click", headers: Record<string, string> = {}) =>
  site.visit(path, {
    method: "POST",
    body,
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
  });

describe("leaving a list", () => {
  test("takes one POST without origin, cookie or script; looking changes nothing", async () => {
    for (const path of [oneClick(), page()]) {
      const looked = await site.visit(path);
      expect([200, 302]).toContain(looked.status);
      expect(looked.headers["cache-control"]).toContain("no-store");
    }
    expect(await ofThread()).toBeUndefined();
    for (let twice = 0; twice < 2; twice++) {
      expect((await bare(oneClick())).status).toBe(200);
      expect(await ofThread()).toBe("muted");
    }
  });

  test("takes no forged link", async () => {
    const forged = oneClick().replace(/.$/, (digit) => (digit === "0" ? "1" : "0"));
    expect((await bare(forged)).status).toBe(404);
    expect((await bare("/mail/unsubscribe")).status).toBe(404);
    expect((await site.visit(forged.replace("unsubscribe", "preferences"))).status).toBe(404);
    const other = oneClick().replace(/s=[0-9a-f-]{36}/, `s=${site.people.expert.id}`);
    expect((await bare(other)).status).toBe(404);
  });

  test("opens the gate for these three addresses and no other", async () => {
    for (const path of [page(), "/mail/unsubscribe.data", "/mail/unsubscribe/", "/mail/preferences.data"])
      expect((await bare(path, "intent=stop-all")).status, path).toBe(403);
    expect((await settings())?.mailMode ?? "at-once").toBe("at-once");
  });
});

describe("the page of choices", () => {
  test("works without a sign-in, says no address and no secret", async () => {
    const shown = await site.visit(page());
    expect(shown.status).toBe(200);
    expect(shown.body).toContain("m***@people.example");
    expect(shown.body).not.toContain("member@people.example");
    expect(shown.body).not.toContain("<script");
    const sent = await site.post(page(), { intent: "choose", mailMode: "weekly", kinds: "mention" });
    expect(sent.status).toBe(302);
    expect(await settings()).toMatchObject({ mailMode: "weekly", nextDigestAt: expect.any(Date) });
    expect((await settings())!.quietKinds).toContain("answer");
    expect((await settings())!.quietKinds).not.toContain("mention");
    await site.post(page(), { intent: "hear-thread" });
    expect(await ofThread()).toBe("everything");
    expect((await site.visit(String(sent.headers.location))).body).toContain("Saved.");
  });

  test("does not name the thread to whoever may not see it any more", async () => {
    expect((await site.visit(page())).body).toContain("A question that is told of");
    await site.base.update(schema.spaces).set({ visibility: "staff" }).where(eq(schema.spaces.slug, "room"));
    expect((await site.visit(page())).body).not.toContain("A question that is told of");
    await site.base
      .update(schema.spaces)
      .set({ visibility: "members" })
      .where(eq(schema.spaces.slug, "room"));
  });

  test("stops everything at one press", async () => {
    await site.post(page(), { intent: "stop-all" });
    expect(await settings()).toMatchObject({ mailMode: "never", nextDigestAt: null });
  });
});

describe("an answer by mail", () => {
  const transport = () => createTransport({ host: "127.0.0.1", port: listener, ignoreTLS: true });
  const to = () => mail.replyTo!.value[0]!.address!;

  test("through a real talk with the listener stands on the page within seconds", async () => {
    const began = Date.now();
    const raw = replyMail({
      from: "Person member <member@people.example>",
      to: to(),
      text: "Thanks, zqbymailxv it is.\n\nOn Fri, Nov 27, 2026 at 10:12 AM Parvis <no-reply@127.0.0.1> wrote:\n> An answer",
    });
    await transport().sendMail({ envelope: { from: "member@people.example", to: to() }, raw });
    const shown = await until("the answer on the page", async () => {
      const { body } = await site.visit(thread.path, { as: site.people.member });
      return body.includes("zqbymailxv") && body;
    });
    console.info(`an answer by mail stood on the page after ${Date.now() - began} ms`);
    expect(shown).not.toContain("no-reply@127.0.0.1");
  });

  test("to anyone else is not taken: the listener is no relay", async () => {
    for (const other of ["someone@else.example", "reply@in.square.example", to().replace("+r", "+r0")]) {
      const refused = await transport()
        .sendMail({ envelope: { from: "member@people.example", to: other }, raw: "Subject: x\r\n\r\nx" })
        .catch((error: { responseCode?: number }) => error.responseCode);
      expect(refused).toBe(550);
    }
  });

  test("comes in by the webhook too, for whoever knows the token", async () => {
    const raw = replyMail({
      from: "member@people.example",
      to: to(),
      text: "And zqbyhookxv as well.",
    }).toString();
    const type = { "content-type": "message/rfc822" };
    expect((await bare("/mail/in", raw, type)).status).toBe(401);
    expect((await bare("/mail/in", raw, { ...type, authorization: "Bearer wrong" })).status).toBe(401);
    const taken = await bare("/mail/in", raw, { ...type, authorization: `Bearer ${token}` });
    expect(JSON.parse(taken.body)).toEqual({ state: "posted", problem: "" });
    const again = await bare("/mail/in", raw, { ...type, authorization: `Bearer ${token}` });
    expect(JSON.parse(again.body)).toMatchObject({ state: "posted" });
    const rows = await site.base.select().from(posts).where(eq(posts.threadId, thread.id));
    expect(rows.filter(({ markdown }) => markdown.includes("zqbyhookxv"))).toHaveLength(1);
  });
});

describe("the administrators' page", () => {
  test("sends a test message and says what became of everything", async () => {
    const as = site.people.administrator;
    const before = sink.mails.length;
    expect((await site.post("/admin/mail", { intent: "test" }, { as })).status).toBe(302);
    await sink.arrived(before + 1);
    expect(sink.mails.at(-1)!.subject).toContain("Test message");
    const shown = await site.visit("/admin/mail?address=administrator", { as });
    expect(shown.body).toContain("administrator@people.example");
    expect(shown.body).not.toContain("member@people.example");
    expect((await site.visit("/admin/mail?state=bounced", { as })).body).not.toContain("@people.example");
    expect((await site.visit("/admin/mail?box=in", { as })).body).toContain("member@people.example");
    for (const other of [site.people.moderator, site.people.member])
      expect((await site.post("/admin/mail", { intent: "test" }, { as: other })).status).toBe(403);
  });

  test("providers report bounces by token", async () => {
    const report = JSON.stringify({
      type: "bounce",
      messageId: mail.messageId,
      problem: "550 5.1.1 unknown",
    });
    expect((await bare("/mail/events", report)).status).toBe(401);
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    expect(JSON.parse((await bare("/mail/events", report, headers)).body)).toEqual({ received: 1, known: 1 });
    expect((await bare("/mail/events", "{}", headers)).status).toBe(422);
    expect((await bare("/mail/events", "{", headers)).status).toBe(400);
    expect((await settings())?.stoppedWhy).toBe("bounced");
    const [row] = await site.base.select().from(mails).where(eq(mails.messageId, mail.messageId!));
    expect(row).toMatchObject({ state: "bounced" });
    expect((await site.visit(page())).body).toContain("Send to this address again");
    await site.post(page(), { intent: "resume" });
    expect((await settings())?.stoppedWhy).toBeNull();
  });
});

test("the log of what came in holds no words of it", async () => {
  const rows = await site.base.select().from(incomingMails);
  expect(rows.length).toBeGreaterThan(1);
  expect(JSON.stringify(rows)).not.toContain("zqby");
});
