import { and, eq, isNotNull } from "drizzle-orm";
import { oneTimeCodes } from "#db/schema/index.ts";
import { Conflict, Forbidden } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { newRecoveryCodes } from "./new-recovery-codes.ts";
import { checkProven, type Session } from "./proven.ts";

/** Ten new recovery codes in place of all there were. @returns them, to be shown this once */
export async function renewRecoveryCodes(
  { member }: Viewer,
  session: Session | null,
  now: Date,
): Promise<string[]> {
  if (!member) throw new Forbidden();
  checkProven(session, now);
  return transact(member.id, async ({ tx, record }) => {
    const [on] = await tx
      .select({ memberId: oneTimeCodes.memberId })
      .from(oneTimeCodes)
      .where(and(eq(oneTimeCodes.memberId, member.id), isNotNull(oneTimeCodes.confirmedAt)))
      .for("update");
    if (!on) throw new Conflict();
    await record("recovery-codes.renewed", { memberId: member.id });
    return newRecoveryCodes(tx, member.id);
  });
}
