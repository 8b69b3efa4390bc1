import { inArray } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { posts, threads } from "#db/schema/index.ts";
import { canReadGone } from "../threads/policy.ts";
import type { Watcher } from "./find-watchers.ts";

/** A watched thread as it is now: whose eyes it is for, and the figures that pages show of it. */
export type WatchedThread = {
  id: number;
  spaceId: string;
  authorId: string | null;
  removedByDecision: string | null;
  gone: boolean;
  answerCount: number;
};

/** A post that something happened to, as it is now. */
export type WatchedPost = { id: number; threadId: number; kind: string; gone: boolean; score: number };

export async function findWatchedThreads(ids: number[]): Promise<Map<number, WatchedThread>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: threads.id,
      spaceId: threads.spaceId,
      authorId: threads.authorId,
      removedByDecision: threads.removedByDecision,
      gone: threads.gone,
      answerCount: threads.answerCount,
    })
    .from(threads)
    .where(inArray(threads.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

export async function findWatchedPosts(ids: number[]): Promise<Map<number, WatchedPost>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: posts.id,
      threadId: posts.threadId,
      kind: posts.kind,
      gone: posts.gone,
      score: posts.score,
    })
    .from(posts)
    .where(inArray(posts.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Whoever may open the thread's page may hear of it, and nobody else. */
export function canWatch({ viewer, sees }: Watcher, thread: WatchedThread | undefined): boolean {
  if (!thread || !sees.has(thread.spaceId)) return false;
  return !thread.gone || canReadGone(viewer, thread, thread);
}
