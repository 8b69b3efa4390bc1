import { once, recall } from "../once.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { findEnd, leadTo } from "./lead-to.ts";
import { type Arranged, actorOf } from "./load.ts";

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
  const canonicalId = await findEnd(input.other);
  return transact(actor.id, (step) =>
    once(step.tx, actor.id, key, sent, () => leadTo(step, viewer, threadId, { ...input, canonicalId })),
  );
}
