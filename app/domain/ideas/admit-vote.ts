import { isOpen } from "#app/lib/idea-board.ts";
import type { Tx } from "#db/client.server.ts";
import { Conflict, Forbidden } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { type Budget, countSpent } from "./budgets.ts";
import { loadStatus } from "./load-status.ts";

/**
 * What is asked of a vote for an idea beyond what is asked of every vote, which the caller has asked: ideas are voted for,
 * never against; one that is done with takes no more; and where the space has a budget, there must be a vote left. Taking
 * one's vote back is asked nothing more, and saying the same again comes to nothing before. The thread is held, and the
 * budget.
 */
export async function admitVote(
  tx: Tx,
  viewer: Viewer,
  threadId: number,
  value: 1 | -1 | 0,
  { budget, now }: { budget: Budget | null; now: Date },
): Promise<void> {
  if (value === 0) return;
  if (value === -1) throw new Forbidden("noVoteAgainst");
  if (!isOpen(await loadStatus(tx, threadId))) throw new Forbidden("ideaDone");
  if (!budget?.voteBudget || !viewer.member) return;
  if ((await countSpent(tx, viewer.member.id, budget, now)) >= budget.voteBudget)
    throw new Conflict("votesSpent", { votes: budget.voteBudget, period: budget.votePeriod });
}
