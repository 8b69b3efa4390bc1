import { and, eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { subscriptions } from "#db/schema/index.ts";
import { Forbidden, NotFound } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import type { Level, TargetKind } from "./input.ts";

/** A row of one's own, whatever became of what it is about. */
export type OwnRow = { kind: TargetKind; target: string };

/** Changes a row of one's own, or lets go of it. @param level null to let go @throws {NotFound} for one to be changed */
export async function changeSubscription(
  viewer: Viewer,
  { kind, target }: OwnRow,
  level: Level | null,
): Promise<void> {
  if (!viewer.member) throw new Forbidden();
  const own = and(
    eq(subscriptions.memberId, viewer.member.id),
    eq(subscriptions.targetKind, kind),
    eq(subscriptions.targetId, target),
  );
  if (level === null) {
    await db.delete(subscriptions).where(own);
    return;
  }
  const changed = await db
    .update(subscriptions)
    .set({ level, why: "chosen" })
    .where(own)
    .returning({ level: subscriptions.level });
  if (changed.length === 0) throw new NotFound();
}
