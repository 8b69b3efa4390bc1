import { db } from "#db/client.server.ts";
import { subscriptions } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { findTarget, type Named } from "./find-target.ts";
import type { Level } from "./input.ts";
import type { TargetView } from "./views.ts";

/** Says how much a member wants to be told of something they can see. What they choose here no act of theirs changes. */
export async function setSubscription(viewer: Viewer, named: Named, level: Level): Promise<TargetView> {
  if (!viewer.member) throw new Forbidden();
  const target = await findTarget(viewer, named);
  await db
    .insert(subscriptions)
    .values({
      memberId: viewer.member.id,
      targetKind: target.kind,
      targetId: target.id,
      level,
      why: "chosen",
    })
    .onConflictDoUpdate({
      target: [subscriptions.memberId, subscriptions.targetKind, subscriptions.targetId],
      set: { level, why: "chosen" },
    });
  return target;
}
