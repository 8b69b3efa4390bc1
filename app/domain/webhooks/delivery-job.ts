import { publish } from "#app/services/jobs.server.ts";
import type { Tx } from "#db/client.server.ts";

/** One delivery to send. */
export type DeliveryJob = { deliveryId: string };

/** The name that their queue listens to. */
export const deliveryDue = "webhook-delivery.due";

/** What the queue that looks for due deliveries listens to, beside the clock. */
export const roundDue = "webhook-deliveries.due";

/** Has it looked at once what is due, in `tx`. */
export const queueRound = (tx: Tx): Promise<void> => publish(tx, roundDue, {});

/** Queues a job for each, in `tx`; of one webhook's only so many run at once, so that a slow receiver delays no other. */
export async function queueJobs(tx: Tx, due: readonly { id: string; webhookId: string }[]): Promise<void> {
  for (const { id, webhookId } of due)
    await publish(tx, deliveryDue, { deliveryId: id } satisfies DeliveryJob, webhookId);
}
