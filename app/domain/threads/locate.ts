import { eq } from "drizzle-orm";
import { postAnchor, threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { posts } from "#db/schema/index.ts";
import type { Viewer } from "../viewer.ts";
import { followMerged } from "./follow-merged.ts";
import { loadPostEvenGone, loadThreadEvenGone } from "./load.ts";

/** Where a thread is read; of one that was merged, the thread that took it over. @throws {NotFound} @throws {Gone} */
export async function locateThread(viewer: Viewer, threadId: number): Promise<string> {
  const taken = await followMerged(viewer, threadId);
  return threadPath(taken ?? (await loadThreadEvenGone(db, viewer, threadId)).thread);
}

/**
 * Where a post is read, with its place on the page, and which thread it is in; of one that is gone, where its placeholder stands.
 * @throws {NotFound} @throws {Gone} when the whole thread is
 */
export async function locatePost(
  viewer: Viewer,
  postId: number,
): Promise<{ threadId: number; path: string }> {
  const [known] = await db.select({ threadId: posts.threadId }).from(posts).where(eq(posts.id, postId));
  // The opening of a merged question stayed with it.
  const taken = known && (await followMerged(viewer, known.threadId));
  if (taken) return { threadId: taken.id, path: threadPath(taken) };
  const { post, thread } = await loadPostEvenGone(db, viewer, postId);
  return { threadId: thread.id, path: threadPath(thread) + postAnchor(post) };
}
