import { and, eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { posts } from "#db/schema/index.ts";
import { Forbidden, NotFound } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { loadPost, loadThread } from "./load.ts";
import type { canEdit } from "./policy.ts";

/**
 * Says no before what was sent is looked at, as the command would after it: a thing that this viewer may not see is not
 * there whatever they send, and whoever may not change it learns that first. The command asks again and decides.
 */
type Thread = Awaited<ReturnType<typeof loadThread>>;
type Post = Awaited<ReturnType<typeof loadPost>>["post"];

/** @param refusal the message key the command refuses with @throws {NotFound} {Forbidden} */
export async function permitOnThread(
  viewer: Viewer,
  threadId: number,
  can: (viewer: Viewer, thread: Thread) => boolean,
  refusal?: string,
): Promise<void> {
  if (!can(viewer, await loadThread(db, viewer, threadId))) throw new Forbidden(refusal);
}

/** As `permitOnThread`, for what is done to a post. */
export async function permitOnPost(
  viewer: Viewer,
  postId: number,
  can: (viewer: Viewer, thread: Thread, post: Post) => boolean,
  refusal?: string,
): Promise<void> {
  const { thread, post } = await loadPost(db, viewer, postId);
  if (!can(viewer, thread, post)) throw new Forbidden(refusal);
}

/** As `permitOnPost`, for the body of a thread. */
export async function permitOnBody(
  viewer: Viewer,
  threadId: number,
  can: typeof canEdit,
  refusal?: string,
): Promise<void> {
  await loadThread(db, viewer, threadId);
  const [body] = await db
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.threadId, threadId), eq(posts.kind, "body")));
  if (!body) throw new NotFound();
  await permitOnPost(viewer, body.id, can, refusal);
}
