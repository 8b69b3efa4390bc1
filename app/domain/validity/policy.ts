import { canKeepProducts } from "../products/policy.ts";
import {
  canTakePart,
  canWithdrawAcceptance,
  isGone,
  type PostFacts,
  type ThreadFacts,
} from "../threads/policy.ts";
import type { Viewer } from "../viewer.ts";

/**
 * For which versions an accepted answer holds is said by whoever may accept it: who asked, and the experts and moderators
 * of the space; and by those who keep the catalogue. Of a thread about no product there is nothing to say.
 */
export function canSayValidity(
  viewer: Viewer,
  thread: ThreadFacts & { productId: string | null },
  answer: PostFacts & { acceptedAt: Date | null },
): boolean {
  if (!canTakePart(viewer) || thread.productId === null || answer.acceptedAt === null) return false;
  if (isGone(answer) || thread.archivedAt || thread.lockedAt) return false;
  return canWithdrawAcceptance(viewer, thread) || canKeepProducts(viewer);
}
