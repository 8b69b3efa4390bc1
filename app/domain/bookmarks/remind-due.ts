import { and, asc, eq, isNotNull, isNull, lte } from "drizzle-orm";
import { bookmarks } from "#db/schema/index.ts";
import { transact } from "../transact.ts";

const atOnce = 100;

/**
 * Finds reminders whose moment has come and hands each, once, to whoever writes the mails.
 * @returns whether there may be more
 */
export async function remindDue(): Promise<boolean> {
  return transact(null, async ({ tx, record }) => {
    const due = await tx
      .select({ memberId: bookmarks.memberId, postId: bookmarks.postId })
      .from(bookmarks)
      .where(
        and(isNotNull(bookmarks.remindAt), isNull(bookmarks.remindedAt), lte(bookmarks.remindAt, new Date())),
      )
      .orderBy(asc(bookmarks.remindAt))
      .limit(atOnce)
      .for("update", { skipLocked: true });
    for (const { memberId, postId } of due) {
      await tx
        .update(bookmarks)
        .set({ remindedAt: new Date() })
        .where(and(eq(bookmarks.memberId, memberId), eq(bookmarks.postId, postId)));
      await record("bookmark.due", { memberId, postId: String(postId) });
    }
    return due.length === atOnce;
  });
}
