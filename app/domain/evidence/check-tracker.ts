import { and, eq, isNull } from "drizzle-orm";
import { TrackerFault } from "#app/services/trackers/ask.server.ts";
import { openTracker } from "#app/services/trackers/open-tracker.server.ts";
import { db } from "#db/client.server.ts";
import { evidenceTargets } from "#db/schema/index.ts";
import { Forbidden, NotFound } from "../errors.ts";
import { type Limit, spend } from "../limit.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { isTracker } from "./input.ts";
import { canKeepRules, canKeepTargets, findTarget, openTrackerSettings } from "./targets.ts";

const often: Limit = { name: "tracker-check", points: 30, seconds: 600 };

/**
 * Asks a tracker whether issues can be made and read there, and which statuses it has; notes what it said.
 * @throws {NotFound} {Forbidden} {TooMany}; what is wrong there is noted and not thrown
 */
export async function checkTracker(viewer: Viewer, id: string, now = new Date()): Promise<void> {
  if (!viewer.member || !(canKeepTargets(viewer) || canKeepRules(viewer))) throw new Forbidden();
  await spend(often, viewer.member.id);
  const target = await db.transaction((tx) => findTarget(tx, id));
  if (!target || !isTracker(target.kind)) throw new NotFound();
  const { kind } = target;
  const settings = await openTrackerSettings(kind, target);
  const found = await openTracker(kind, settings)
    .check()
    .then(
      (offered) => ({ offered: offered.slice(0, 200), checkProblem: "", checkSaid: "" }),
      (error: unknown) => {
        if (!(error instanceof TrackerFault)) throw error;
        return { checkProblem: error.problem, checkSaid: error.said };
      },
    );
  await transact(viewer.member.id, async ({ tx }) => {
    await tx
      .update(evidenceTargets)
      .set({ ...found, checkedAt: now })
      .where(and(eq(evidenceTargets.id, id), isNull(evidenceTargets.retiredAt)));
  });
}
