import { and, isNull } from "drizzle-orm";
import { duplicateProposals } from "#db/schema/index.ts";
import type { Step } from "../transact.ts";
import { ofPair } from "./of-pair.ts";

/**
 * Takes what waits of a thread and the one where it leads from now on, whoever proposed it and whichever of that one's
 * duplicates they named. What was proposed of other threads waits on: it is asked again where the mark is undone.
 */
export async function settleProposals(
  { tx, record }: Step,
  thread: { id: number; spaceId: string },
  canonicalId: number,
  actorId: string,
): Promise<void> {
  const rows = await tx
    .update(duplicateProposals)
    .set({ outcome: "taken", decidedAt: new Date(), decidedBy: actorId })
    .where(and(ofPair(thread.id, canonicalId), isNull(duplicateProposals.outcome)))
    .returning({ id: duplicateProposals.id });
  for (const { id } of rows)
    await record("duplicate.decided", {
      threadId: String(thread.id),
      spaceId: thread.spaceId,
      proposalId: id,
    });
}
