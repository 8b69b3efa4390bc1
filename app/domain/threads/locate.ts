import { and, eq } from "drizzle-orm";
import { type AnswerOrder, answersAddress, usualOrder } from "#app/lib/answers-address.ts";
import { postAnchor, threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { posts } from "#db/schema/index.ts";
import type { Viewer } from "../viewer.ts";
import { answerCursor, beforeAnswer } from "./answer-order.ts";
import { followMerged } from "./follow-merged.ts";
import { loadPostEvenGone, loadThreadEvenGone } from "./load.ts";
import { answersPerPage } from "./page-answers.ts";

/** Where a thread is read; of one that was merged, the thread that took it over. @throws {NotFound} @throws {Gone} */
export async function locateThread(viewer: Viewer, threadId: number): Promise<string> {
  const taken = await followMerged(viewer, threadId);
  return threadPath(taken ?? (await loadThreadEvenGone(db, viewer, threadId)).thread);
}

/**
 * Where a post is read: the page of its thread that it stands on, and its place there; and which thread that is. Of one
 * that is gone, where its placeholder stands.
 * @param order to read the answers in, where it is not the usual one
 * @throws {NotFound} @throws {Gone} when the whole thread is
 */
export async function locatePost(
  viewer: Viewer,
  postId: number,
  order?: AnswerOrder,
): Promise<{ threadId: number; path: string }> {
  const [known] = await db.select({ threadId: posts.threadId }).from(posts).where(eq(posts.id, postId));
  // The opening of a merged question stayed with it.
  const taken = known && (await followMerged(viewer, known.threadId));
  if (taken) return { threadId: taken.id, path: threadPath(taken) };
  const { post, thread } = await loadPostEvenGone(db, viewer, postId);
  const usual = usualOrder(thread.kind);
  const after = await pageStart(order ?? usual, post);
  return {
    threadId: thread.id,
    path: answersAddress(threadPath(thread), usual, { order, after }) + postAnchor(post),
  };
}

/** Answers shown before the one that is looked for, where it is not on the first page. */
const leadIn = 5;

/** The cursor after which the page begins that an answer, or one with this comment, is on; none for the first page. */
async function pageStart(order: AnswerOrder, post: typeof posts.$inferSelect): Promise<string | undefined> {
  const answerId = post.kind === "comment" ? post.parentId : post.kind === "answer" ? post.id : null;
  if (answerId === null) return undefined;
  const [answer] =
    post.id === answerId ? [post] : await db.select().from(posts).where(eq(posts.id, answerId));
  if (answer?.kind !== "answer") return undefined;
  const { where, by } = beforeAnswer(order, answer);
  const before = await db
    .select({
      id: posts.id,
      createdAt: posts.createdAt,
      acceptedAt: posts.acceptedAt,
      standing: posts.standing,
    })
    .from(posts)
    .where(and(eq(posts.threadId, answer.threadId), eq(posts.kind, "answer"), where))
    .orderBy(...by)
    .limit(answersPerPage);
  const start = before[leadIn];
  return before.length === answersPerPage && start ? answerCursor(order, start) : undefined;
}
