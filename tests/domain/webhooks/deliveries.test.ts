import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SentType } from "#app/domain/webhooks/input.ts";
import * as schema from "#db/schema/index.ts";
import { type Received, status } from "../../support/webhook-receiver.ts";
import { openWebhookGround, type WebhookGround } from "../../support/webhooks.ts";

let ground: WebhookGround;
beforeAll(async () => {
  ground = await openWebhookGround();
});
afterAll(() => ground?.close());
beforeEach(() => ground.clear());

// biome-ignore lint/suspicious/noExplicitAny: what a stranger's program sees is whatever was sent
type Body = { type: SentType; timestamp: string; data: any };
const bodyOf = ({ body }: Received): Body => JSON.parse(body);
const headersOf = ({ headers }: Received) => headers as Record<string, string>;
const told = () => ground.receiver.received.map(bodyOf);
const row = async () => (await ground.log())[0]!;
const minutesAway = (at: Date) => (at.getTime() - Date.now()) / 60_000;

async function oneAsked(words?: string) {
  const asked = await ground.askIn("square", words);
  await ground.heard();
  return asked;
}

describe("a delivery", () => {
  test("is signed as Standard Webhooks has it, by the secret that was shown", async () => {
    const { secret } = await ground.add();
    const { threadId } = await oneAsked();
    await ground.work();
    const [got] = ground.receiver.received;
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(new Webhook(secret).verify(got!.body, headersOf(got!))).toMatchObject({ type: "thread.asked" });
    expect(bodyOf(got!).data).toEqual({ thread: await ground.does.findApiThread(ground.visitor, threadId) });
    expect(got!.path).toBe("/hook?key=zqhooksecretxv");
    expect(got!.headers["content-type"]).toBe("application/json");
    const other = new Webhook(`whsec_${Buffer.alloc(32, 7).toString("base64")}`);
    expect(() => other.verify(got!.body, headersOf(got!))).toThrow();
    expect(() => new Webhook(secret).verify(`${got!.body} `, headersOf(got!))).toThrow();
    expect(await row()).toMatchObject({ state: "sent", tries: 1, status: 204, problem: "" });
  });

  test("is one for each event and webhook, however often the event comes", async () => {
    await ground.add();
    await ground.add(["thread.asked"], "/other");
    await ground.add(["thread.closed"], "/neither");
    await oneAsked();
    await ground.heard();
    await ground.work();
    expect(ground.receiver.received.map(({ path }) => path).sort()).toEqual([
      "/hook?key=zqhooksecretxv",
      "/other",
    ]);
    const ids = ground.receiver.received.map(({ headers }) => headers["webhook-id"]);
    expect(new Set(ids).size).toBe(1);
  });

  test("of two workers who try at once, one sends", async () => {
    await ground.add();
    await oneAsked();
    const { id } = await row();
    await Promise.all([1, 2, 3, 4].map(() => ground.does.deliver({ deliveryId: id })));
    expect(told()).toHaveLength(1);
    expect(await row()).toMatchObject({ state: "sent", tries: 1 });
  });

  test("that somebody died over is sent again under the same id, once their time is over", async () => {
    const { secret } = await ground.add();
    await oneAsked();
    await ground.work();
    // As a process leaves it that was killed after its request and before its note.
    const died = (leased: string) =>
      ground.pool.query(
        `update webhook_deliveries set state = 'waiting', finished_at = null, leased_until = now() + $1::interval`,
        [leased],
      );
    await died("30 seconds");
    await ground.work();
    expect(told()).toHaveLength(1);
    await died("-1 second");
    await ground.work();
    expect(told()).toHaveLength(2);
    const [first, second] = ground.receiver.received;
    expect(second!.headers["webhook-id"]).toBe(first!.headers["webhook-id"]);
    expect(new Webhook(secret).verify(second!.body, headersOf(second!))).toBeTruthy();
    expect(await row()).toMatchObject({ state: "sent", tries: 2 });
  });

  test("whose sender was thought dead is noted by whoever has it now alone", async () => {
    await ground.add();
    await oneAsked();
    const { id } = await row();
    ground.receiver.answer = async (response) => {
      await ground.pool.query("update webhook_deliveries set leased_until = now() + interval '9 minutes'");
      status(500)(response);
    };
    await ground.does.deliver({ deliveryId: id });
    expect(await row()).toMatchObject({ state: "waiting", problem: "", status: null });
  });
});

