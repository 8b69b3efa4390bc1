import type { Tx } from "#db/client.server.ts";
import type { posts, threads } from "#db/schema/index.ts";
import { Conflict, Forbidden } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { type Budget, countSpent } from "./budgets.ts";
import { loadStatus } from "./load-status.ts";
import { canSupport, canTakeBack } from "./policy.ts";

type Found = { thread: typeof threads.$inferSelect; post: typeof posts.$inferSelect };

/**
 * What is asked of a vote for an idea beyond what is asked of every vote: ideas are voted for, never against; one that is
 * done with takes no more; and where the space has a budget, there must be a vote left. The thread is held, and the budget.
 * @param before what the viewer had said of it
 */
export async function admitVote(
  tx: Tx,
  viewer: Viewer,
  { thread, post }: Found,
  value: 1 | -1 | 0,
  { before, budget, now }: { before: number; budget: Budget | null; now: Date },
): Promise<void> {
  if (value === 0) {
    if (!canTakeBack(viewer, thread, post)) throw new Forbidden("noVoteHere");
    return;
  }
  if (value === -1) throw new Forbidden("noVoteAgainst");
  const status = await loadStatus(tx, thread.id);
  if (!canSupport(viewer, thread, post, status))
    throw new Forbidden(status === "shipped" || status === "declined" ? "ideaDone" : "noVoteHere");
  if (before === 1 || !budget?.voteBudget || !viewer.member) return;
  if ((await countSpent(tx, viewer.member.id, budget, now)) >= budget.voteBudget)
    throw new Conflict("votesSpent", { votes: budget.voteBudget, period: budget.votePeriod });
}
