import { eq } from "drizzle-orm";
import { evidenceTargets } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden, NotFound } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { mintSecret } from "../webhooks/secret.ts";
import { isTracker, tellsByItself } from "./input.ts";
import { canKeepTargets, findTarget, openTrackerSettings, sealSettings } from "./targets.ts";

/** A new secret for a tracker's messages to us; the former opens nothing from then on. @throws {NotFound} {Forbidden} */
export async function renewHookSecret(viewer: Viewer, id: string, key?: string): Promise<{ secret: string }> {
  const actor = viewer.member;
  if (!actor || !canKeepTargets(viewer)) throw new Forbidden();
  const secret = await mintSecret(`tracker:${id}:${actor.id}`, key);
  await transact(actor.id, async (step) => {
    const target = await findTarget(step.tx, id);
    if (!target || !isTracker(target.kind) || !tellsByItself(target.kind)) throw new NotFound();
    const settings = await openTrackerSettings(target.kind, target);
    await step.tx
      .update(evidenceTargets)
      .set({ sealed: await sealSettings(id, { ...settings, secret }) })
      .where(eq(evidenceTargets.id, id));
    await noteAct(step, {
      actorId: actor.id,
      act: "evidence.hook-secret-renewed",
      subject: { kind: "evidence-target", id, name: target.name },
    });
  });
  return { secret };
}
