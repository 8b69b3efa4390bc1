import { employeeRoles, holds, type Viewer } from "../viewer.ts";

/**
 * Who may do what in a thread. Pure answers over rows the viewer can already see; what cannot be seen never gets
 * this far. `post.threadAuthorId` is who started the thread.
 */
export type ThreadFacts = {
  spaceId: string;
  kind: string;
  authorId: string | null;
  closedAt: Date | null;
  lockedAt: Date | null;
  archivedAt: Date | null;
};
export type PostFacts = {
  kind: string;
  authorId: string | null;
  withdrawnAt: Date | null;
  hiddenByDecision: string | null;
  removedByDecision: string | null;
};

/** Staff hid it or removed it, whatever its author did. */
const isDown = (post: PostFacts) => post.hiddenByDecision !== null || post.removedByDecision !== null;
/** Taken back, hidden or removed: nothing more happens on it. */
export const isGone = (post: PostFacts) => post.withdrawnAt !== null || isDown(post);

/** Whoever confirmed their e-mail takes part; the address is how the community can answer back. */
export function canTakePart(viewer: Viewer): boolean {
  return viewer.member?.emailConfirmed === true;
}

/** A space takes threads of its own kinds, from anyone who takes part; announcements only from staff. */
export function canStartThread(
  viewer: Viewer,
  space: { id: string; kinds: string[] },
  kind: string,
): boolean {
  if (!canTakePart(viewer) || !space.kinds.includes(kind)) return false;
  return kind !== "announcement" || canAnnounce(viewer, space.id);
}

/** The brand announces through those who run a space. */
export function canAnnounce(viewer: Viewer, spaceId: string): boolean {
  return moderates(viewer, { spaceId });
}

/** Closed, locked and archived threads take no more answers; a lock still lets moderators speak. */
export function canAnswer(viewer: Viewer, thread: ThreadFacts): boolean {
  if (!canTakePart(viewer) || thread.closedAt || thread.archivedAt || thread.kind === "announcement")
    return false;
  return !thread.lockedAt || moderates(viewer, thread);
}

/** Comments stay possible on a closed thread, since they are how people say what has changed since. */
export function canComment(viewer: Viewer, thread: ThreadFacts, post: PostFacts): boolean {
  if (!canTakePart(viewer) || thread.archivedAt || isGone(post) || post.kind === "comment") return false;
  return !thread.lockedAt || moderates(viewer, thread);
}

/** One's own posts, comments, and what is locked or gone take no vote. */
export function canVote(viewer: Viewer, thread: ThreadFacts, post: PostFacts): boolean {
  if (!canTakePart(viewer) || thread.archivedAt || thread.lockedAt || isGone(post)) return false;
  return post.kind !== "comment" && post.authorId !== viewer.member?.id;
}

/** Until levels exist, voting down is for moderators. */
export function canVoteDown(viewer: Viewer, thread: ThreadFacts, post: PostFacts): boolean {
  return canVote(viewer, thread, post) && moderates(viewer, thread);
}

/** The asker at once; staff on the asker's behalf once the asker has had a week to do it. */
export function canAccept(
  viewer: Viewer,
  thread: ThreadFacts,
  answer: PostFacts & { createdAt: Date },
  now: Date,
): boolean {
  if (!canTakePart(viewer) || thread.kind !== "question" || answer.kind !== "answer") return false;
  if (isGone(answer) || thread.archivedAt || thread.lockedAt) return false;
  if (thread.authorId === viewer.member?.id) return true;
  return acceptsForOthers(viewer, thread) && now.getTime() - answer.createdAt.getTime() >= acceptanceDelay;
}

/** An acceptance is taken back by the asker, or by the staff who may give one. */
export function canWithdrawAcceptance(viewer: Viewer, thread: ThreadFacts): boolean {
  if (!canTakePart(viewer) || thread.archivedAt || thread.lockedAt) return false;
  return thread.authorId === viewer.member?.id || acceptsForOthers(viewer, thread);
}

/** How long, in milliseconds, an answer waits for its asker before staff may accept it on their behalf. */
export const acceptanceDelay = 7 * 24 * 3_600_000;

/** What an employee writes carries the official mark. */
export function writesOfficially(viewer: Viewer): boolean {
  return holds(viewer, employeeRoles);
}

/** Its author, while the thread lives; whoever moderates the space, always. Each edit is kept. */
export function canEdit(viewer: Viewer, thread: ThreadFacts, post: PostFacts): boolean {
  if (!canTakePart(viewer)) return false;
  if (moderates(viewer, thread)) return true;
  return post.authorId === viewer.member?.id && !isGone(post) && !thread.archivedAt && !thread.lockedAt;
}

/** Whoever takes part may offer a better wording of somebody else's question or answer, but not put it in. */
export function canSuggest(viewer: Viewer, thread: ThreadFacts, post: PostFacts): boolean {
  if (!canTakePart(viewer) || isGone(post) || thread.archivedAt || thread.lockedAt) return false;
  return post.kind !== "comment" && !canEdit(viewer, thread, post);
}

/**
 * Its author takes a post back, and may bring it back; what staff took down stays down. A question that has answers
 * belongs to those who answered too: its author may leave it nameless instead (`canAnonymise`).
 */
export function canWithdraw(
  viewer: Viewer,
  thread: ThreadFacts & { answerCount: number },
  post: PostFacts,
): boolean {
  if (!viewer.member || post.authorId !== viewer.member.id || thread.archivedAt || isDown(post)) return false;
  return post.kind !== "body" || thread.answerCount === 0;
}

/** Whoever took a post back may bring it back, though the thread was archived since; staff's word still stands above it. */
export function canBringBack(viewer: Viewer, post: PostFacts): boolean {
  return viewer.member !== null && post.authorId === viewer.member.id && !isDown(post);
}

/** The author of a question that has answers may take their name off it, for good. */
export function canAnonymise(
  viewer: Viewer,
  thread: ThreadFacts & { answerCount: number },
  post: PostFacts,
): boolean {
  if (!viewer.member || post.authorId !== viewer.member.id || isGone(post)) return false;
  return post.kind === "body" && thread.answerCount > 0;
}

/**
 * What is gone can still be read by those who moderate, who must know what they decide on, and by its author unless
 * it was removed. Everyone else reads that something was there.
 */
export function canReadGone(
  viewer: Viewer,
  thread: { spaceId: string },
  post: Pick<PostFacts, "authorId" | "removedByDecision">,
): boolean {
  if (moderates(viewer, thread)) return true;
  return viewer.member !== null && post.authorId === viewer.member.id && post.removedByDecision === null;
}

/** Those who keep order in a space: they hide, remove, close, lock, archive, and put threads where they belong. */
export function moderates(viewer: Viewer, thread: { spaceId: string }): boolean {
  return holds(viewer, ["moderator", "manager", "administrator"], thread.spaceId);
}

function acceptsForOthers(viewer: Viewer, thread: ThreadFacts): boolean {
  return holds(viewer, ["expert", "moderator", "manager", "administrator"], thread.spaceId);
}
