import { v7 } from "uuid";
import { webhookDeliveries } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { spend } from "../limit.ts";
import { once } from "../once.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { queueJobs } from "./delivery-job.ts";
import { testType } from "./input.ts";
import { holdWebhook } from "./load-webhook.ts";
import { keeperOf } from "./policy.ts";
import { placeOf } from "./views.ts";

const limit = { name: "webhook-test", points: 60, seconds: 3_600 };

/**
 * Sends a webhook something that says nothing, once, also while it is held back; the log then says what came of it.
 * @throws {NotFound} @throws {TooMany}
 */
export async function sendTest(viewer: Viewer, id: string, key?: string): Promise<{ deliveryId: string }> {
  const actor = keeperOf(viewer);
  await spend(limit, actor.id);
  return transact(actor.id, (step) =>
    once(step.tx, actor.id, key && `test-${key}`, { test: id }, async () => {
      const webhook = await holdWebhook(step.tx, id);
      const now = new Date();
      const made = { id: v7(), webhookId: id };
      await step.tx.insert(webhookDeliveries).values({
        ...made,
        eventId: v7(),
        type: testType,
        ids: {},
        eventAt: now,
        createdAt: now,
        nextTryAt: now,
        queuedAt: now,
      });
      await queueJobs(step.tx, [made]);
      await noteAct(step, {
        actorId: actor.id,
        act: "webhook.tested",
        subject: { kind: "webhook", id, name: placeOf(webhook.url) },
      });
      return { deliveryId: made.id };
    }),
  );
}
