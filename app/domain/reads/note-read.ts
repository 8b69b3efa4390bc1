import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import type { ThreadView } from "../threads/views.ts";

/**
 * Notes up to when a member has read a thread, and which of what they were told of it they have seen by that, in one
 * statement. It never goes back.
 * @param postIds those that were on the page; all there are without. A suggestion is read on its own page.
 */
export async function noteRead(
  memberId: string,
  threadId: number,
  readAt: Date,
  postIds?: number[],
): Promise<void> {
  const seen = postIds
    ? sql`and (post_id is null or post_id = any(${sql.param(postIds)}::bigint[])) and kind <> 'suggestion'`
    : sql``;
  await db.execute(sql`
    with told as (
      update notifications set read_at = now()
      where member_id = ${memberId} and thread_id = ${threadId} and read_at is null ${seen}
    )
    insert into thread_reads as r (member_id, thread_id, read_at) values (${memberId}, ${threadId}, ${readAt})
    on conflict (member_id, thread_id) do update set read_at = excluded.read_at where r.read_at < excluded.read_at`);
}

/** The posts that somebody has before them who sees this page of a thread. */
export function postsOn(thread: ThreadView): number[] {
  return allOf(thread).map(({ id }) => Number(id));
}

function allOf(thread: ThreadView) {
  return [thread.body, ...thread.answers].flatMap((post) => [post, ...post.comments]);
}

/**
 * Up to when somebody has read a thread who has seen this page of it: the newest post on it. Whoever reached the end has
 * caught up with all that the thread counts as activity, such as what came on pages they have passed.
 */
export function readUpTo(thread: ThreadView): Date {
  const posts = allOf(thread);
  const atEnd = (thread.order === "newest" ? thread.prevAnswers : thread.nextAnswers) === null;
  const moments = [...posts.map(({ createdAt }) => createdAt), ...(atEnd ? [thread.activeAt] : [])];
  return new Date(Math.max(...moments.map((moment) => Date.parse(moment))));
}
