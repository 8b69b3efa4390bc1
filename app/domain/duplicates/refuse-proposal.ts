import { eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { duplicateProposals } from "#db/schema/index.ts";
import { actorOf } from "../arranging/load.ts";
import { Conflict, Forbidden, Invalid } from "../errors.ts";
import { reasonInput } from "../history/input.ts";
import { once, recall } from "../once.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { holdProposal, loadProposal } from "./load-proposal.ts";
import { canDecide } from "./policy.ts";

/**
 * Whoever could take a proposal may refuse it, and says why to those who made it. The engine does not propose the pair
 * again, nor do they. @throws {Conflict} when somebody decided before
 */
export async function refuseProposal(
  viewer: Viewer,
  proposalId: string,
  { reason }: { reason: string },
  key?: string,
): Promise<{ proposalId: string }> {
  const sent = { refuse: proposalId, reason };
  const done = await recall<{ proposalId: string }>(viewer, key, sent);
  if (done) return done;
  const actor = actorOf(viewer);
  const seen = await loadProposal(db, viewer, proposalId);
  if (!canDecide(viewer, seen.thread, seen.canonical)) throw new Forbidden("notYoursToDecide");
  if (!reasonInput.safeParse(reason).success) throw new Invalid({ reason: ["reasonShort"] });
  return transact(actor.id, ({ tx, record }) =>
    once(tx, actor.id, key, sent, async () => {
      const { proposal, thread } = await holdProposal(tx, viewer, proposalId);
      if (proposal.outcome) throw new Conflict("proposalDecided");
      await tx
        .update(duplicateProposals)
        .set({ outcome: "refused", decidedAt: new Date(), decidedBy: actor.id, reason })
        .where(eq(duplicateProposals.id, proposalId));
      await record("duplicate.decided", {
        threadId: String(thread.id),
        spaceId: thread.spaceId,
        proposalId,
      });
      return { proposalId };
    }),
  );
}
