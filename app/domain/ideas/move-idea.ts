import { and, eq } from "drizzle-orm";
import { ideaSteps, ideas, productVersions } from "#db/schema/index.ts";
import { Conflict, Forbidden, Invalid } from "../errors.ts";
import { once, recall } from "../once.ts";
import { holdThread, loadThread } from "../threads/load.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { MoveIdeaInput } from "./input.ts";
import { loadStatus } from "./load-status.ts";
import { canMoveIdea } from "./policy.ts";

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
  return transact(viewer.member?.id ?? null, async ({ tx, record }) => {
    await loadThread(tx, viewer, threadId);
    await holdThread(tx, threadId);
    const thread = await loadThread(tx, viewer, threadId);
    if (!viewer.member || !canMoveIdea(viewer, thread)) throw new Forbidden("noMovingIdeas");
    const actor = viewer.member;
    return once(tx, actor.id, key, sent, async () => {
      const status = await loadStatus(tx, threadId);
      if (status !== input.from) throw new Conflict("ideaMovedSince");
      if (input.to === status) throw new Invalid({ to: ["alreadyThatStatus"] });
      const versionId = input.version ? await findShipped(thread.productId, input) : null;
      const at = new Date();
      const [step] = await tx
        .insert(ideaSteps)
        .values({
          threadId,
          fromStatus: status,
          toStatus: input.to,
          reasonFr: input.reasonFr,
          reasonEn: input.reasonEn,
          versionId,
          madeBy: actor.id,
          madeAt: at,
        })
        .returning({ id: ideaSteps.id });
      if (!step) throw new Error("insert returned no step");
      await tx
        .update(ideas)
        .set({ status: input.to, statusAt: at, shippedIn: versionId })
        .where(eq(ideas.threadId, threadId));
      await record("idea.moved", {
        threadId: String(threadId),
        spaceId: thread.spaceId,
        stepId: step.id,
      });
      return { threadId: String(threadId), slug: thread.slug, stepId: step.id };
    });

    async function findShipped(productId: string | null, { to, version }: MoveIdeaInput): Promise<string> {
      const [found] =
        to === "shipped" && productId
          ? await tx
              .select({ id: productVersions.id })
              .from(productVersions)
              .where(and(eq(productVersions.productId, productId), eq(productVersions.name, version)))
          : [];
      if (!found) throw new Invalid({ version: ["versionUnknown"] });
      return found.id;
    }
  });
}
