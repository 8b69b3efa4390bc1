import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { db, Tx } from "#db/client.server.ts";
import { posts, threads } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";
import { admitToThread, isThere, takenDown } from "./gone.ts";
import { canReadGone } from "./policy.ts";

/** Threads and posts are only ever loaded through the viewer: what they may not see is not found. */
const standing = isThere(threads);
const parents = alias(posts, "parents");

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

/**
 * A post with its thread. What its author took back is found, for the policy to refuse; what staff took down, and what
 * was said of it, only by those who may still read it. @throws {NotFound} as `loadThread`
 */
export async function loadPost(source: Source, viewer: Viewer, postId: number) {
  const [found] = await source
    .select({ post: posts, thread: threads, parent: parents })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .leftJoin(parents, eq(parents.id, posts.parentId))
    .where(and(eq(posts.id, postId), standing, isVisible(viewer, threads.spaceId)));
  if (!found) throw new NotFound();
  const { post, thread, parent } = found;
  if ([post, parent].some((one) => one && isClosedTo(viewer, thread, one))) throw new NotFound();
  return { post, thread };
}

type Found = { post: typeof posts.$inferSelect; thread: typeof threads.$inferSelect };

function isClosedTo(viewer: Viewer, thread: Found["thread"], post: Found["post"]): boolean {
  const down = post.hiddenByDecision !== null || post.removedByDecision !== null;
  return down && !canReadGone(viewer, thread, post);
}

/** As `loadThread`, but one that is gone is found too by those who may still read it. @throws {Gone} for others */
export async function loadThreadEvenGone(source: Source, viewer: Viewer, threadId: number) {
  const [found] = await source
    .select({ thread: threads, takenDown: takenDown(threads) })
    .from(threads)
    .where(and(eq(threads.id, threadId), isVisible(viewer, threads.spaceId)));
  if (!found) throw new NotFound();
  const gone = admitToThread(viewer, { ...found.thread, takenDown: found.takenDown });
  return { thread: found.thread, gone };
}

/** A post, standing or gone, in a thread that may be gone as a whole. @throws {Gone} as `loadThreadEvenGone` */
export async function loadPostEvenGone(source: Source, viewer: Viewer, postId: number) {
  const [post] = await source.select().from(posts).where(eq(posts.id, postId));
  if (!post) throw new NotFound();
  const { thread } = await loadThreadEvenGone(source, viewer, post.threadId);
  return { post, thread };
}

/**
 * Locks a thread's row for the rest of the transaction. Every command that changes a thread's derived columns takes
 * this lock first, so that two of them never count on each other's unfinished work.
 */
export async function holdThread(tx: Tx, threadId: number): Promise<void> {
  await tx.execute(sql`select 1 from threads where id = ${threadId} for update`);
}

/**
 * A post with its thread held. Staff may carry a post into another thread while its own is waited for; then that one
 * is held too. @throws {NotFound} as `loadThread`
 */
export function holdPost(tx: Tx, viewer: Viewer, postId: number): Promise<Found> {
  return held(tx, () => loadPost(tx, viewer, postId));
}

/** As `holdPost`, but what is gone is found too by those who may still read it. @throws {Gone} for others */
export function holdPostEvenGone(tx: Tx, viewer: Viewer, postId: number): Promise<Found> {
  return held(tx, () => loadPostEvenGone(tx, viewer, postId));
}

/** Loads, holds the thread, and loads again, until the thread held is the one that was found. */
export async function held<F extends { thread: { id: number } }>(tx: Tx, load: () => Promise<F>): Promise<F> {
  let found = await load();
  for (let id = 0; id !== found.thread.id; ) {
    ({ id } = found.thread);
    await holdThread(tx, id);
    found = await load();
  }
  return found;
}
