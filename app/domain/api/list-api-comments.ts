import { and, asc, eq, gt } from "drizzle-orm";
import { decodeCursor, encodeCursor } from "#app/lib/cursor.ts";
import { db } from "#db/client.server.ts";
import { posts } from "#db/schema/index.ts";
import { loadPost } from "../threads/load.ts";
import type { Page } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import { commentPlace } from "./input.ts";
import { representPost, selectPosts, standing } from "./select-posts.ts";
import type { PostShape } from "./shapes.ts";

/** The comments on a thread's body or on an answer, oldest first. @throws {NotFound} */
export async function listApiComments(
  viewer: Viewer,
  postId: number,
  { after, limit }: { after?: string; limit: number },
): Promise<Page<PostShape>> {
  await loadPost(db, viewer, postId);
  const place = after ? decodeCursor(after, commentPlace) : null;
  const rows = await selectPosts(viewer)
    .where(
      and(
        eq(posts.parentId, postId),
        eq(posts.kind, "comment"),
        standing(viewer),
        place ? gt(posts.id, place[0]) : undefined,
      ),
    )
    .orderBy(asc(posts.id))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(representPost),
    next: rows.length > limit && last ? encodeCursor([last.id]) : null,
  };
}
