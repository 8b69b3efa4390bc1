import { Conflict, Invalid } from "../errors.ts";
import { once, recall } from "../once.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { writeAct } from "./acts.ts";
import type { PlaceInput } from "./input.ts";
import { type Arranged, actorOf, holdThreads, loadArranged, loadTargetSpace } from "./load.ts";
import { placeThread } from "./place-thread.ts";
import { spaceOf } from "./space-of.ts";

/**
 * Makes a question a discussion or an idea, and back. No vote and no acceptance is lost: what was accepted stays so,
 * and solves again as soon as the thread is a question again. A space that does not take the kind sends it elsewhere.
 */
export async function retypeThread(
  viewer: Viewer,
  threadId: number,
  input: PlaceInput & { kind: "question" | "discussion" | "idea" },
  key?: string,
): Promise<Arranged> {
  const sent = { retype: input, threadId };
  const done = await recall<Arranged>(viewer, key, sent);
  if (done) return done;
  const actor = actorOf(viewer);
  return transact(actor.id, ({ tx, record }) =>
    once(tx, actor.id, key, sent, async () => {
      await holdThreads(tx, [threadId]);
      const thread = await loadArranged(tx, viewer, threadId);
      if (thread.kind === "announcement") throw new Conflict("staysAnnouncement");
      if (thread.kind === input.kind) throw new Invalid({ kind: ["alreadyThatKind"] });
      const space = input.space
        ? await loadTargetSpace(tx, viewer, input.space)
        : await spaceOf(tx, thread.spaceId);
      if (!space?.kinds.includes(input.kind)) throw new Invalid({ kind: ["kindNotHere"] });
      await placeThread(tx, thread, space.id, input.kind);
      const facts = {
        fromSpaceId: thread.spaceId,
        toSpaceId: space.id,
        fromKind: thread.kind,
        toKind: input.kind,
      };
      const actId = await writeAct(tx, { act: "retyped", threadId, facts, why: input.why, madeBy: actor.id });
      await record("thread.retyped", {
        threadId: String(threadId),
        spaceId: space.id,
        otherSpaceId: thread.spaceId,
      });
      return { actId, threadId: String(threadId), slug: thread.slug };
    }),
  );
}
