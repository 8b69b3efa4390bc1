import { eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { threads } from "#db/schema/index.ts";
import { Conflict, Invalid } from "../errors.ts";
import { once, recall } from "../once.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { writeAct } from "./acts.ts";
import { deriveCanonicals } from "./derive-canonicals.ts";
import { type Arranged, actorOf, holdThreads, loadArranged, loadOther } from "./load.ts";

/**
 * Says that a thread asks what another asks too. It stays where it is and as it is, and leads to the other. Of a
 * thread that is itself a duplicate, the one where that leads is meant.
 */
export async function markDuplicate(
  viewer: Viewer,
  threadId: number,
  input: { other: number; why: string },
  key?: string,
): Promise<Arranged> {
  const sent = { duplicate: input, threadId };
  const done = await recall<Arranged>(viewer, key, sent);
  if (done) return done;
  const actor = actorOf(viewer);
  const [named] = await db
    .select({ duplicateOf: threads.duplicateOf })
    .from(threads)
    .where(eq(threads.id, input.other));
  const canonicalId = named?.duplicateOf ?? input.other;
  return transact(actor.id, ({ tx, record }) =>
    once(tx, actor.id, key, sent, async () => {
      await holdThreads(tx, [threadId, input.other, canonicalId]);
      const thread = await loadArranged(tx, viewer, threadId);
      const other = await loadOther(tx, viewer, input.other);
      // Asked last: where a thread leads that the actor may not see is not for them to learn.
      if (input.other === threadId || canonicalId === threadId)
        throw new Invalid({ other: ["ownDuplicate"] });
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
        why: input.why,
        madeBy: actor.id,
      });
      await deriveCanonicals(tx, threadId);
      await record("thread.marked-duplicate", {
        threadId: String(threadId),
        spaceId: thread.spaceId,
        otherThreadId: String(canonical.id),
        otherSpaceId: canonical.spaceId,
      });
      return { actId, threadId: String(threadId), slug: thread.slug };
    }),
  );
}
