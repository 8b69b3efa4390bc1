import { and, desc, eq } from "drizzle-orm";
import sharp from "sharp";
import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as schema from "#db/schema/index.ts";
import { type AddedThread, addSpace, addThread } from "../../support/content.ts";
import { openMailGround } from "../../support/mail-ground.ts";
import type { MailSink } from "../../support/mail-sink.ts";
import { addPeople, type Base, type Person } from "../../support/people.ts";
import { bounceMail, complaintMail, replyMail } from "../../support/reply-mail.ts";

let ground: Awaited<ReturnType<typeof openMailGround>>;
let base: Base;
let sink: MailSink;
let receiveMail: (typeof ground)["receiveMail"];
let signedAddress: (typeof ground)["signedAddress"];
let spaceId: string;
let reader: Person;
let author: Person;
let count = 0;

const { incomingMails, mails, members, notificationSettings, posts, threads } = schema;

beforeAll(async () => {
  ground = await openMailGround();
  ({ base, sink, receiveMail, signedAddress } = ground);
  spaceId = await addSpace(base, { slug: "questions", kinds: ["question", "discussion", "announcement"] });
  [author] = (await addPeople(base, [{ username: "author" }])) as [Person];
}, 120_000);
afterAll(() => ground?.close());
beforeEach(async () => {
  sink.mails.length = 0;
  await base.delete(schema.rateLimits);
  [reader] = (await addPeople(base, [{ username: `reader${++count}`, locale: count % 2 ? "fr" : "en" }])) as [
    Person,
  ];
});

type About = "body" | "answer" | "comment";
type Told = { thread: AddedThread; postId: number; to: string; from: string; mailId: string };

/** A mail that told the reader of something, and the address that answers to it go to. */
async function told(about: About = "answer", kind: schema.ThreadKind = "question"): Promise<Told> {
  const thread = await addThread(base, {
    spaceId,
    authorId: author.id,
    title: `A question with number ${++count}`,
    answers: [{ authorId: author.id, body: "An answer that stands." }],
  });
  await base.update(threads).set({ kind }).where(eq(threads.id, thread.id));
  let postId = about === "body" ? thread.bodyId : thread.answerIds[0]!;
  if (about === "comment") {
    const [row] = await base
      .insert(posts)
      .values({
        threadId: thread.id,
        kind: "comment",
        parentId: postId,
        authorId: author.id,
        markdown: "Oh.",
        html: "<p>Oh.</p>",
      })
      .returning({ id: posts.id });
    postId = row!.id;
  }
  const mailId = v7();
  await base.insert(mails).values({
    id: mailId,
    messageId: `<${mailId}.notification@square.example>`,
    memberId: reader.id,
    address: `${reader.username}@people.example`,
    kind: "notification",
    threadId: thread.id,
    postId,
    state: "sent",
  });
  const to = (await signedAddress("reply", mailId))!;
  return { thread, postId, to, from: `${reader.username}@people.example`, mailId };
}

const written = async (threadId: number) =>
  base
    .select()
    .from(posts)
    .where(and(eq(posts.threadId, threadId), eq(posts.authorId, reader.id)))
    .orderBy(desc(posts.id));
const last = async () =>
  (await base.select().from(incomingMails).orderBy(desc(incomingMails.id)).limit(1))[0]!;

