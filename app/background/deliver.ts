import type { DeliveryJob } from "#app/domain/webhooks/delivery-job.ts";
import { findTold } from "#app/domain/webhooks/find-told.ts";
import { noteDelivery } from "#app/domain/webhooks/note-delivery.ts";
import { takeDelivery } from "#app/domain/webhooks/take-delivery.ts";
import { sendDelivery } from "#app/services/webhooks.server.ts";

/**
 * Sends one delivery, if it is still to be sent: what it tells is looked at again now, as any visitor may see it now.
 * Whoever dies between sending and noting leaves it to be sent again under the same id, by which its receiver knows it.
 */
export async function deliver({ deliveryId }: DeliveryJob): Promise<void> {
  const taken = await takeDelivery(deliveryId, new Date());
  if (!taken) return;
  const { url, eventId, type, eventAt, secrets } = taken;
  const told = await findTold(taken);
  const outcome =
    "dropped" in told
      ? told
      : await sendDelivery(url, {
          id: eventId,
          secrets,
          body: JSON.stringify({ type, timestamp: eventAt.toISOString(), data: told.data }),
        });
  await noteDelivery(taken, outcome, new Date());
}