describe("what is told", () => {
  test("of each event is what the API gives a visitor then, by the shape that is published", async () => {
    await ground.add();
    const { does, asker, writer, moderator, visitor } = ground;
    const { webhookBodies } = await import("#app/domain/api/webhook-shapes.ts");
    const told = async (): Promise<Body[]> => {
      await ground.heard();
      await ground.work();
      const bodies = ground.receiver.received.splice(0).map(bodyOf);
      for (const one of bodies) {
        const shape = webhookBodies.find(({ name }) => name === one.type)!.body;
        expect(shape.strict().safeParse(one).error, one.type).toBeUndefined();
      }
      return bodies;
    };
    const { threadId } = await ground.askIn("square");
    await told();
    const answer = Number((await does.answer(writer, threadId, { body: "Turn the second screw." })).postId);
    const bothNow = async (postId = answer) => ({
      thread: await does.findApiThread(visitor, threadId),
      post: await does.findApiPost(visitor, postId),
    });
    const expectTold = async (type: SentType, data: unknown) =>
      expect(await told()).toEqual([{ type, timestamp: expect.any(String), data }]);
    await expectTold("answer.posted", await bothNow());

    const remark = Number((await does.comment(asker, answer, { body: "Which one is that?" })).postId);
    await expectTold("comment.posted", await bothNow(remark));
    await does.acceptAnswer(asker, answer);
    await expectTold("answer.accepted", await bothNow());
    await does.withdrawAcceptance(asker, answer);
    await expectTold("answer.acceptance-withdrawn", await bothNow());
    await does.editPost(writer, answer, { body: "Turn the third screw.", basedOn: 0 });
    await expectTold("post.edited", await bothNow());
    await does.withdrawPost(writer, answer);
    const gone = { post: { id: String(answer), threadId: String(threadId), kind: "answer" } };
    await expectTold("post.taken-away", gone);
    await does.bringBackPost(writer, answer);
    await expectTold("post.brought-back", await bothNow());

    const because = { reason: "zqreasonxv is why" };
    const closed = await does.decide(moderator, { threadId }, { action: "close", ...because });
    await expectTold("thread.closed", { thread: (await bothNow()).thread });
    await does.liftDecision(moderator, closed.decisionId, because);
    await expectTold("thread.reopened", { thread: (await bothNow()).thread });
    const hidden = await does.decide(moderator, { postId: answer }, { action: "hide", ...because });
    await expectTold("post.taken-away", gone);
    await does.liftDecision(moderator, hidden.decisionId, because);
    await expectTold("post.brought-back", await bothNow());
    await does.decide(moderator, { threadId }, { action: "lock", ...because });
    expect(await told()).toEqual([]);

    await does.moveThread(moderator, threadId, { space: "market", why: "" });
    await expectTold("thread.moved", { thread: (await bothNow()).thread });
    await does.retypeThread(moderator, threadId, { kind: "discussion", why: "" });
    await expectTold("thread.retyped", { thread: (await bothNow()).thread });
    const split = await does.splitThread(moderator, threadId, {
      ...{ answers: [answer], title: "What about the third screw then", why: "" },
      ...{ kind: "question", space: "market" },
    });
    const thread = () => does.findApiThread(visitor, Number(split.threadId));
    await expectTold("thread.split", { thread: await thread(), otherThreadId: String(threadId) });
    const { threadId: stays } = await ground.askIn("square");
    await told();
    const up = { other: stays, why: "" };
    const merged = await does.mergeThreads(moderator, Number(split.threadId), up);
    await expectTold("thread.merged", {
      ...{ thread: await does.findApiThread(visitor, stays), otherThreadId: split.threadId },
    });
    await does.undoAct(moderator, merged.actId);
    await expectTold("thread.act-undone", { thread: await thread(), otherThreadId: String(stays) });
  });

  test("of authors is what the API says of them: without a way to who deactivated, nameless once deleted", async () => {
    await ground.add(["answer.posted"]);
    const { threadId } = await ground.askIn("square");
    const leaves = await ground.viewerOf({ username: "leaves" });
    const authors = [];
    for (const column of [null, "suspended", "deactivated_at", "deleted_at"]) {
      await ground.does.answer(leaves, threadId, { body: `It is over there, beside ${column}.` });
      await ground.heard();
      if (column === "suspended") await suspend(leaves.member.id);
      else if (column)
        await ground.pool.query(`update members set ${column} = now() where username = 'leaves'`);
      await ground.work();
      const { post } = told().at(-1)!.data;
      authors.push(post.author);
      expect(post).toEqual(await ground.does.findApiPost(ground.visitor, Number(post.id)));
    }
    expect(authors[0]).toMatchObject({ username: "leaves", url: expect.stringContaining("/u/leaves") });
    expect(authors[1]).toEqual(authors[0]);
    expect(authors[2]).toEqual({ ...authors[0], url: null });
    expect(authors[3]).toBeNull();
  });
});