describe("an answer by mail", () => {
  test.each([
    ["body", "question", "answer"],
    ["answer", "question", "comment"],
    ["comment", "question", "comment"],
    ["answer", "discussion", "answer"],
    ["body", "announcement", "comment"],
  ] as const)("to the %s of a %s becomes an %s", async (about, kind, becomes) => {
    const { thread, to, from, postId } = await told(about, kind);
    const text =
      "Merci, c’est **bien** cela.\n\nLe 27/11/2026 à 10:12, Maison a écrit :\n> An answer\n\n-- \nMe";
    expect(await receiveMail(replyMail({ from, to, text }), null)).toMatchObject({ state: "posted" });
    const [post] = await written(thread.id);
    expect(post).toMatchObject({ kind: becomes, markdown: "Merci, c’est **bien** cela." });
    expect(post!.html).toContain("<strong>bien</strong>");
    if (becomes === "comment")
      expect(post!.parentId).toBe(about === "comment" ? thread.answerIds[0] : postId);
    expect(await last()).toMatchObject({ state: "posted", postId: post!.id, memberId: reader.id });
    expect(sink.mails).toHaveLength(0);
  });

  test("that is long is an answer of its own", async () => {
    const { thread, to, from } = await told("answer");
    await receiveMail(replyMail({ from, to, text: "Many words. ".repeat(200) }), null);
    expect(await written(thread.id)).toMatchObject([{ kind: "answer" }]);
  });

  test("that comes twice, and at once, is one post", async () => {
    const { thread, to, from } = await told();
    const raw = replyMail({ from, to, text: "Once is enough for this." });
    await Promise.all([receiveMail(raw, null), receiveMail(raw, null), receiveMail(raw, null)]);
    await receiveMail(raw, null);
    expect(await written(thread.id)).toHaveLength(1);
  });

  test("in HTML alone is read without what it quotes, and pulls nothing in from elsewhere", async () => {
    const { thread, to, from } = await told();
    const html =
      '<div>Voici <b>ma</b> réponse.<img src="https://track.example/x.gif"></div><div class="gmail_quote">Le 27/11 quelqu’un a écrit<blockquote>ancien texte</blockquote></div>';
    await receiveMail(replyMail({ from, to, html }), null);
    expect(await written(thread.id)).toMatchObject([{ markdown: "Voici **ma** réponse." }]);
  });

  test("brings its files along, past no check", async () => {
    const { thread, to, from } = await told("body");
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#c33" } })
      .png()
      .toBuffer();
    const raw = replyMail({
      from,
      to,
      text: "Here is what it looks like.",
      attachments: [
        { name: "oven.png", type: "image/png", content: picture },
        { name: "run.exe", type: "application/octet-stream", content: Buffer.from("MZ\u0090\u0000") },
      ],
    });
    expect(await receiveMail(raw, null)).toMatchObject({ state: "posted" });
    const [post] = await written(thread.id);
    expect(post!.markdown).toMatch(
      /^Here is what it looks like\.\n\n!\[oven\]\(\/files\/[\w-]{36}\/oven\.webp\)$/,
    );
    const [use] = await base.select().from(schema.fileUses).where(eq(schema.fileUses.postId, post!.id));
    expect(use).toBeDefined();
    expect(sink.mails).toHaveLength(1);
    expect(sink.mails[0]!.text).toContain("run.exe");
  });
});

describe("an answer that cannot be posted is refused by mail, in its writer's language", () => {
  test.each([
    [
      "to a closed thread",
      { about: "body" },
      async ({ thread }: Told) =>
        base.update(threads).set({ closedAt: new Date() }).where(eq(threads.id, thread.id)),
      "noMoreAnswers",
    ],
    [
      "to what was taken back",
      {},
      async ({ postId }: Told) =>
        base.update(posts).set({ withdrawnAt: new Date() }).where(eq(posts.id, postId)),
      "gone",
    ],
    [
      "before the address is confirmed",
      {},
      async () => base.update(members).set({ emailConfirmedAt: null }).where(eq(members.id, reader.id)),
      "confirmFirst",
    ],
    ["with nothing of one's own", { text: "-- \nMe" }, async () => {}, "empty"],
    ["too short to be an answer", { about: "body", text: "Ok." }, async () => {}, "bodyShort"],
  ] as const)("%s", async (_, facts: { about?: About; text?: string }, change, problem) => {
    const one = await told(facts.about);
    await change(one);
    const raw = replyMail({ from: one.from, to: one.to, text: facts.text ?? "These words are enough." });
    expect(await receiveMail(raw, null)).toMatchObject({ state: "refused", problem });
    expect(await written(one.thread.id)).toHaveLength(0);
    expect(sink.mails).toHaveLength(1);
    const [mail] = sink.mails;
    expect(mail!.subject).toMatch(/^(Not posted: |Non publié\u202f: )A question$/);
    expect(mail!.headers.get("auto-submitted")).toBe("auto-generated");
    // A second arrival of the same mail is not told again.
    await receiveMail(raw, null);
    expect(sink.mails).toHaveLength(1);
  });

  test("but no more than a few in an hour", async () => {
    const { to, from } = await told("body");
    for (let n = 0; n < 8; n++) await receiveMail(replyMail({ from, to, text: "Ok." }), null);
    expect(sink.mails).toHaveLength(5);
  });
});

describe("whoever is not the one written to", () => {
  test("learns nothing, from another address", async () => {
    const { thread, to } = await told();
    const outcome = await receiveMail(
      replyMail({ from: "thief@else.example", to, text: "I am not the reader." }),
      null,
    );
    expect(outcome).toMatchObject({ state: "refused", problem: "wrongSender" });
    expect(await written(thread.id)).toHaveLength(0);
    const [mail] = sink.mails;
    expect([mail!.to].flat()[0]?.text).toBe("thief@else.example");
    for (const secret of [reader.username, "A question", "I am not", `/p/`, `/t/`])
      expect(`${mail!.subject} ${mail!.text} ${mail!.html}`).not.toContain(secret);
  });

  test("names nobody beside another", async () => {
    const { thread, to, from } = await told();
    await receiveMail(
      replyMail({ from: `${from}, thief@else.example`, to, text: "We are two people." }),
      null,
    );
    expect(await written(thread.id)).toHaveLength(0);
  });

  test("opens nothing with a forged seal, and hears nothing", async () => {
    const { thread, to, from } = await told();
    const forged = to.replace(/(.)@/, (_, digit) => `${digit === "0" ? "1" : "0"}@`);
    const raw = replyMail({ from, to: forged, text: "This seal was made up." });
    expect(await receiveMail(raw, null)).toMatchObject({ state: "ignored", problem: "notForUs" });
    expect(await written(thread.id)).toHaveLength(0);
    expect(sink.mails).toHaveLength(0);
  });
});

