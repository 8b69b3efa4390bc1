import type { PostFacts, ThreadFacts } from "../threads/policy.ts";
import { isGone } from "../threads/policy.ts";
import type { Viewer } from "../viewer.ts";

type Answer = PostFacts & { acceptedAt: Date | null };

/** An answer that solved a question and stands: the only posts whose reuse is counted. */
export function isReusable(thread: ThreadFacts, post: Answer): boolean {
  return thread.kind === "question" && post.kind === "answer" && post.acceptedAt !== null && !isGone(post);
}

/**
 * Every reader may say whether an accepted answer solved it for them, with or without an account, also where nothing else
 * goes on any more. Who wrote it knows already; who asked says so by accepting.
 */
export function canJudge(viewer: Viewer, thread: ThreadFacts, post: Answer): boolean {
  return isReusable(thread, post) && !isOwn(viewer, thread, post);
}

/** Whoever wrote the answer or asked the question: what they do with it is no reuse. */
export function isOwn(
  { member }: Viewer,
  thread: { authorId: string | null },
  post: { authorId: string | null },
): boolean {
  return member !== null && (post.authorId === member.id || thread.authorId === member.id);
}