async function suspend(memberId: string): Promise<void> {
  const { rows } = await ground.pool.query(
    `insert into decisions (id, action, member_id, reason, made_by, made_at)
     values (gen_random_uuid(), 'suspend', $1, 'Insults', $1, now()) returning id`,
    [memberId],
  );
  await ground.pool.query("update members set suspended_by_decision = $1 where id = $2", [
    rows[0].id,
    memberId,
  ]);
}

describe("what is private", () => {
  const canary = /zqwhooks[a-z]+xv/;
  const everything = async () => JSON.stringify([ground.receiver.received, await ground.log()]);

  test("is told to nobody, and leaves no line in the log", async () => {
    await ground.add();
    const { does, asker, writer, moderator } = ground;
    const { threadId } = await ground.askIn("room", "zqwhookstitlexv");
    const answer = Number((await does.answer(writer, threadId, { body: "It is zqwhooksanswerxv." })).postId);
    await does.comment(asker, answer, { body: "Is it zqwhookscommentxv?" });
    await does.acceptAnswer(asker, answer);
    await does.editPost(writer, answer, { body: "It was zqwhookseditxv.", basedOn: 0 });
    await does.withdrawPost(writer, answer);
    await does.bringBackPost(writer, answer);
    await does.decide(moderator, { threadId }, { action: "close", reason: "For zqwhooksreasonxv" });
    expect((await ground.heard()).length).toBeGreaterThan(7);
    await ground.work();
    expect(ground.receiver.received).toEqual([]);
    expect(await ground.log()).toEqual([]);
    // The same in public leaves, so that nothing is missed by not being told at all.
    await ground.askIn("square", "zqwhookspublicxv");
    await ground.heard();
    await ground.work();
    expect(await everything()).toMatch(canary);
  });

  test("by the time it is sent is dropped, and the log says so without a word of it", async () => {
    await ground.add();
    const { does, writer, moderator } = ground;
    const { threadId } = await ground.askIn("square", "zqwhooksturnedxv");
    const { postId } = await does.answer(writer, threadId, { body: "It is zqwhooksturnedanswerxv." });
    await does.decide(moderator, { postId: Number(postId) }, { action: "hide", reason: "For order" });
    await ground.heard();
    await ground.pool.query("update spaces set visibility = 'groups' where slug = 'square'");
    await ground.work();
    const log = await ground.log();
    const seen = await everything();
    await ground.pool.query("update spaces set visibility = 'public' where slug = 'square'");
    // The answer that was hidden by then had nothing to tell at all.
    expect(log.map(({ type, state, problem, status }) => [type, state, problem, status])).toEqual([
      ["thread.asked", "dropped", "notPublic", null],
      ["post.taken-away", "dropped", "notPublic", null],
    ]);
    expect(seen).not.toMatch(canary);
    expect(ground.receiver.received).toEqual([]);
  });

  test("goes unnamed where a public thread took it over, and stays unsaid where it took the public one's place", async () => {
    await ground.add(["thread.merged", "thread.moved"]);
    const { does, moderator } = ground;
    const secret = await ground.askIn("room", "zqwhookssecretxv");
    const open = await ground.askIn("square");
    const moved = await ground.askIn("square", "zqwhooksmovedxv");
    await does.mergeThreads(moderator, secret.threadId, { other: open.threadId, why: "" });
    await does.moveThread(moderator, moved.threadId, { space: "room", why: "" });
    await ground.heard();
    await ground.work();
    expect(told().map(({ type, data }) => [type, data.thread.id, data.otherThreadId])).toEqual([
      ["thread.merged", String(open.threadId), null],
    ]);
    expect(await everything()).not.toMatch(canary);
  });

  test("is what came with an import too: it is no news", async () => {
    await ground.add();
    await ground.askIn("square");
    const { webhooks } = await import("#app/background/subscribers/webhooks.ts");
    const events = await ground.deliver();
    for (const event of events)
      await (webhooks.on["thread.asked"] as (event: object) => Promise<void>)({ ...event, imported: true });
    expect(await ground.log()).toEqual([]);
  });

  test("what was taken away and is back by then is not said to be gone", async () => {
    await ground.add(["post.taken-away"]);
    const { threadId } = await ground.askIn("square");
    const { postId } = await ground.does.answer(ground.writer, threadId, { body: "It is over there." });
    await ground.does.withdrawPost(ground.writer, Number(postId));
    await ground.heard();
    await ground.does.bringBackPost(ground.writer, Number(postId));
    await ground.work();
    expect(await row()).toMatchObject({ state: "dropped", problem: "standsAgain" });
    expect(told()).toEqual([]);
  });
});

