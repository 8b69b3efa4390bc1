import { v7 } from "uuid";
import { evidenceTargets } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden } from "../errors.ts";
import { once } from "../once.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { mintSecret } from "../webhooks/secret.ts";
import { checkFields, shownOf } from "./check-fields.ts";
import { type NewTrackerInput, tellsByItself } from "./input.ts";
import { canKeepTargets, sealSettings } from "./targets.ts";

/**
 * Names an issue tracker that ideas can be exported to from now on. Its token is sealed with the rest and never shown again.
 * @returns `secret` for the tracker's own webhook, shown this once; empty where it has none @throws {Forbidden} {Invalid}
 */
export async function addTracker(
  viewer: Viewer,
  { kind, name, ...given }: NewTrackerInput,
  key?: string,
): Promise<{ id: string; secret: string }> {
  const actor = viewer.member;
  if (!actor || !canKeepTargets(viewer)) throw new Forbidden();
  checkFields(kind, { name, ...given });
  const secret = tellsByItself(kind) ? await mintSecret(`tracker:${actor.id}`, key) : "";
  const shown = shownOf(given);
  const { token: _, ...plain } = given;
  const made = await transact(actor.id, (step) =>
    once(step.tx, actor.id, key && `evidence-${key}`, { kind, name, ...plain }, async () => {
      const id = v7();
      const sealed = await sealSettings(id, { ...given, secret });
      await step.tx.insert(evidenceTargets).values({ id, kind, name, shown, sealed, createdBy: actor.id });
      await noteAct(step, {
        actorId: actor.id,
        act: "evidence.target-added",
        subject: { kind: "evidence-target", id, name },
        after: { kind, shown },
      });
      return { id };
    }),
  );
  return { ...made, secret };
}
