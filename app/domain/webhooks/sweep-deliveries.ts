import { inArray, lt } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { webhookDeliveries } from "#db/schema/index.ts";

/** How long the log remembers a delivery, in milliseconds; what was held back for so long is let go too. */
const kept = 30 * 86_400_000;
const batch = 5_000;

/** Forgets old deliveries, a batch at a time. */
export async function sweepDeliveries(now: Date): Promise<void> {
  const before = new Date(now.getTime() - kept);
  for (let swept = batch; swept === batch; ) {
    const old = db
      .select({ id: webhookDeliveries.id })
      .from(webhookDeliveries)
      .where(lt(webhookDeliveries.createdAt, before))
      .limit(batch);
    swept = (
      await db
        .delete(webhookDeliveries)
        .where(inArray(webhookDeliveries.id, old))
        .returning({ id: webhookDeliveries.id })
    ).length;
  }
}
