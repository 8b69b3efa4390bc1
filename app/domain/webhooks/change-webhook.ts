import { and, eq } from "drizzle-orm";
import { isReceiver } from "#app/services/webhooks.server.ts";
import type { Tx } from "#db/client.server.ts";
import { webhookDeliveries, webhooks } from "#db/schema/index.ts";
import { differ } from "../audit/differ.ts";
import { noteAct } from "../audit/note-act.ts";
import { Invalid } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { queueRound } from "./delivery-job.ts";
import type { WebhookChange } from "./input.ts";
import { holdWebhook, stateOf } from "./load-webhook.ts";
import { keeperOf } from "./policy.ts";
import { placeOf } from "./views.ts";

/**
 * Changes where a webhook leads and what it tells, holds it back, or lets it go on. What waited while it was held back
 * leaves at once. @throws {Invalid} `url` @throws {NotFound}
 */
export async function changeWebhook(
  viewer: Viewer,
  id: string,
  input: WebhookChange,
  now = new Date(),
): Promise<void> {
  const actor = keeperOf(viewer);
  if (input.url !== undefined && !isReceiver(input.url)) throw new Invalid({ url: ["webhookUrl"] });
  await transact(actor.id, async (step) => {
    const { tx } = step;
    const before = await holdWebhook(tx, id);
    const { url = before.url, events = before.events, active } = input;
    const on = stateOf(before) === "on";
    const goesOn = active === true && !on;
    // One that was switched off stays so: it is not running either.
    const stops = active === false && on;
    await tx
      .update(webhooks)
      .set({
        url,
        events,
        ...(goesOn && { pausedAt: null, offAt: null, offWhy: null, failingSince: null }),
        ...(stops && { pausedAt: now }),
      })
      .where(eq(webhooks.id, id));
    if (goesOn) await letGo(tx, id, now);
    const state = goesOn ? "on" : stops ? "paused" : stateOf(before);
    const change = differ(
      { host: placeOf(before.url), events: before.events, state: stateOf(before) },
      // What stands after the host may be a secret, so it is only said that it is another one.
      { host: placeOf(url), events, state, ...(url !== before.url && { address: "changed" }) },
    );
    if (change)
      await noteAct(step, {
        actorId: actor.id,
        act: goesOn ? "webhook.resumed" : stops ? "webhook.paused" : "webhook.changed",
        subject: { kind: "webhook", id, name: placeOf(url) },
        ...change,
      });
  });
}

async function letGo(tx: Tx, webhookId: string, now: Date): Promise<void> {
  await tx
    .update(webhookDeliveries)
    .set({ nextTryAt: now, queuedAt: null })
    .where(and(eq(webhookDeliveries.webhookId, webhookId), eq(webhookDeliveries.state, "waiting")));
  await queueRound(tx);
}
