import { eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { threads } from "#db/schema/index.ts";
import { settleProposals } from "../duplicates/settle-proposals.ts";
import { Conflict, Invalid } from "../errors.ts";
import type { Step } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { writeAct } from "./acts.ts";
import { deriveCanonicals } from "./derive-canonicals.ts";
import { type Arranged, actorOf, holdThreads, loadArranged, loadOther } from "./load.ts";

/** Where a duplicate of this thread would lead: to itself, or where it leads as a duplicate. */
export async function findEnd(threadId: number): Promise<number> {
  const [named] = await db
    .select({ duplicateOf: threads.duplicateOf })
    .from(threads)
    .where(eq(threads.id, threadId));
  return named?.duplicateOf ?? threadId;
}

/**
 * Marks a thread as a duplicate of another, as part of a command: the one way in which that comes about. What was proposed
 * of the two is settled with it. @param canonicalId where `other` leads, as `findEnd` says it
 */
export async function leadTo(
  { tx, record }: Step,
  viewer: Viewer,
  threadId: number,
  { other: otherId, canonicalId, why }: { other: number; canonicalId: number; why: string },
): Promise<Arranged> {
  const actor = actorOf(viewer);
  await holdThreads(tx, [threadId, otherId, canonicalId]);
  const thread = await loadArranged(tx, viewer, threadId);
  const other = await loadOther(tx, viewer, otherId);
  // Asked last: where a thread leads that the actor may not see is not for them to learn.
  if (otherId === threadId || canonicalId === threadId) throw new Invalid({ other: ["ownDuplicate"] });
  const canonical = await loadOther(tx, viewer, canonicalId);
  if (other.id !== canonical.id && other.duplicateOf !== canonical.id) throw new Conflict();
  if (canonical.duplicateOf !== null) throw new Conflict();
  if (thread.duplicateOf !== null) throw new Conflict("alreadyDuplicate");
  if (thread.kind === "announcement" || canonical.kind === "announcement")
    throw new Conflict("staysAnnouncement");
  const actId = await writeAct(tx, {
    act: "marked-duplicate",
    threadId,
    otherThreadId: canonical.id,
    facts: {},
    why,
    madeBy: actor.id,
  });
  await deriveCanonicals(tx, threadId);
  await record("thread.marked-duplicate", {
    threadId: String(threadId),
    spaceId: thread.spaceId,
    otherThreadId: String(canonical.id),
    otherSpaceId: canonical.spaceId,
  });
  await settleProposals({ tx, record }, thread, canonical.id, actor.id);
  return { actId, threadId: String(threadId), slug: thread.slug };
}
