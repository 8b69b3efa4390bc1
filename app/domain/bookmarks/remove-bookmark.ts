import { and, eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { bookmarks } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import type { Viewer } from "../viewer.ts";

/** Lets go of a bookmark, whatever became of what it leads to. One that is not there is let go of already. */
export async function removeBookmark(viewer: Viewer, postId: number): Promise<void> {
  if (!viewer.member) throw new Forbidden();
  await db
    .delete(bookmarks)
    .where(and(eq(bookmarks.memberId, viewer.member.id), eq(bookmarks.postId, postId)));
}
