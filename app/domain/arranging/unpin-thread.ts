import { and, eq, isNull } from "drizzle-orm";
import { threadActs, threads } from "#db/schema/index.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { actorOf, holdThreads, loadArranged } from "./load.ts";

/** Lets a pinned thread take its place among the others again; on one that is not pinned it changes nothing. */
export async function unpinThread(
  viewer: Viewer,
  threadId: number,
): Promise<{ threadId: string; slug: string }> {
  const actor = actorOf(viewer);
  return transact(actor.id, async ({ tx, record }) => {
    await holdThreads(tx, [threadId]);
    const { slug, spaceId, pinnedAt } = await loadArranged(tx, viewer, threadId);
    if (pinnedAt) {
      await tx.update(threads).set({ pinnedAt: null }).where(eq(threads.id, threadId));
      await tx
        .update(threadActs)
        .set({ undoneAt: new Date(), undoneBy: actor.id })
        .where(
          and(eq(threadActs.threadId, threadId), eq(threadActs.act, "pinned"), isNull(threadActs.undoneAt)),
        );
      await record("thread.unpinned", { threadId: String(threadId), spaceId });
    }
    return { threadId: String(threadId), slug };
  });
}
