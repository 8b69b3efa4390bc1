import { suggestionTrials } from "#db/schema/index.ts";
import { dayOf } from "../reuses/reader.ts";
import { findLookAlikes, type LookAlike } from "../search/find-look-alikes.ts";
import type { SimilarQuery } from "../search/input.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { findArm, trialKey } from "./trial.ts";

/**
 * Solved look-alikes for somebody who is about to ask. Members held out see none, so that it can be told what showing them
 * does; they are looked for all the same, since only who would have seen some is compared with who did.
 * @param enough as for `findLookAlikes`
 */
export async function offerLookAlikes(
  viewer: Viewer,
  asked: SimilarQuery,
  now: Date,
  enough?: number,
): Promise<LookAlike[]> {
  const [arm, found] = await Promise.all([findArm(viewer), findLookAlikes(viewer, asked, enough)]);
  if (!arm || found.length === 0) return found;
  const row = { reader: await trialKey(viewer, now), arm, step: "met" as const, day: dayOf(now) };
  await transact(null, ({ tx }) => tx.insert(suggestionTrials).values(row).onConflictDoNothing());
  return arm === "held-out" ? [] : found;
}
