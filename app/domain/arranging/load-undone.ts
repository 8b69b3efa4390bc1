import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { threads } from "#db/schema/index.ts";
import { Conflict, Forbidden, NotFound } from "../errors.ts";
import { isVisible } from "../spaces/visible.ts";
import { moderates } from "../threads/policy.ts";
import type { Viewer } from "../viewer.ts";
import type { ActRow } from "./acts.ts";
import type { Thread } from "./load.ts";

/** An act with the threads it was done to, as they are now; `other` is null where it touched one alone. */
export type Undone = { act: ActRow; thread: Thread; other: Thread | null };

/**
 * The threads of an act, merged ones too. One that was taken back or taken down meanwhile is not arranged any more.
 * @throws {NotFound} {Forbidden} {Conflict}
 */
export async function loadUndone(tx: Tx, viewer: Viewer, act: ActRow): Promise<Undone> {
  const thread = await loadThread(tx, viewer, act.threadId);
  const other = act.otherThreadId === null ? null : await loadThread(tx, viewer, act.otherThreadId);
  for (const each of [thread, other]) {
    if (each?.withdrawnAt || each?.hiddenByDecision || each?.removedByDecision)
      throw new Conflict("takenDownSince");
  }
  if (thread.mergedInto !== null && act.act !== "merged") throw new Conflict("mergedSince");
  return { act, thread, other };
}

async function loadThread(tx: Tx, viewer: Viewer, threadId: number): Promise<Thread> {
  const [thread] = await tx
    .select()
    .from(threads)
    .where(and(eq(threads.id, threadId), isVisible(viewer, threads.spaceId)));
  if (!thread) throw new NotFound();
  if (!moderates(viewer, thread)) throw new Forbidden();
  return thread;
}
