import { and, eq, isNull } from "drizzle-orm";
import { evidenceParcels, evidenceTargets } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden, NotFound } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { canKeepTargets, sealSettings } from "./targets.ts";

/** Nothing is sent there any more, and its secrets are forgotten; what went there stays to be seen. @throws {NotFound} */
export async function retireTarget(viewer: Viewer, id: string, now = new Date()): Promise<void> {
  const actor = viewer.member;
  if (!actor || !canKeepTargets(viewer)) throw new Forbidden();
  await transact(actor.id, async (step) => {
    const [retired] = await step.tx
      .update(evidenceTargets)
      .set({ retiredAt: now, sealed: await sealSettings(id, {}) })
      .where(and(eq(evidenceTargets.id, id), isNull(evidenceTargets.retiredAt)))
      .returning({ name: evidenceTargets.name, kind: evidenceTargets.kind, shown: evidenceTargets.shown });
    if (!retired) throw new NotFound();
    const { name, ...before } = retired;
    await step.tx
      .update(evidenceParcels)
      .set({ state: "failed", problem: "targetRetired", finishedAt: now, leasedUntil: null })
      .where(and(eq(evidenceParcels.targetId, id), eq(evidenceParcels.state, "waiting")));
    await noteAct(step, {
      actorId: actor.id,
      act: "evidence.target-retired",
      subject: { kind: "evidence-target", id, name },
      before,
    });
  });
}