describe("what machines write is left aside without a word", () => {
  test.each<[string, Record<string, string>, string?]>([
    ["an automatic answer", { "Auto-Submitted": "auto-replied" }],
    ["a holiday note", { "X-Autoreply": "yes" }],
    ["bulk mail", { Precedence: "bulk" }],
    ["a list", { "List-Id": "<some.list.example>" }],
    ["a loop", { "X-Loop": "someone@else.example" }],
    ["our own mail come back", { "Message-ID": "<abc.notification@square.example>" }],
    ["a mail server", { "Return-Path": "<>" }],
    ["an absence in French", { Subject: "Réponse automatique : A question" }],
  ])("%s", async (_, headers) => {
    const { thread, to, from } = await told();
    const { Subject: subject, "Message-ID": messageId, ...rest } = headers;
    const raw = replyMail({
      from,
      to,
      text: "I am away until Monday.",
      headers: rest,
      subject: subject && `=?utf-8?B?${Buffer.from(subject).toString("base64")}?=`,
      messageId,
    });
    expect(await receiveMail(raw, null)).toMatchObject({ state: "ignored" });
    expect(await written(thread.id)).toHaveLength(0);
    expect(sink.mails).toHaveLength(0);
  });

  test("and what comes from nobody", async () => {
    const { to, from } = await told();
    const raw = replyMail({ from, to, text: "From an empty sender." });
    expect(await receiveMail(raw, { from: "", to: [to] })).toMatchObject({ state: "ignored" });
  });
});

describe("reports", () => {
  const stopped = async () =>
    (await base.select().from(notificationSettings).where(eq(notificationSettings.memberId, reader.id)))[0]
      ?.stoppedWhy;

  test("of a dead address stop sending, found by where they come back to", async () => {
    const { mailId } = await told();
    const to = (await signedAddress("bounce", mailId))!;
    const raw = bounceMail({ to, originalId: "<changed@on.the.way>", status: "5.1.1" });
    expect(await receiveMail(raw, { from: "", to: [to] })).toMatchObject({ state: "bounce" });
    expect(await stopped()).toBe("bounced");
    expect((await base.select().from(mails).where(eq(mails.id, mailId)))[0]).toMatchObject({
      state: "bounced",
    });
  });

  test("of a complaint stop sending, found by the mail they name", async () => {
    const { mailId } = await told();
    const raw = complaintMail({
      to: "abuse@square.example",
      originalId: `<${mailId}.notification@square.example>`,
    });
    expect(await receiveMail(raw, null)).toMatchObject({ state: "bounce" });
    expect(await stopped()).toBe("complained");
  });

  test.each([
    ["5.2.2", "failed"],
    ["4.4.1", "failed"],
    ["5.7.1", "failed"],
  ])("that say %s are counted, and stop nothing alone", async (status, action) => {
    const { mailId } = await told();
    const to = (await signedAddress("bounce", mailId))!;
    await receiveMail(bounceMail({ to, originalId: "<x@y>", status, action }), null);
    expect(await stopped()).toBeUndefined();
    const [row] = await base.select().from(mails).where(eq(mails.id, mailId));
    expect(row).toMatchObject({ state: "sent", softBouncedAt: expect.any(Date) });
  });

  test("of a delay are none, and an answer to the wrong address is no answer", async () => {
    const { mailId, from, thread } = await told();
    const to = (await signedAddress("bounce", mailId))!;
    const delayed = bounceMail({ to, originalId: "<x@y>", status: "4.0.0", action: "delayed" });
    expect(await receiveMail(delayed, null)).toMatchObject({ state: "ignored" });
    expect(await receiveMail(replyMail({ from, to, text: "Words sent astray." }), null)).toMatchObject({
      state: "ignored",
    });
    expect(await written(thread.id)).toHaveLength(0);
  });
});

test("a mail that cannot be read in time, or at all, ends nothing", async () => {
  const deep = Buffer.from(
    `From: a@b.example\r\nMessage-ID: <deep@x>\r\n${"X-A: 1\r\n".repeat(50_000)}\r\nwords`,
  );
  const nested = Buffer.from(
    `From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n${Array.from({ length: 3_000 }, (_, n) => `--b${n}\r\nContent-Type: multipart/mixed; boundary=b${n + 1}\r\n\r\n`).join("")}`,
  );
  for (const raw of [deep, nested, Buffer.from([0, 1, 2, 255]), Buffer.alloc(0)]) {
    expect((await receiveMail(raw, null)).state).toBe("ignored");
  }
});
