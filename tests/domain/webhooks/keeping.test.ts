import { Webhook } from "standardwebhooks";
import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Conflict, Forbidden, Invalid, NotFound } from "#app/domain/errors.ts";
import * as schema from "#db/schema/index.ts";
import { status } from "../../support/webhook-receiver.ts";
import { openWebhookGround, type WebhookGround } from "../../support/webhooks.ts";

let ground: WebhookGround;
beforeAll(async () => {
  ground = await openWebhookGround();
});
afterAll(() => ground?.close());
beforeEach(() => ground.clear());

const log = async () => (await ground.log()).map(({ state, tries, problem }) => [state, tries, problem]);
async function happen(count = 1): Promise<void> {
  for (let made = 0; made < count; made++) await ground.askIn("square");
  await ground.heard();
}
const verifies = (secret: string) => {
  const { body, headers } = ground.receiver.received.at(-1)!;
  try {
    return new Webhook(secret).verify(body, headers as Record<string, string>) !== null;
  } catch {
    return false;
  }
};

describe("a secret", () => {
  test("lies in the base sealed, for its own webhook alone, and is in nobody's sight again", async () => {
    const { id, secret } = await ground.add();
    const { id: other } = await ground.add();
    const { rows } = await ground.pool.query("select id, secret from webhooks order by id");
    const bare = secret.slice("whsec_".length);
    expect(JSON.stringify(rows)).not.toContain(bare);
    const { openWebhookSecret } = await import("#app/domain/webhooks/secret.ts");
    expect(await openWebhookSecret(id, rows[0].secret)).toBe(secret);
    await expect(openWebhookSecret(other, rows[0].secret)).rejects.toThrow();
    const seen = [
      await ground.does.findWebhook(ground.keeper, id),
      await ground.base.select().from(schema.auditEntries),
      await ground.rows("select outcome::text from submissions"),
    ];
    expect(JSON.stringify(seen)).not.toContain(bare);
    expect(JSON.stringify(seen[1])).not.toContain("zqhooksecretxv");
  });

  test("that is changed signs together with the new one for a day", async () => {
    const { id, secret } = await ground.add();
    const now = new Date();
    const rotated = await ground.does.rotateSecret(ground.keeper, ground.session, id, "press-1234", now);
    // The same press again shows the same, and changes nothing more.
    expect(await ground.does.rotateSecret(ground.keeper, ground.session, id, "press-1234", now)).toEqual(
      rotated,
    );
    await happen();
    await ground.work();
    expect([verifies(secret), verifies(rotated.secret)]).toEqual([true, true]);
    await ground.pool.query("update webhooks set former_until = now() - interval '1 second'");
    await happen();
    await ground.work();
    expect([verifies(secret), verifies(rotated.secret)]).toEqual([false, true]);
  });

  test("is shown to whoever has just proven who they are, and to no other session", async () => {
    const { id } = await ground.add();
    const stale = { id: v7(), provenAt: new Date(Date.now() - 16 * 60_000) };
    const input = { url: `${ground.receiver.origin}/x`, events: ["thread.asked" as const] };
    for (const proof of [stale, null]) {
      await expect(
        ground.does.addWebhook(ground.keeper, proof, input, undefined, new Date()),
      ).rejects.toMatchObject({ key: "proveFirst" });
      await expect(
        ground.does.rotateSecret(ground.keeper, proof, id, undefined, new Date()),
      ).rejects.toMatchObject({ key: "proveFirst" });
    }
  });
});

test("nobody but an administrator of the whole site keeps webhooks", async () => {
  const { id } = await ground.add();
  await happen();
  const [delivery] = await ground.log();
  const manager = await ground.viewerOf({ username: "manager", role: "manager" });
  const { does } = ground;
  const input = { url: `${ground.receiver.origin}/x`, events: ["thread.asked" as const] };
  for (const viewer of [ground.visitor, ground.asker, ground.moderator, manager])
    for (const act of [
      () => does.addWebhook(viewer, "token", input, undefined, new Date()),
      () => does.changeWebhook(viewer, id, { active: false }),
      () => does.rotateSecret(viewer, "token", id, undefined, new Date()),
      () => does.deleteWebhook(viewer, id),
      () => does.sendTest(viewer, id),
      () => does.replayDeliveries(viewer, id, "failed"),
      () => does.listWebhooks(viewer),
      () => does.findWebhook(viewer, id),
      () => does.listDeliveries(viewer, id, {}),
      () => does.findDelivery(viewer, delivery!.id),
    ])
      await expect(act()).rejects.toThrow(Forbidden);
  expect(await ground.does.listWebhooks(ground.keeper)).toHaveLength(1);
});

test("a webhook leads outside, and there are twenty at most", async () => {
  const add = (url: string) =>
    ground.does.addWebhook(ground.keeper, "token", { url, events: ["thread.asked"] }, undefined, new Date());
  await expect(add("https://localhost/x")).rejects.toThrow(Invalid);
  const { id } = await add("https://hooks.example/x");
  await expect(ground.does.changeWebhook(ground.keeper, id, { url: "http://hooks.example" })).rejects.toThrow(
    Invalid,
  );
  for (let there = 1; there < 20; there++) await add("https://hooks.example/x");
  await expect(add("https://hooks.example/x")).rejects.toThrow(Conflict);
});

