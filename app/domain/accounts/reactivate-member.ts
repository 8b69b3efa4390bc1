import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { members } from "#db/schema/index.ts";
import { transact } from "../transact.ts";

/** Somebody who left for now is back by signing in; for anyone else, nothing happens. */
export async function reactivateMember(memberId: string): Promise<void> {
  await transact(memberId, async ({ tx, record }) => {
    const [back] = await tx
      .update(members)
      .set({ deactivatedAt: null })
      .where(and(eq(members.id, memberId), isNotNull(members.deactivatedAt), isNull(members.deletedAt)))
      .returning({ id: members.id });
    if (back) await record("member.reactivated", { memberId });
  });
}
