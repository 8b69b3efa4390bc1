import { type IdeaStatus, isOpen } from "#app/lib/idea-board.ts";
import { canTakePart, canVote, type PostFacts, type ThreadFacts } from "../threads/policy.ts";
import { holds, type Viewer } from "../viewer.ts";

/**
 * What becomes of an idea is for those who answer for the product: the product team, for all of it, one space or one
 * product, and those who run the place. Keeping order is another trade: a moderator moves no idea.
 */
export function canMoveIdea(
  viewer: Viewer,
  idea: { kind: string; spaceId: string; productId: string | null },
): boolean {
  if (idea.kind !== "idea") return false;
  if (holds(viewer, ["product", "manager", "administrator"], idea.spaceId)) return true;
  // A grant for a product carries the product's id where one for a space carries the space's.
  return idea.productId !== null && holds(viewer, ["product"], idea.productId);
}

/** As on any post; an idea that is done with takes no more votes. Taking one's vote back stays possible: see `canTakeBack`. */
export function canSupport(
  viewer: Viewer,
  thread: ThreadFacts,
  body: PostFacts,
  status: IdeaStatus,
): boolean {
  return isOpen(status) && canVote(viewer, thread, body);
}

/** A vote is its giver's own to take back, whatever became of the idea. */
export function canTakeBack(viewer: Viewer, thread: ThreadFacts, body: PostFacts): boolean {
  return canVote(viewer, thread, body);
}

/** Whoever wanted it says whether it solves it: its proposer, and those whose vote it has. */
export function canJudge(
  viewer: Viewer,
  thread: ThreadFacts & { archivedAt: Date | null; lockedAt: Date | null },
  voted: boolean,
): boolean {
  if (!canTakePart(viewer) || thread.archivedAt || thread.lockedAt) return false;
  return voted || (thread.authorId !== null && thread.authorId === viewer.member?.id);
}
