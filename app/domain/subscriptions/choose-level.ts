import { db } from "#db/client.server.ts";
import { type SubscriptionLevel, type SubscriptionTarget, subscriptions } from "#db/schema/index.ts";

/** Writes down what a member chose about one thing, over whatever held. The caller knows that it is them, and theirs to say. */
export async function chooseLevel(
  memberId: string,
  target: { kind: SubscriptionTarget; id: string },
  level: SubscriptionLevel,
): Promise<void> {
  await db
    .insert(subscriptions)
    .values({ memberId, targetKind: target.kind, targetId: target.id, level, why: "chosen" })
    .onConflictDoUpdate({
      target: [subscriptions.memberId, subscriptions.targetKind, subscriptions.targetId],
      set: { level, why: "chosen" },
    });
}
