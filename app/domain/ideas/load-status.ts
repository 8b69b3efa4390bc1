import { and, eq, isNotNull } from "drizzle-orm";
import type { IdeaStatus } from "#app/lib/idea-board.ts";
import { db, type Tx } from "#db/client.server.ts";
import { ideas, posts, threads } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { isVisible } from "../spaces/visible.ts";
import { followMerged } from "../threads/follow-merged.ts";
import type { Viewer } from "../viewer.ts";

/** What an idea is by now; the row comes with every thread that is one. */
export async function loadStatus(source: Tx | typeof db, threadId: number): Promise<IdeaStatus> {
  const [idea] = await source
    .select({ status: ideas.status })
    .from(ideas)
    .where(eq(ideas.threadId, threadId));
  if (!idea) throw new Error("an idea without its row");
  return idea.status;
}

/**
 * Where a vote for a merged idea belongs: the opening of the idea that took it over. Null where the post opened no merged
 * idea, and where this viewer may not see every thread of the way.
 */
export async function findTakenOver(viewer: Viewer, postId: number): Promise<number | null> {
  const [merged] = await db
    .select({ id: threads.id })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(
      and(
        eq(posts.id, postId),
        eq(posts.kind, "body"),
        eq(threads.kind, "idea"),
        isNotNull(threads.mergedInto),
      ),
    );
  const taken = merged && (await followMerged(viewer, merged.id));
  if (!taken) return null;
  const [body] = await db
    .select({ id: posts.id })
    .from(posts)
    .innerJoin(threads, and(eq(threads.id, posts.threadId), eq(threads.kind, "idea")))
    .where(and(eq(posts.threadId, taken.id), eq(posts.kind, "body")));
  return body?.id ?? null;
}

/** The opening of an idea, merged or not: what votes for it are on. @throws {NotFound} for what is none, or not to be seen */
export async function findIdeaBody(viewer: Viewer, threadId: number): Promise<number> {
  const [found] = await db
    .select({ id: posts.id })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(
      and(
        eq(threads.id, threadId),
        eq(threads.kind, "idea"),
        eq(posts.kind, "body"),
        isVisible(viewer, threads.spaceId),
      ),
    );
  if (!found) throw new NotFound();
  return found.id;
}
