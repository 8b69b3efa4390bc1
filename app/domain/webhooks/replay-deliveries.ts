import { and, eq, inArray, ne } from "drizzle-orm";
import { webhookDeliveries } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { Conflict } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { queueRound } from "./delivery-job.ts";
import { holdWebhook, stateOf } from "./load-webhook.ts";
import { keeperOf } from "./policy.ts";
import { placeOf } from "./views.ts";

/**
 * Sends deliveries of a webhook again, under the ids they had and with all their tries before them: those chosen, or
 * all that failed. Those of a webhook that is held back leave when it goes on. What is waiting anyway is left as it is.
 * @returns how many @throws {NotFound} @throws {Conflict} `webhookOff`
 */
export async function replayDeliveries(
  viewer: Viewer,
  id: string,
  which: "failed" | readonly string[],
  now = new Date(),
): Promise<{ count: number }> {
  const actor = keeperOf(viewer);
  return transact(actor.id, async (step) => {
    const webhook = await holdWebhook(step.tx, id);
    if (stateOf(webhook) === "off") throw new Conflict("webhookOff");
    const again = await step.tx
      .update(webhookDeliveries)
      .set({
        ...{ state: "waiting", tries: 0, nextTryAt: now, queuedAt: null, leasedUntil: null },
        ...{ status: null, milliseconds: null, said: "", problem: "", finishedAt: null },
      })
      .where(
        and(
          eq(webhookDeliveries.webhookId, id),
          which === "failed"
            ? eq(webhookDeliveries.state, "failed")
            : and(ne(webhookDeliveries.state, "waiting"), inArray(webhookDeliveries.id, [...which])),
        ),
      )
      .returning({ id: webhookDeliveries.id });
    if (again.length > 0) {
      await queueRound(step.tx);
      await noteAct(step, {
        actorId: actor.id,
        act: "webhook.replayed",
        subject: { kind: "webhook", id, name: placeOf(webhook.url) },
        after: { deliveries: again.length },
      });
    }
    return { count: again.length };
  });
}
