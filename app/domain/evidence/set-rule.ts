import { and, eq } from "drizzle-orm";
import { evidenceRules } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden, Invalid, NotFound } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { isTracker, type RuleInput } from "./input.ts";
import { canKeepRules, findTarget } from "./targets.ts";

/**
 * Says what a status of a tracker means for ideas from now on, and the reason that everybody then reads. Issues that have the
 * status already move nothing. @throws {NotFound} {Forbidden} {Invalid} `status` for one that the tracker does not have
 */
export async function setRule(
  viewer: Viewer,
  targetId: string,
  { status, to, reasonFr, reasonEn }: RuleInput,
  now = new Date(),
): Promise<void> {
  const actor = viewer.member;
  if (!actor || !canKeepRules(viewer)) throw new Forbidden();
  await transact(actor.id, async (step) => {
    const { tx } = step;
    const target = await findTarget(tx, targetId);
    if (!target || !isTracker(target.kind)) throw new NotFound();
    const mine = and(eq(evidenceRules.targetId, targetId), eq(evidenceRules.statusKey, status));
    const [before] = await tx.select().from(evidenceRules).where(mine);
    const statusName = target.offered.find(({ key }) => key === status)?.name ?? before?.statusName;
    if (!statusName) throw new Invalid({ status: ["statusUnknown"] });
    const rule = { statusName, toStatus: to, reasonFr, reasonEn, setBy: actor.id, setAt: now };
    await tx
      .insert(evidenceRules)
      .values({ targetId, statusKey: status, ...rule })
      .onConflictDoUpdate({ target: [evidenceRules.targetId, evidenceRules.statusKey], set: rule });
    await noteAct(step, {
      actorId: actor.id,
      act: "evidence.rule-set",
      subject: { kind: "evidence-target", id: targetId, name: target.name },
      before: before && { [before.statusName]: before.toStatus },
      after: { [statusName]: to },
    });
  });
}
