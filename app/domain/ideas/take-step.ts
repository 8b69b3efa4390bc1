import { and, eq } from "drizzle-orm";
import { ideaSteps, ideas, productVersions } from "#db/schema/index.ts";
import { Conflict, Invalid } from "../errors.ts";
import type { Step } from "../transact.ts";
import type { MoveIdeaInput } from "./input.ts";
import { loadStatus } from "./load-status.ts";

/**
 * One step of an idea's life, written down. The thread is held, and the caller has seen to it that the actor decides on it.
 * Refused before anything is written. @param actorId null for one that nobody made: `broughtBy` then says which tracker's
 * status brought it about, by the team's rule. @throws {Conflict} where it is not what `from` says @throws {Invalid}
 */
export async function takeStep(
  { tx, record }: Step,
  actorId: string | null,
  thread: { id: number; spaceId: string; productId: string | null },
  input: MoveIdeaInput,
  broughtBy: string | null = null,
): Promise<string> {
  const status = await loadStatus(tx, thread.id);
  if (status !== input.from) throw new Conflict("ideaMovedSince");
  if (input.to === status) throw new Invalid({ to: ["alreadyThatStatus"] });
  const versionId = input.version ? await findShipped(thread.productId, input) : null;
  const at = new Date();
  const [step] = await tx
    .insert(ideaSteps)
    .values({
      threadId: thread.id,
      fromStatus: status,
      toStatus: input.to,
      reasonFr: input.reasonFr,
      reasonEn: input.reasonEn,
      versionId,
      madeBy: actorId,
      broughtBy,
      madeAt: at,
    })
    .returning({ id: ideaSteps.id });
  if (!step) throw new Error("insert returned no step");
  await tx
    .update(ideas)
    .set({ status: input.to, statusAt: at, shippedIn: versionId })
    .where(eq(ideas.threadId, thread.id));
  await record("idea.moved", { threadId: String(thread.id), spaceId: thread.spaceId, stepId: step.id });
  return step.id;

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
}
