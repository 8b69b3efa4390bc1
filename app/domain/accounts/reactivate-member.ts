import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { members } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { transact } from "../transact.ts";

/** Brings back who had left for now and has just proven who they are; changes nothing for anybody else. */
export async function reactivateMember(memberId: string): Promise<void> {
  await transact(memberId, async ({ tx, record }) => {
    const back = await tx
      .update(members)
      .set({ deactivatedAt: null })
      .where(and(eq(members.id, memberId), isNotNull(members.deactivatedAt), isNull(members.deletedAt)))
      .returning({ id: members.id });
    if (back.length === 0) return;
    const subject = { kind: "member", id: memberId };
    await noteAct({ tx }, { actorId: memberId, act: "member.reactivated", subject });
    await record("member.reactivated", { memberId });
  });
}
