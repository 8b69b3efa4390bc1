import { Forbidden } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { mintSecret } from "../webhooks/secret.ts";
import { checkFields, shownOf } from "./check-fields.ts";
import { type NewTrackerInput, tellsByItself } from "./input.ts";
import { canKeepTargets } from "./targets.ts";
import { writeTarget } from "./write-target.ts";

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
  const settings = { ...given, secret };
  const written = { actorId: actor.id, kind, name, shown, settings };
  const made = await transact(actor.id, (step) => writeTarget(step, key, plain, written));
  return { ...made, secret };
}
