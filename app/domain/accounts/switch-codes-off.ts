import { and, eq, isNotNull } from "drizzle-orm";
import { oneTimeCodes, recoveryCodes } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { checkProven, type Session } from "./proven.ts";

/** Signing in takes no code any more, and the recovery codes are void; switching off what is off changes nothing. */
export async function switchCodesOff({ member }: Viewer, session: Session | null, now: Date): Promise<void> {
  if (!member) throw new Forbidden();
  checkProven(session, now);
  await transact(member.id, async ({ tx, record }) => {
    const off = await tx
      .delete(oneTimeCodes)
      .where(and(eq(oneTimeCodes.memberId, member.id), isNotNull(oneTimeCodes.confirmedAt)))
      .returning({ memberId: oneTimeCodes.memberId });
    if (off.length === 0) return;
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.memberId, member.id));
    await record("codes.switched-off", { memberId: member.id });
  });
}