describe("a receiver that fails", () => {
  /** Tries once more, as if the time for it had come. */
  const again = async () => {
    await ground.hurry();
    await ground.work();
  };

  test("is tried again with growing waits, under one id, until it answers", async () => {
    await ground.add();
    await oneAsked();
    ground.receiver.answer = (response) => void response.writeHead(500).end("zqtrouble here");
    await ground.work();
    const waits = [];
    for (let tries = 1; tries <= 4; tries++) {
      const noted = await row();
      expect(noted).toMatchObject({ state: "waiting", tries, status: 500, problem: "status" });
      expect(noted.said).toBe("zqtrouble here");
      waits.push(minutesAway(noted.nextTryAt));
      // Before its time nothing is sent.
      await ground.work();
      expect(told()).toHaveLength(tries);
      await again();
    }
    for (const [at, least] of [1, 5, 30, 120].entries()) {
      expect(waits[at]).toBeGreaterThan(least * 0.98);
      expect(waits[at]).toBeLessThan(least * 1.2 + 0.1);
    }
    ground.receiver.answer = status(200);
    await again();
    expect(await row()).toMatchObject({ state: "sent", tries: 6, status: 200, problem: "" });
    expect(new Set(ground.receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    const [webhook] = await ground.does.listWebhooks(ground.keeper);
    expect(webhook).toMatchObject({ state: "on", failingSince: null });
  });

  test("may ask for more time", async () => {
    await ground.add();
    await oneAsked();
    ground.receiver.answer = status(503, { "retry-after": "7200" });
    await ground.work();
    expect(minutesAway((await row()).nextTryAt)).toBeGreaterThan(119);
  });

  test("is given up after ten tries over three days, and switched off when nothing got through since", async () => {
    const { id } = await ground.add();
    await oneAsked();
    ground.receiver.answer = status(500);
    await ground.work();
    let waited = minutesAway((await row()).nextTryAt);
    for (let tries = 2; tries <= 9; tries++) {
      await again();
      waited += minutesAway((await row()).nextTryAt);
    }
    expect(waited / 60).toBeGreaterThan(72);
    expect(waited / 60).toBeLessThan(92);
    await ground.pool.query("update webhooks set failing_since = now() - interval '75 hours'");
    // Another waits for its turn then.
    await oneAsked();
    await ground.pool.query(
      "update webhook_deliveries set next_try_at = now() + interval '1 hour' where tries = 0",
    );
    await ground.pool.query(
      "update webhook_deliveries set next_try_at = now() - interval '1 s', queued_at = null where tries = 9",
    );
    await ground.work();
    expect((await ground.log()).map(({ state, tries, problem }) => [state, tries, problem])).toEqual([
      ["failed", 10, "status"],
      ["failed", 0, "switchedOff"],
    ]);
    expect(await ground.does.findWebhook(ground.keeper, id)).toMatchObject({
      state: "off",
      offWhy: "failing",
    });
    // Nothing more is collected for it.
    await oneAsked();
    expect(await ground.log()).toHaveLength(2);
  });

  test("is not switched off while others of its deliveries arrive", async () => {
    const { id } = await ground.add();
    await oneAsked();
    ground.receiver.answer = status(500);
    await ground.work();
    await ground.pool.query("update webhook_deliveries set tries = 9");
    await again();
    expect(await row()).toMatchObject({ state: "failed", tries: 10 });
    expect(await ground.does.findWebhook(ground.keeper, id)).toMatchObject({ state: "on", failed: 1 });
  });

  test("that says it is gone is switched off at once, and administrators are written to, in their language", async () => {
    const { id } = await ground.add();
    await oneAsked();
    ground.receiver.answer = status(410);
    await ground.work();
    expect(await row()).toMatchObject({ state: "failed", tries: 1, problem: "gone" });
    expect(await ground.does.findWebhook(ground.keeper, id)).toMatchObject({ state: "off", offWhy: "gone" });
    const { webhookMails } = await import("#app/background/subscribers/webhook-mails.ts");
    const event = (await ground.deliver()).find(({ name }) => name === "webhook.switched-off")!;
    const tell = webhookMails.on["webhook.switched-off"] as (told: typeof event) => Promise<void>;
    await tell(event);
    await tell(event);
    const mails = await ground.base.select().from(schema.mails);
    expect(mails.map(({ address, kind, state }) => [address, kind, state])).toEqual([
      ["keeper@people.example", "webhook-off", "sent"],
    ]);
    const { checks } = await import("#app/domain/health/checks.ts");
    expect(await checks.webhooks()).toMatchObject({ state: "look", why: "off" });
  });

  test("by a redirect is not followed", async () => {
    await ground.add();
    await oneAsked();
    ground.receiver.answer = status(302, { location: `${ground.receiver.origin}/elsewhere` });
    await ground.work();
    expect(ground.receiver.received.map(({ path }) => path)).toEqual(["/hook?key=zqhooksecretxv"]);
    expect(await row()).toMatchObject({ state: "waiting", status: 302, problem: "redirect" });
  });

  test("to answer at all is noted in a word", async () => {
    await ground.add();
    await oneAsked();
    ground.receiver.answer = (response) => void response.socket?.destroy();
    await ground.work();
    expect(await row()).toMatchObject({ state: "waiting", status: null, problem: "unreachable" });
  });

  test("that lies inside is not asked, though its name was taken for one outside", async () => {
    await ground.add();
    await oneAsked();
    await ground.pool.query("update webhooks set url = $1", [
      ground.receiver.origin.replace("http://127.0.0.1", "https://localhost"),
    ]);
    await ground.work();
    expect(await row()).toMatchObject({ state: "waiting", problem: "inside" });
    expect(told()).toEqual([]);
  });
});
