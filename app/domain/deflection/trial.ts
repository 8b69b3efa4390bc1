import { readerHash } from "../reuses/reader.ts";
import type { Viewer } from "../viewer.ts";
import { isHeldOut } from "./chance.ts";
import { isCounted } from "./policy.ts";
import { findSettings } from "./settings.ts";

export type Arm = "shown" | "held-out";

/** On which side a member stands while they ask; null where nobody is counted, and then they see what there is. */
export async function findArm(viewer: Viewer): Promise<Arm | null> {
  if (!viewer.member || !isCounted(viewer)) return null;
  const { on, holdOutShare } = await findSettings();
  if (!on) return null;
  return (await isHeldOut(viewer.member.id, holdOutShare)) ? "held-out" : "shown";
}

/** What a member is told apart by. They are known by their account: there is no browser to tell apart. */
export const trialKey = (viewer: Viewer, now: Date): Promise<string> =>
  readerHash(viewer, { address: "", userAgent: "" }, "asking", now);
