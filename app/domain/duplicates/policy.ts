import { canTakePart, moderates, type ThreadFacts } from "../threads/policy.ts";
import type { Viewer } from "../viewer.ts";

/** Whoever takes part may say that something was asked before, while the thread lives and leads nowhere yet. */
export function canPropose(viewer: Viewer, thread: ThreadFacts & { duplicateOf: number | null }): boolean {
  if (!canTakePart(viewer) || thread.kind === "announcement") return false;
  return thread.duplicateOf === null && !thread.lockedAt && !thread.archivedAt;
}

/** Those who could mark it as a duplicate themselves: who keep order where both are. */
export function canDecide(
  viewer: Viewer,
  thread: { spaceId: string },
  canonical: { spaceId: string },
): boolean {
  return moderates(viewer, thread) && moderates(viewer, canonical);
}

/** Who keeps order somewhere, be it in one space alone, has a list of what waits there. */
export function hasQueue(viewer: Viewer): boolean {
  return (viewer.member?.grants ?? []).some(({ spaceId }) => moderates(viewer, { spaceId: spaceId ?? "" }));
}
