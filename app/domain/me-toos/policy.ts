import { canTakePart, type ThreadFacts } from "../threads/policy.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Whoever takes part has a problem too that somebody else asked about, while it is not solved. A duplicate gathers
 * nobody: where it leads does. In a locked or archived thread nothing is counted, as with votes.
 */
export function canSayMeToo(
  viewer: Viewer,
  thread: ThreadFacts & { solvedAt: Date | null; duplicateOf: number | null },
): boolean {
  if (!canTakePart(viewer) || thread.kind !== "question" || thread.authorId === viewer.member?.id)
    return false;
  return !thread.solvedAt && !thread.lockedAt && !thread.archivedAt && thread.duplicateOf === null;
}