describe("one that is held back", () => {
  test("sends nothing but tests, keeps what happens, and sends it when it goes on", async () => {
    const { id } = await ground.add();
    await ground.does.changeWebhook(ground.keeper, id, { active: false });
    await happen(2);
    await ground.hurry();
    await ground.work();
    expect(ground.receiver.received).toEqual([]);
    await ground.does.sendTest(ground.keeper, id);
    await ground.work();
    expect(ground.receiver.received.map(({ body }) => JSON.parse(body))).toEqual([
      { type: "webhook.test", timestamp: expect.any(String), data: { webhookId: id } },
    ]);
    await ground.does.changeWebhook(ground.keeper, id, { active: true });
    await ground.work();
    expect(ground.receiver.received).toHaveLength(3);
    const acts = await ground.rows(
      "select act from audit_entries where subject_id = $1 and act in ('webhook.paused', 'webhook.resumed') order by id",
      [id],
    );
    expect(acts.map(({ act }) => act)).toEqual(["webhook.paused", "webhook.resumed"]);
  });

  test("by itself, since it failed, goes on when an administrator says so, and what failed is sent again", async () => {
    const { id } = await ground.add();
    await happen(3);
    ground.receiver.answer = status(410);
    const [first] = await ground.log();
    await ground.does.deliver({ deliveryId: first!.id });
    expect(await log()).toEqual([
      ["failed", 1, "gone"],
      ["failed", 0, "switchedOff"],
      ["failed", 0, "switchedOff"],
    ]);
    await expect(ground.does.replayDeliveries(ground.keeper, id, "failed")).rejects.toMatchObject({
      key: "webhookOff",
    });
    ground.receiver.answer = status(204);
    await ground.does.changeWebhook(ground.keeper, id, { active: true });
    expect(await ground.does.findWebhook(ground.keeper, id)).toMatchObject({ state: "on", offWhy: null });
    ground.receiver.received.length = 0;
    expect(await ground.does.replayDeliveries(ground.keeper, id, "failed")).toEqual({ count: 3 });
    await ground.work();
    expect(await log()).toEqual(Array(3).fill(["sent", 1, ""]));
    // Under the ids they had.
    const ids = ground.receiver.received.map(({ headers }) => headers["webhook-id"]).sort();
    expect(ids).toEqual((await ground.log()).map(({ eventId }) => eventId).sort());
  });
});

test("a test that fails is not tried again, and says nothing about the webhook", async () => {
  const { id } = await ground.add();
  ground.receiver.answer = status(410);
  await ground.does.sendTest(ground.keeper, id, "press-1234");
  await ground.does.sendTest(ground.keeper, id, "press-1234");
  await ground.work();
  expect(await log()).toEqual([["failed", 1, "gone"]]);
  expect(await ground.does.findWebhook(ground.keeper, id)).toMatchObject({ state: "on", failingSince: null });
});

test("what is chosen is sent again, of this webhook alone, and what waits is left as it is", async () => {
  const { id } = await ground.add();
  const { id: other } = await ground.add();
  await happen();
  const [mine, theirs] = (await ground.log()).sort((a) => (a.webhookId === id ? -1 : 1));
  expect(await ground.does.replayDeliveries(ground.keeper, id, [mine!.id])).toEqual({ count: 0 });
  await ground.work();
  expect(await ground.does.replayDeliveries(ground.keeper, id, [mine!.id, theirs!.id])).toEqual({ count: 1 });
  await ground.work();
  expect(ground.receiver.received).toHaveLength(3);
  expect((await ground.does.findWebhook(ground.keeper, other)).waiting).toBe(0);
});

test("the log goes on from page to page, by state too, and forgets after 30 days", async () => {
  const { id } = await ground.add();
  await happen(5);
  await ground.pool.query(
    "update webhook_deliveries set state = 'sent' where id = (select id from webhook_deliveries order by id limit 1)",
  );
  // All written in one moment, so that the id alone tells them apart.
  await ground.pool.query("update webhook_deliveries set created_at = date_trunc('second', now())");
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await ground.does.listDeliveries(ground.keeper, id, { after, state: "waiting" }, 2);
    seen.push(...page.items.map((one) => one.id));
    after = page.next ?? undefined;
  } while (after);
  const all = (await ground.log()).map((one) => one.id);
  expect(seen).toEqual(all.slice(1).reverse());
  await ground.pool.query(
    "update webhook_deliveries set created_at = now() - interval '31 days' where id = $1",
    [all[0]],
  );
  await ground.does.sweepDeliveries(new Date());
  expect((await ground.log()).map((one) => one.id)).toEqual(all.slice(1));
  await ground.does.deleteWebhook(ground.keeper, id);
  expect(await ground.log()).toEqual([]);
  await expect(ground.does.findWebhook(ground.keeper, id)).rejects.toThrow(NotFound);
});
