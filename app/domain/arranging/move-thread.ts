import { Conflict, Invalid } from "../errors.ts";
import { once, recall } from "../once.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { writeAct } from "./acts.ts";
import type { PlaceInput } from "./input.ts";
import { type Arranged, actorOf, holdThreads, loadArranged, loadTargetSpace } from "./load.ts";
import { placeThread } from "./place-thread.ts";

/**
 * Puts a thread into another space that its mover keeps in order too; where that space does not take the thread's
 * kind, it becomes another kind on the way. A pinned thread stays pinned.
 */
export async function moveThread(
  viewer: Viewer,
  threadId: number,
  input: PlaceInput & { space: string },
  key?: string,
): Promise<Arranged> {
  const sent = { move: input, threadId };
  const done = await recall<Arranged>(viewer, key, sent);
  if (done) return done;
  const actor = actorOf(viewer);
  return transact(actor.id, ({ tx, record }) =>
    once(tx, actor.id, key, sent, async () => {
      await holdThreads(tx, [threadId]);
      const thread = await loadArranged(tx, viewer, threadId);
      const space = await loadTargetSpace(tx, viewer, input.space);
      if (space.id === thread.spaceId) throw new Invalid({ space: ["alreadyInSpace"] });
      const kind = input.kind || thread.kind;
      if (!space.kinds.includes(kind)) throw new Invalid({ kind: ["kindNotHere"] });
      if (kind !== thread.kind && thread.kind === "announcement") throw new Conflict("staysAnnouncement");
      await placeThread(tx, thread, space.id, kind);
      const facts = {
        fromSpaceId: thread.spaceId,
        toSpaceId: space.id,
        fromKind: thread.kind,
        toKind: kind,
      };
      const actId = await writeAct(tx, { act: "moved", threadId, facts, why: input.why, madeBy: actor.id });
      await record("thread.moved", {
        threadId: String(threadId),
        spaceId: space.id,
        otherSpaceId: thread.spaceId,
      });
      return { actId, threadId: String(threadId), slug: thread.slug };
    }),
  );
}
