import { and, eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { posts } from "#db/schema/index.ts";
import { afterAnswer, answerCursor, answerOrder } from "../threads/answer-order.ts";
import { loadThread } from "../threads/load.ts";
import type { Page } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import { representPost, selectPosts, standing } from "./select-posts.ts";
import type { PostShape } from "./shapes.ts";

/** A thread's answers in the order its page has them. @throws {NotFound} */
export async function listApiAnswers(
  viewer: Viewer,
  threadId: number,
  { after, limit }: { after?: string; limit: number },
): Promise<Page<PostShape>> {
  await loadThread(db, viewer, threadId);
  const rows = await selectPosts()
    .where(and(eq(posts.threadId, threadId), eq(posts.kind, "answer"), standing(viewer), afterAnswer(after)))
    .orderBy(...answerOrder)
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(representPost), next: rows.length > limit && last ? answerCursor(last) : null };
}
