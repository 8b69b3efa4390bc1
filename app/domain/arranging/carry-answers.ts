import { eq, inArray, or } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { posts } from "#db/schema/index.ts";
import { dropNarrowLinksOf } from "../threads/narrow-links.ts";
import { standingOf } from "../threads/standing.ts";

/** Takes answers into another thread with the comments on them. Votes and acceptances are theirs, and go along. */
export async function carryAnswers(tx: Tx, answerIds: number[], toThreadId: number): Promise<void> {
  if (answerIds.length === 0) return;
  await dropNarrowLinksOf(tx, answerIds, toThreadId);
  await tx
    .update(posts)
    .set({ threadId: toThreadId })
    .where(or(inArray(posts.id, answerIds), inArray(posts.parentId, answerIds)));
}

/** An opening post becomes an answer, which has an order among others. */
export async function openingToAnswer(tx: Tx, postId: number): Promise<void> {
  const [post] = await tx.select().from(posts).where(eq(posts.id, postId));
  if (!post) throw new Error("there is no such post");
  await tx
    .update(posts)
    .set({ kind: "answer", standing: standingOf(post) })
    .where(eq(posts.id, postId));
}
