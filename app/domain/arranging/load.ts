import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { spaces, type threads } from "#db/schema/index.ts";
import { Forbidden, Invalid, NotFound } from "../errors.ts";
import { hold } from "../hold.ts";
import { isVisible } from "../spaces/visible.ts";
import { holdThread, loadThread } from "../threads/load.ts";
import { moderates } from "../threads/policy.ts";
import type { Member, Viewer } from "../viewer.ts";

export type Thread = typeof threads.$inferSelect;

/** What every act answers with: its row, and the thread that people should look at now. */
export type Arranged = { actId: string; threadId: string; slug: string };

/** @throws {Forbidden} for visitors */
export function actorOf(viewer: Viewer): Member {
  if (!viewer.member) throw new Forbidden();
  return viewer.member;
}

/**
 * Locks these threads. Acts on several go one at a time over the whole site: they are few, and where threads lead that are
 * duplicates of duplicates is written as well (`deriveCanonicals`), in an order that nobody can know beforehand.
 */
export async function holdThreads(tx: Tx, ids: number[]): Promise<void> {
  const each = [...new Set(ids)].sort((a, b) => a - b);
  if (each.length > 1) await hold(tx, "threads bound together");
  for (const id of each) await holdThread(tx, id);
}

/** A standing thread in a space this viewer keeps in order. @throws {NotFound} {Forbidden} */
export async function loadArranged(tx: Tx, viewer: Viewer, threadId: number): Promise<Thread> {
  const thread = await loadThread(tx, viewer, threadId);
  if (!moderates(viewer, thread)) throw new Forbidden();
  return thread;
}

/** As `loadArranged`, for a thread somebody named in a field. @throws {Invalid} under that field's name */
export async function loadOther(tx: Tx, viewer: Viewer, threadId: number): Promise<Thread> {
  const thread = await loadThread(tx, viewer, threadId).catch((error) => {
    throw error instanceof NotFound ? new Invalid({ other: ["threadUnknown"] }) : error;
  });
  if (!moderates(viewer, thread)) throw new Invalid({ other: ["notYoursToArrange"] });
  return thread;
}

/** A space this viewer keeps in order, by its slug. @throws {Invalid} */
export async function loadTargetSpace(tx: Tx, viewer: Viewer, slug: string) {
  const [space] = await tx
    .select()
    .from(spaces)
    .where(and(eq(spaces.slug, slug), isVisible(viewer, spaces.id)));
  if (!space || !moderates(viewer, { spaceId: space.id })) throw new Invalid({ space: ["spaceUnknown"] });
  return space;
}
