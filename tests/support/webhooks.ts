import { v7 } from "uuid";
import type { DomainEvent } from "#app/domain/events.ts";
import type { WebhookType } from "#app/domain/webhooks/input.ts";
import * as schema from "#db/schema/index.ts";
import { addSpace } from "./content.ts";
import { openGround } from "./told.ts";
import { openReceiver, type Receiver, status } from "./webhook-receiver.ts";

export type WebhookGround = Awaited<ReturnType<typeof openWebhookGround>>;

/**
 * A base with people, a public space and a group's, a server that is told things, and the commands of both sides; what
 * the worker does by itself is done by hand here.
 */
export async function openWebhookGround() {
  const receiver: Receiver = await openReceiver();
  process.env.WEBHOOK_STAND_IN = receiver.origin;
  const ground = await openGround();
  const { startJobs } = await import("#app/services/jobs.server.ts");
  const { declareQueues } = await import("#app/background/worker.server.ts");
  await declareQueues(await startJobs());
  const does = {
    ...(await import("#app/domain/webhooks/add-webhook.ts")),
    ...(await import("#app/domain/webhooks/change-webhook.ts")),
    ...(await import("#app/domain/webhooks/rotate-secret.ts")),
    ...(await import("#app/domain/webhooks/delete-webhook.ts")),
    ...(await import("#app/domain/webhooks/send-test.ts")),
    ...(await import("#app/domain/webhooks/replay-deliveries.ts")),
    ...(await import("#app/domain/webhooks/list-webhooks.ts")),
    ...(await import("#app/domain/webhooks/list-deliveries.ts")),
    ...(await import("#app/domain/webhooks/queue-due-deliveries.ts")),
    ...(await import("#app/domain/webhooks/sweep-deliveries.ts")),
    ...(await import("#app/background/deliver.ts")),
    ...(await import("#app/domain/threads/ask.ts")),
    ...(await import("#app/domain/threads/answer.ts")),
    ...(await import("#app/domain/threads/comment.ts")),
    ...(await import("#app/domain/threads/accept-answer.ts")),
    ...(await import("#app/domain/threads/withdraw-acceptance.ts")),
    ...(await import("#app/domain/history/edit-post.ts")),
    ...(await import("#app/domain/decisions/decide.ts")),
    ...(await import("#app/domain/decisions/lift-decision.ts")),
    ...(await import("#app/domain/decisions/withdraw-post.ts")),
    ...(await import("#app/domain/decisions/bring-back-post.ts")),
    ...(await import("#app/domain/arranging/move-thread.ts")),
    ...(await import("#app/domain/arranging/retype-thread.ts")),
    ...(await import("#app/domain/arranging/merge-threads.ts")),
    ...(await import("#app/domain/arranging/split-thread.ts")),
    ...(await import("#app/domain/arranging/undo-act.ts")),
    ...(await import("#app/domain/api/find-api-thread.ts")),
    ...(await import("#app/domain/api/find-api-post.ts")),
  };
  const { webhooks } = await import("#app/background/subscribers/webhooks.ts");
  const { webhookTypes } = await import("#app/domain/webhooks/input.ts");
  const { base, pool } = ground;
  const groupId = v7();
  await base.insert(schema.groups).values({ id: groupId, slug: "testers", name: "Testers" });
  await addSpace(base, { slug: "square", kinds: ["question", "discussion"] });
  await addSpace(base, { slug: "market", kinds: ["discussion", "question"] });
  await addSpace(base, { slug: "room", visibility: "groups", groupId });
  const asker = await ground.viewerOf({ username: "asker", groupIds: [groupId] });
  const writer = await ground.viewerOf({ username: "writer", groupIds: [groupId] });
  const moderator = await ground.viewerOf({ username: "moderator", role: "moderator" });
  const keeper = await ground.viewerOf({ username: "keeper", role: "administrator", locale: "fr" });

  /** Hands the subscriber what happened since the last time, twice: it has to come to the same. */
  const heard = async (): Promise<DomainEvent[]> => {
    const events = await ground.deliver();
    for (const event of [...events, ...events])
      await (webhooks.on[event.name] as ((event: DomainEvent) => Promise<void>) | undefined)?.(event);
    return events;
  };
  /** Does the jobs that wait. */
  const work = async (): Promise<void> => {
    while (await does.queueDueDeliveries());
    const { rows } = await pool.query<{ data: { deliveryId: string } }>(
      "delete from pgboss.job where name = 'webhook-deliveries' returning data",
    );
    for (const { data } of rows) await does.deliver(data);
  };
  let made = 0;
  return {
    ...ground,
    ...{ does, receiver, groupId, asker, writer, moderator, keeper, heard, work },
    visitor: { member: null, locale: "en" as const },
    session: { id: v7(), provenAt: new Date() },
    /** As if nothing had ever been set up, and the receiver were well. */
    async clear() {
      await ground.deliver();
      await pool.query("delete from webhooks; delete from pgboss.job; delete from mails");
      receiver.received.length = 0;
      receiver.answer = status(204);
    },
    add: (events: readonly WebhookType[] = webhookTypes, at = "/hook?key=zqhooksecretxv") =>
      does.addWebhook(
        keeper,
        "token",
        { url: receiver.origin + at, events: [...events] },
        undefined,
        new Date(),
      ),
    async askIn(space: string, words = "") {
      const asked = await does.ask(asker, {
        ...{ space, kind: "question" as const, tags: [] },
        title: `What about number ${++made} ${words}`,
        body: `It is about ${words || "everything"}.`,
      });
      return { threadId: Number(asked.threadId), postId: Number(asked.postId) };
    },
    /** What there is in the log, oldest first. */
    log: () => base.select().from(schema.webhookDeliveries).orderBy(schema.webhookDeliveries.id),
    /** The next try of everything that waits has come. */
    hurry: () =>
      pool.query(
        `update webhook_deliveries set next_try_at = now() - interval '1 second', queued_at = now() - interval '2 seconds'
         where state = 'waiting'`,
      ),
    async close() {
      await ground.close();
      await receiver.close();
    },
  };
}
