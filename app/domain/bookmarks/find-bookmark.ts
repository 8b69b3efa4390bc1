import { and, eq } from "drizzle-orm";
import { firstLine } from "#app/lib/excerpt.ts";
import { postPath } from "#app/lib/paths.ts";
import { bookmarks } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { loadReadable, owned, representBookmark, selectBookmarks } from "./select-bookmarks.ts";
import type { BookmarkedPost, BookmarkView } from "./views.ts";

/** The viewer's own bookmark of a post. @throws {NotFound} where there is none, whoever else may have one */
export async function findBookmark(viewer: Viewer, postId: number, now: Date): Promise<BookmarkView> {
  if (!viewer.member) throw new NotFound();
  const [row] = await selectBookmarks(viewer).where(and(owned(viewer.member), eq(bookmarks.postId, postId)));
  if (!row) throw new NotFound();
  return representBookmark(row, now);
}

/** What the form for a bookmark shows: the post, and the bookmark that is kept of it already. @throws {NotFound} */
export async function findBookmarkForm(
  viewer: Viewer,
  postId: number,
  now: Date,
): Promise<{ post: Omit<BookmarkedPost, "author">; kept: BookmarkView | null }> {
  const { post, thread } = await loadReadable(viewer, postId);
  const kept = await findBookmark(viewer, postId, now).catch((error) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  return {
    kept,
    post: {
      path: postPath(postId),
      title: thread.title,
      language: thread.language,
      threadKind: thread.kind,
      kind: post.kind,
      opening: firstLine(post.opening, 160),
    },
  };
}
