import { and, eq } from "drizzle-orm";
import { posts } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { representPost, selectPosts, standing } from "./select-posts.ts";
import type { PostShape } from "./shapes.ts";

/** @throws {NotFound} when there is none, it was withdrawn or removed, or this viewer may not read it */
export async function findApiPost(viewer: Viewer, postId: number): Promise<PostShape> {
  const [row] = await selectPosts(viewer).where(and(eq(posts.id, postId), standing(viewer)));
  if (!row) throw new NotFound();
  return representPost(row);
}
