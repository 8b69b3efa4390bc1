import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { type ThreadAct, threadActs } from "#db/schema/index.ts";
import { Conflict, NotFound } from "../errors.ts";
import { once, recall } from "../once.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { ActRow } from "./acts.ts";
import { actorOf, holdThreads } from "./load.ts";
import { loadUndone, type Undone } from "./load-undone.ts";
import { undoMark } from "./undo-mark.ts";
import { undoMerge } from "./undo-merge.ts";
import { undoPin } from "./undo-pin.ts";
import { undoPlace } from "./undo-place.ts";
import { undoSplit } from "./undo-split.ts";

/** How each act is undone: a step that throws `Conflict` where what it would bring back has moved on since. */
const ways: Record<ThreadAct, (tx: Tx, undone: Undone, viewer: Viewer) => Promise<void>> = {
  moved: undoPlace,
  retyped: undoPlace,
  pinned: undoPin,
  merged: undoMerge,
  split: undoSplit,
  "marked-duplicate": undoMark,
};

/**
 * Takes back what was done to a thread's place or shape, by anyone who keeps order where it was done. Each act is
 * undone once; what was written meanwhile stays where it is read.
 * @throws {NotFound} to those who may not see both threads @throws {Conflict} when it cannot be undone any more
 */
export async function undoAct(
  viewer: Viewer,
  id: string,
  key?: string,
): Promise<{ actId: string; threadId: string; slug: string }> {
  const sent = { undo: id };
  const done = await recall<{ actId: string; threadId: string; slug: string }>(viewer, key, sent);
  if (done) return done;
  const actor = actorOf(viewer);
  return transact(actor.id, ({ tx, record }) =>
    once(tx, actor.id, key, sent, async () => {
      const seen = await findAct(tx, id);
      await holdThreads(tx, [seen.threadId, seen.otherThreadId ?? seen.threadId]);
      const act = await findAct(tx, id);
      const undone = await loadUndone(tx, viewer, act);
      if (act.undoneAt) throw new Conflict("actUndone");
      await tx
        .update(threadActs)
        .set({ undoneAt: new Date(), undoneBy: actor.id })
        .where(eq(threadActs.id, id));
      await ways[act.act](tx, undone, viewer);
      const other = undone.other ?? undone.thread;
      await record("thread.act-undone", {
        threadId: String(undone.thread.id),
        spaceId: undone.thread.spaceId,
        otherThreadId: String(other.id),
        otherSpaceId: other.spaceId,
      });
      return { actId: id, threadId: String(undone.thread.id), slug: undone.thread.slug };
    }),
  );
}

async function findAct(tx: Tx, id: string): Promise<ActRow> {
  const [act] = await tx.select().from(threadActs).where(eq(threadActs.id, id));
  if (!act) throw new NotFound();
  return act;
}
