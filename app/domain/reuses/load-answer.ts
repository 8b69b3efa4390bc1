import { and, eq, isNotNull, sql } from "drizzle-orm";
import { db, type Tx } from "#db/client.server.ts";
import { posts, threads } from "#db/schema/index.ts";
import { Forbidden, NotFound } from "../errors.ts";
import { isVisible } from "../spaces/visible.ts";
import { isThere } from "../threads/gone.ts";
import { loadPost } from "../threads/load.ts";
import type { Viewer } from "../viewer.ts";
import { type canJudge, isReusable } from "./policy.ts";

/** An accepted answer with its thread. @throws {NotFound} for what is none, is gone, or this viewer may not see */
export async function loadAccepted(source: Tx | typeof db, viewer: Viewer, postId: number) {
  const found = await loadPost(source, viewer, postId);
  if (!isReusable(found.thread, found.post)) throw new NotFound();
  return found;
}

/** Says no before what was sent is looked at, as the command would after it. @throws {NotFound} @throws {Forbidden} */
export async function permitOnAccepted(
  viewer: Viewer,
  postId: number,
  can: typeof canJudge,
  refusal: string,
): Promise<void> {
  const { thread, post } = await loadAccepted(db, viewer, postId);
  if (!can(viewer, thread, post)) throw new Forbidden(refusal);
}

/** The answer that a thread is known for: the one accepted first, as others are told of it, unless another took its place. Undefined where none is. */
export async function findLeadAnswer(viewer: Viewer, threadId: number): Promise<number | undefined> {
  const [lead] = await db
    .select({ id: posts.id })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(
      and(
        eq(posts.threadId, threadId),
        eq(posts.kind, "answer"),
        isThere(posts),
        isThere(threads),
        isVisible(viewer, threads.spaceId),
        isNotNull(posts.acceptedAt),
      ),
    )
    .orderBy(sql`${posts.supersededBy} is not null`, posts.acceptedAt)
    .limit(1);
  return lead?.id;
}
