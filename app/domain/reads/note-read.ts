import { lt, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { threadReads } from "#db/schema/index.ts";
import type { ThreadView } from "../threads/views.ts";

/** Notes up to when a member has read a thread, in one statement. It never goes back. */
export async function noteRead(memberId: string, threadId: number, readAt: Date): Promise<void> {
  await db
    .insert(threadReads)
    .values({ memberId, threadId, readAt })
    .onConflictDoUpdate({
      target: [threadReads.memberId, threadReads.threadId],
      set: { readAt: sql`excluded.read_at` },
      setWhere: lt(threadReads.readAt, sql`excluded.read_at`),
    });
}

/**
 * Up to when somebody has read a thread who has seen this page of it: the newest post on it. Whoever reached the end has
 * caught up with all that the thread counts as activity, such as what came on pages they have passed.
 */
export function readUpTo(thread: ThreadView): Date {
  const posts = [thread.body, ...thread.answers].flatMap((post) => [post, ...post.comments]);
  const atEnd = (thread.order === "newest" ? thread.prevAnswers : thread.nextAnswers) === null;
  const moments = [...posts.map(({ createdAt }) => createdAt), ...(atEnd ? [thread.activeAt] : [])];
  return new Date(Math.max(...moments.map((moment) => Date.parse(moment))));
}
