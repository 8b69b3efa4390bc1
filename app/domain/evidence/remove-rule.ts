import { and, eq } from "drizzle-orm";
import { evidenceRules } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden, NotFound } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { canKeepRules, findTarget } from "./targets.ts";

/** A status of a tracker means nothing for ideas from now on. @throws {NotFound} {Forbidden} */
export async function removeRule(viewer: Viewer, targetId: string, status: string): Promise<void> {
  const actor = viewer.member;
  if (!actor || !canKeepRules(viewer)) throw new Forbidden();
  await transact(actor.id, async (step) => {
    const target = await findTarget(step.tx, targetId);
    const [removed] = await step.tx
      .delete(evidenceRules)
      .where(and(eq(evidenceRules.targetId, targetId), eq(evidenceRules.statusKey, status)))
      .returning();
    if (!target || !removed) throw new NotFound();
    await noteAct(step, {
      actorId: actor.id,
      act: "evidence.rule-removed",
      subject: { kind: "evidence-target", id: targetId, name: target.name },
      before: { [removed.statusName]: removed.toStatus },
    });
  });
}
