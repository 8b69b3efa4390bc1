import { Forbidden } from "../errors.ts";
import { once, recall } from "../once.ts";
import { holdThread, loadThread } from "../threads/load.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { MoveIdeaInput } from "./input.ts";
import { canMoveIdea } from "./policy.ts";
import { takeStep } from "./take-step.ts";

export type Moved = { threadId: string; slug: string; stepId: string };

/**
 * Takes an idea one step on in its life, or back, with a reason that everybody reads. Every step stays to be seen. Whoever
 * decides says what they saw: where somebody else moved it meanwhile nothing is changed. @throws {NotFound} {Forbidden}
 * {Invalid} {Conflict}
 */
export async function moveIdea(
  viewer: Viewer,
  threadId: number,
  input: MoveIdeaInput,
  key?: string,
): Promise<Moved> {
  const sent = { idea: input, threadId };
  const done = await recall<Moved>(viewer, key, sent);
  if (done) return done;
  return transact(viewer.member?.id ?? null, async (step) => {
    const { tx } = step;
    await loadThread(tx, viewer, threadId);
    await holdThread(tx, threadId);
    const thread = await loadThread(tx, viewer, threadId);
    if (!viewer.member || !canMoveIdea(viewer, thread)) throw new Forbidden("noMovingIdeas");
    const actor = viewer.member;
    return once(tx, actor.id, key, sent, async () => ({
      threadId: String(threadId),
      slug: thread.slug,
      stepId: await takeStep(step, actor.id, thread, input),
    }));
  });
}
