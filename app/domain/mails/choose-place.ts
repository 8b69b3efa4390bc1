import { db } from "#db/client.server.ts";
import { NotFound } from "../errors.ts";
import { limits } from "../threads/input.ts";
import { loadPost } from "../threads/load.ts";
import { canComment, isGone } from "../threads/policy.ts";
import type { Viewer } from "../viewer.ts";

export type Place = { answersThread: number } | { commentsOn: number };

/**
 * Where an answer by mail belongs, given the post that the mail told of. To a comment one answers beside it; to an
 * answer to one's question one says something about that answer, which is a comment unless it is long; everything else
 * answers the thread, and an announcement, which takes no answers, is commented on.
 * @throws {NotFound} when the writer may not see the post any more, or it is gone
 */
export async function choosePlace(viewer: Viewer, postId: number, length: number): Promise<Place> {
  const { post, thread } = await loadPost(db, viewer, postId);
  if (isGone(post)) throw new NotFound();
  if (post.kind === "comment" && post.parentId !== null) return { commentsOn: post.parentId };
  if (thread.kind === "announcement") return { commentsOn: post.id };
  const aside = post.kind === "answer" && thread.kind === "question" && length <= limits.comment;
  return aside && canComment(viewer, thread, post) ? { commentsOn: post.id } : { answersThread: thread.id };
}
