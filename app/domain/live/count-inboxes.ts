import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { notifications, posts, threads } from "#db/schema/index.ts";
import type { Watcher } from "./find-watchers.ts";

/** `newest`: when the latest of them came, ISO 8601; null where there are none. */
export type InboxCount = { unread: number; newest: string | null };

/**
 * How many unread notifications each of these members has that they may still see, in one query for all.
 * @returns by member; who is not in it has none
 */
export async function countInboxes(watchers: Watcher[]): Promise<Map<string, InboxCount>> {
  const byMember = new Map(watchers.map((watcher) => [watcher.viewer.member.id, watcher]));
  if (byMember.size === 0) return new Map();
  const rows = await db
    .select({
      memberId: notifications.memberId,
      spaceId: threads.spaceId,
      unread: sql<number>`count(*)::int`,
      newest: sql<Date>`max(${notifications.createdAt})`.mapWith(notifications.createdAt),
    })
    .from(notifications)
    .innerJoin(threads, eq(threads.id, notifications.threadId))
    .leftJoin(posts, eq(posts.id, notifications.postId))
    .where(
      and(
        inArray(notifications.memberId, [...byMember.keys()]),
        isNull(notifications.readAt),
        // What staff did to one's own post is told although, and because, the post is gone.
        or(
          eq(notifications.kind, "acted"),
          and(eq(threads.gone, false), or(isNull(posts.id), eq(posts.gone, false))),
        ),
      ),
    )
    .groupBy(notifications.memberId, threads.spaceId);
  const counts = new Map<string, InboxCount>();
  for (const { memberId, spaceId, unread, newest } of rows) {
    if (!byMember.get(memberId)?.sees.has(spaceId)) continue;
    const known = counts.get(memberId);
    const latest = newest.toISOString();
    counts.set(memberId, {
      unread: unread + (known?.unread ?? 0),
      newest: known?.newest && known.newest > latest ? known.newest : latest,
    });
  }
  return counts;
}
