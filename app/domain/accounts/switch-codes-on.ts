import { and, eq, isNull } from "drizzle-orm";
import { oneTimeCodes } from "#db/schema/index.ts";
import { Conflict, Forbidden, Invalid } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { countProof, uncountProof } from "./check-own-password.ts";
import { newRecoveryCodes } from "./new-recovery-codes.ts";
import { stepOf } from "./one-time-code.ts";
import { checkProven, type Session } from "./proven.ts";
import { openSecret } from "./sealed-secret.ts";

/**
 * From the first code typed back on, signing in takes one. @returns the recovery codes, to be shown this once
 * @throws {Invalid} `codeWrong` @throws {Conflict} when they are on already @throws {Forbidden} `proveFirst`
 */
export async function switchCodesOn(
  { member }: Viewer,
  session: Session | null,
  typed: string,
  now: Date,
): Promise<string[]> {
  if (!member) throw new Forbidden();
  checkProven(session, now);
  await countProof(session);
  const codes = await transact(member.id, async ({ tx, record }) => {
    const mine = and(eq(oneTimeCodes.memberId, member.id), isNull(oneTimeCodes.confirmedAt));
    const [begun] = await tx.select().from(oneTimeCodes).where(mine).for("update");
    if (!begun) throw new Conflict();
    const figures = typed.replace(/\s/g, "");
    const secret = await openSecret(member.id, begun.secret);
    const step = /^\d{6}$/.test(figures) ? stepOf(secret, figures, now) : null;
    if (step === null) throw new Invalid({ code: ["codeWrong"] });
    await tx
      .update(oneTimeCodes)
      .set({ confirmedAt: now, createdAt: now, lastStep: step })
      .where(eq(oneTimeCodes.memberId, member.id));
    await record("codes.switched-on", { memberId: member.id });
    return newRecoveryCodes(tx, member.id);
  });
  await uncountProof(session);
  return codes;
}
