import { and, eq } from "drizzle-orm";
import { evidenceLinks } from "#db/schema/index.ts";
import { transact } from "../transact.ts";

/** Notes that an issue is not there any more. Its idea stays as it is. */
export async function noteLost(targetId: string, outsideId: string, now: Date): Promise<void> {
  await transact(null, async ({ tx }) => {
    await tx
      .update(evidenceLinks)
      .set({ lostAt: now, checkedAt: now, toldAt: null })
      .where(and(eq(evidenceLinks.targetId, targetId), eq(evidenceLinks.outsideId, outsideId)));
  });
}
