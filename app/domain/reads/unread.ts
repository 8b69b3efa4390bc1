import { type SQL, sql } from "drizzle-orm";
import { members, posts, threadReads, threads } from "#db/schema/index.ts";
import type { Viewer } from "../viewer.ts";

/** What is unread of a thread: how many answers, 100 at most; null where it was never opened. */
export type UnreadView = { answers: number | null };

/** A visit ends after so long an absence. */
export const absence = sql`interval '30 minutes'`;

/**
 * When a member's visit before this one ended; for the first visit, when they joined. To be read beside `members`. Whether
 * this visit was noted yet makes no difference.
 */
export const lastVisit = sql<Date>`case when ${members.seenAt} < now() - ${absence} then ${members.seenAt}
  else coalesce(${members.lastVisitAt}, ${members.createdAt}) end`;

/**
 * What is unread of a thread, as a column of whatever query reads `threads`, so that a list's marks cost no query of their
 * own. A thread is unread when it has something newer than what its reader saw of it, or was never opened and has
 * something newer than their last visit; whoever wrote it knows what it says. Null where it is read, and for visitors.
 */
export function unreadColumn(viewer: Viewer): SQL<UnreadView | null> {
  if (!viewer.member) return sql<UnreadView | null>`null::json`;
  const newer = sql`select 1 from ${posts} p where p.thread_id = ${threads.id} and p.kind = 'answer' and not p.gone
    and p.created_at > r.read_at limit 100`;
  return sql<UnreadView | null>`(
    select case when ${threads.activeAt} > coalesce(r.read_at,
        case when ${threads.authorId} = ${members.id} then ${threads.createdAt} end, ${lastVisit})
      then json_build_object('answers', case when r.read_at is not null then (select count(*)::int from (${newer}) n) end) end
    from ${members} left join ${threadReads} r on r.member_id = ${members.id} and r.thread_id = ${threads.id}
    where ${members.id} = ${viewer.member.id})`;
}

/** Up to when the viewer has read a thread, as a column; null where they never opened it. */
export function readAtColumn(viewer: Viewer): SQL<Date | null> {
  const column = viewer.member
    ? sql<Date | null>`(select ${threadReads.readAt} from ${threadReads}
        where ${threadReads.memberId} = ${viewer.member.id} and ${threadReads.threadId} = ${threads.id})`
    : sql<Date | null>`null::timestamptz`;
  return column.mapWith(threadReads.readAt) as SQL<Date | null>;
}
