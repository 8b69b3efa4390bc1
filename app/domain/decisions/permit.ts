import { db } from "#db/client.server.ts";
import { Forbidden } from "../errors.ts";
import { moderates } from "../threads/policy.ts";
import type { Viewer } from "../viewer.ts";
import { loadDecision } from "./load-decision.ts";
import { loadTarget, type Target } from "./target.ts";

/** Says no to whoever may not decide on this, before what they sent is looked at. @throws {NotFound} {Forbidden} */
export async function permitDecision(viewer: Viewer, target: Target): Promise<void> {
  const { thread } = await loadTarget(db, viewer, target);
  if (!moderates(viewer, thread)) throw new Forbidden("notYoursToModerate");
}

/** As `permitDecision`, for lifting one. */
export async function permitLift(viewer: Viewer, decisionId: string): Promise<void> {
  await permitDecision(viewer, (await loadDecision(db, decisionId)).target);
}
