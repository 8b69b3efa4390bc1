import type { Role } from "#db/schema/index.ts";
import { isGone, type PostFacts, type ThreadFacts } from "../threads/policy.ts";
import { holds, type Viewer } from "../viewer.ts";

/** Who keeps a space's answers fresh; whoever else is to, is added here. */
export const keeperRoles = ["expert", "moderator", "manager", "administrator"] as const satisfies Role[];

/** Whether there is a queue for this viewer at all. */
export function keepsFresh(viewer: Viewer): boolean {
  return (viewer.member?.grants ?? []).some(({ role }) => keeperRoles.some((one) => one === role));
}

/** An answer that solved a question and stands, which is what is asked about. */
export function isCheckable(
  thread: { kind: string },
  post: PostFacts & { acceptedAt: Date | null },
): boolean {
  return thread.kind === "question" && post.kind === "answer" && post.acceptedAt !== null && !isGone(post);
}

/**
 * Whether an accepted answer is still valid is said by the experts and moderators of its space, also where nothing else goes
 * on any more: an archived answer is read as much as any.
 */
export function canCheck(
  viewer: Viewer,
  thread: Pick<ThreadFacts, "spaceId" | "kind">,
  post: PostFacts & { acceptedAt: Date | null },
): boolean {
  return canKeepFresh(viewer, thread) && isCheckable(thread, post);
}

/** Whoever checks the answers of a space takes back what was said of them there, also of one that is accepted no longer. */
export function canKeepFresh(viewer: Viewer, thread: { spaceId: string }): boolean {
  return viewer.member?.emailConfirmed === true && holds(viewer, keeperRoles, thread.spaceId);
}
