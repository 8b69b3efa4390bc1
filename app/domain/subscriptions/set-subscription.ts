import { Forbidden } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { chooseLevel } from "./choose-level.ts";
import { findTarget, type Named } from "./find-target.ts";
import type { Level } from "./input.ts";
import type { TargetView } from "./views.ts";

/** Says how much a member wants to be told of something they can see. What they choose here no act of theirs changes. */
export async function setSubscription(viewer: Viewer, named: Named, level: Level): Promise<TargetView> {
  if (!viewer.member) throw new Forbidden();
  const target = await findTarget(viewer, named);
  await chooseLevel(viewer.member.id, target, level);
  return target;
}
