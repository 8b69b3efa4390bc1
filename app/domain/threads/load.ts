import { and, eq, isNull, sql } from "drizzle-orm";
import type { db, Tx } from "#db/client.server.ts";
import { posts, threads } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";
import { isThere } from "./gone.ts";

/** Threads and posts are only ever loaded through the viewer: what they may not see is not found. */
const standing = isThere(threads);

type Source = Tx | typeof db;

/** @throws {NotFound} when it does not exist, is gone, or lies in a space this viewer may not see */
export async function loadThread(source: Source, viewer: Viewer, threadId: number) {
  const [thread] = await source
    .select()
    .from(threads)
    .where(and(eq(threads.id, threadId), standing, isVisible(viewer, threads.spaceId)));
  if (!thread) throw new NotFound();
  return thread;
}

/** A post with its thread. @throws {NotFound} as `loadThread` */
export async function loadPost(source: Source, viewer: Viewer, postId: number) {
  const [found] = await source
    .select({ post: posts, thread: threads })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(
      and(
        eq(posts.id, postId),
        isNull(posts.removedByDecision),
        standing,
        isVisible(viewer, threads.spaceId),
      ),
    );
  if (!found) throw new NotFound();
  return found;
}

/**
 * Locks a thread's row for the rest of the transaction. Every command that changes a thread's derived columns takes
 * this lock first, so that two of them never count on each other's unfinished work.
 */
export async function holdThread(tx: Tx, threadId: number): Promise<void> {
  await tx.execute(sql`select 1 from threads where id = ${threadId} for update`);
}
