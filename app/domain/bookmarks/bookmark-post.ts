import { and, eq, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { bookmarks } from "#db/schema/index.ts";
import { Forbidden, Invalid } from "../errors.ts";
import { follow } from "../subscriptions/follow.ts";
import type { Viewer } from "../viewer.ts";
import { loadReadable } from "./select-bookmarks.ts";

/** Further off, a date is a slip of the pen. */
const furthest = 5 * 366 * 86_400_000;

/**
 * Keeps a post among the viewer's bookmarks, or changes the note and the reminder of one that is kept.
 * A reminder that stays as it was is not sent again. @throws {NotFound} @throws {Invalid}
 */
export async function bookmarkPost(
  viewer: Viewer,
  postId: number,
  { note, remindAt }: { note: string; remindAt: Date | null },
  now: Date,
): Promise<void> {
  if (!viewer.member) throw new Forbidden();
  const memberId = viewer.member.id;
  const { thread } = await loadReadable(viewer, postId);
  const late = remindAt !== null && remindAt <= now && !(await isKeptAt(memberId, postId, remindAt));
  if (late || (remindAt && remindAt.getTime() > now.getTime() + furthest))
    throw new Invalid({ date: [late ? "reminderPast" : "reminderFar"] });
  await db.transaction(async (tx) => {
    const [kept] = await tx
      .insert(bookmarks)
      .values({ memberId, postId, note, remindAt })
      .onConflictDoUpdate({
        target: [bookmarks.memberId, bookmarks.postId],
        set: {
          note,
          remindAt,
          remindedAt: sql`case when ${bookmarks.remindAt} = excluded.remind_at then ${bookmarks.remindedAt} end`,
        },
      })
      .returning({ fresh: sql<boolean>`xmax = 0` });
    // What is bookmarked anew is followed; changing a note brings nothing back that was let go of.
    if (kept?.fresh) await follow(tx, memberId, thread.id, "bookmarked");
  });
}

/** A reminder that has come may stand as it is while the note changes. */
async function isKeptAt(memberId: string, postId: number, remindAt: Date): Promise<boolean> {
  const kept = await db
    .select({ postId: bookmarks.postId })
    .from(bookmarks)
    .where(
      and(eq(bookmarks.memberId, memberId), eq(bookmarks.postId, postId), eq(bookmarks.remindAt, remindAt)),
    );
  return kept.length > 0;
}
