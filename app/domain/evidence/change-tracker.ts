import { eq } from "drizzle-orm";
import { evidenceTargets } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden, Invalid, NotFound } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { checkFields, shownOf } from "./check-fields.ts";
import { isTracker, type TrackerInput } from "./input.ts";
import { canKeepTargets, findTarget, openTrackerSettings, sealSettings } from "./targets.ts";

/**
 * Mends how a tracker is reached. An empty token leaves the one there is, but for another server: a token goes to nobody it was
 * not given for. @throws {NotFound} {Forbidden} {Invalid}
 */
export async function changeTracker(
  viewer: Viewer,
  id: string,
  { name, ...given }: TrackerInput,
): Promise<void> {
  const actor = viewer.member;
  if (!actor || !canKeepTargets(viewer)) throw new Forbidden();
  await transact(actor.id, async (step) => {
    const target = await findTarget(step.tx, id);
    if (!target || !isTracker(target.kind)) throw new NotFound();
    checkFields(target.kind, { name, ...given });
    const settings = await openTrackerSettings(target.kind, target);
    const moved = new URL(settings.base).origin !== new URL(given.base).origin;
    if (moved && given.token === "") throw new Invalid({ token: ["tokenAgain"] });
    const shown = shownOf(given);
    const sealed = await sealSettings(id, {
      ...{ ...settings, ...given },
      token: given.token || settings.token,
    });
    await step.tx
      .update(evidenceTargets)
      .set({ name, shown, sealed, etag: "", askTries: 0, changesUntil: null })
      .where(eq(evidenceTargets.id, id));
    await noteAct(step, {
      actorId: actor.id,
      act: "evidence.target-changed",
      subject: { kind: "evidence-target", id, name },
      before: { name: target.name, shown: target.shown },
      after: { name, shown, token: given.token === "" ? "kept" : "new" },
    });
  });
}
