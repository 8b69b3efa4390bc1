import { postAnchor, threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../viewer.ts";
import { loadPost, loadThread } from "./load.ts";

/** Where a thread is read. @throws {NotFound} */
export async function locateThread(viewer: Viewer, threadId: number): Promise<string> {
  return threadPath(await loadThread(db, viewer, threadId));
}

/** Where a post is read, with its place on the page, and which thread it is in. @throws {NotFound} */
export async function locatePost(
  viewer: Viewer,
  postId: number,
): Promise<{ threadId: number; path: string }> {
  const { post, thread } = await loadPost(db, viewer, postId);
  return { threadId: thread.id, path: threadPath(thread) + postAnchor(post) };
}
