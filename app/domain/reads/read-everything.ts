import { and, eq, gt, inArray, lt, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { members, threadReads, threads } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import type { Viewer } from "../viewer.ts";

/** Marks all that was there at a moment as read: threads once opened, and by the end of the last visit all others. */
export async function readEverything(viewer: Viewer, until: Date): Promise<void> {
  const { member } = viewer;
  if (!member) throw new Forbidden();
  const changed = db
    .select({ id: threadReads.threadId })
    .from(threadReads)
    .innerJoin(threads, eq(threads.id, threadReads.threadId))
    .where(and(eq(threadReads.memberId, member.id), gt(threads.activeAt, threadReads.readAt)));
  await db
    .update(threadReads)
    .set({ readAt: until })
    .where(
      and(
        eq(threadReads.memberId, member.id),
        lt(threadReads.readAt, until),
        inArray(threadReads.threadId, changed),
      ),
    );
  // Whoever presses the button is here, so what counts from now on is `last_visit_at`.
  await db
    .update(members)
    .set({ lastVisitAt: until, seenAt: sql`greatest(${members.seenAt}, now())` })
    .where(eq(members.id, member.id));
}
