import { and, eq } from "drizzle-orm";
import { type AnswerOrder, usualOrder } from "#app/lib/answers-address.ts";
import { db } from "#db/client.server.ts";
import { posts } from "#db/schema/index.ts";
import { Invalid } from "../errors.ts";
import { startOfAnswers } from "../threads/answer-order.ts";
import { loadThread } from "../threads/load.ts";
import { pageAnswers } from "../threads/page-answers.ts";
import type { Viewer } from "../viewer.ts";
import type { AnswerQuery } from "./input.ts";
import { representPost, selectPosts, standing } from "./select-posts.ts";
import type { PostShape } from "./shapes.ts";

/** A thread's answers in the order its page has them, or another. @throws {NotFound} @throws {Invalid} */
export async function listApiAnswers(
  viewer: Viewer,
  threadId: number,
  { limit, ...asked }: AnswerQuery,
): Promise<{ items: PostShape[]; next: string | null; prev: string | null }> {
  const thread = await loadThread(db, viewer, threadId);
  const order: AnswerOrder = asked.order ?? usualOrder(thread.kind);
  for (const name of ["after", "before"] as const) {
    // A place in one order is none in another.
    if (asked[name] && !startOfAnswers({ order, [name]: asked[name] }).placed)
      throw new Invalid({ [name]: ["cursorUnknown"] });
  }
  const page = await pageAnswers({ ...asked, order }, limit, ({ where, by }, size) =>
    selectPosts(viewer)
      .where(and(eq(posts.threadId, threadId), eq(posts.kind, "answer"), standing(viewer), where))
      .orderBy(...by)
      .limit(size),
  );
  return { items: page.rows.map(representPost), next: page.next, prev: page.prev };
}
