import { eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { pushSubscriptions } from "#db/schema/index.ts";

/** Notes what became of a push: a browser that its push service no longer knows is forgotten here too. */
export async function noteOutcome(
  subscriptionId: string,
  outcome: "sent" | "gone" | "refused",
): Promise<void> {
  const mine = eq(pushSubscriptions.id, subscriptionId);
  if (outcome === "gone") await db.delete(pushSubscriptions).where(mine);
  else if (outcome === "sent")
    await db.update(pushSubscriptions).set({ lastUsedAt: new Date(), failedAt: null }).where(mine);
  else await db.update(pushSubscriptions).set({ failedAt: new Date() }).where(mine);
}
