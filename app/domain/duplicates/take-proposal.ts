import { db } from "#db/client.server.ts";
import { findEnd, leadTo } from "../arranging/lead-to.ts";
import { actorOf, holdThreads } from "../arranging/load.ts";
import { Conflict, Forbidden } from "../errors.ts";
import { once, recall } from "../once.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { holdProposal, loadProposal } from "./load-proposal.ts";
import { canDecide } from "./policy.ts";

/**
 * Whoever keeps order where both threads are takes a proposal: the thread is marked as a duplicate as by any of them.
 * @param why stands in its history @throws {Conflict} when somebody decided before, or the thread leads elsewhere by now
 */
export async function takeProposal(
  viewer: Viewer,
  proposalId: string,
  { why }: { why: string },
  key?: string,
): Promise<{ proposalId: string; threadId: string; slug: string }> {
  type Taken = { proposalId: string; threadId: string; slug: string };
  const sent = { take: proposalId, why };
  const done = await recall<Taken>(viewer, key, sent);
  if (done) return done;
  const actor = actorOf(viewer);
  const { proposal, thread, canonical } = await loadProposal(db, viewer, proposalId);
  if (!canDecide(viewer, thread, canonical)) throw new Forbidden("notYoursToDecide");
  const other = proposal.canonicalId;
  const canonicalId = await findEnd(other);
  return transact(actor.id, (step) =>
    once(step.tx, actor.id, key, sent, async () => {
      // In the order in which marking takes them, so that nobody waits for each other.
      await holdThreads(step.tx, [thread.id, other, canonicalId]);
      const held = await holdProposal(step.tx, viewer, proposalId);
      if (held.proposal.outcome) throw new Conflict("proposalDecided");
      const { threadId, slug } = await leadTo(step, viewer, thread.id, { other, canonicalId, why });
      return { proposalId, threadId, slug };
    }),
  );
}
