import { and, eq, isNotNull, isNull, lt } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { oneTimeCodes, recoveryCodes } from "#db/schema/index.ts";
import type { Step } from "../transact.ts";
import { stepOf } from "./one-time-code.ts";
import { hashRecoveryCode } from "./recovery-code.ts";
import { openSecret } from "./sealed-secret.ts";

/** Whether a member's sign-in takes a second step. */
export async function asksForCode(memberId: string): Promise<boolean> {
  const [found] = await db
    .select({ memberId: oneTimeCodes.memberId })
    .from(oneTimeCodes)
    .where(and(eq(oneTimeCodes.memberId, memberId), isNotNull(oneTimeCodes.confirmedAt)));
  return found !== undefined;
}

/**
 * Uses up a code from the member's app, or one of their recovery codes. Of two at once with the same code one is
 * refused, and no code is taken that is older than the last. @returns whether it was good
 */
export async function spendCode(step: Step, memberId: string, typed: string): Promise<boolean> {
  const figures = typed.replace(/\s/g, "");
  return /^\d{6}$/.test(figures) ? spendStep(step, memberId, figures) : spendRecovery(step, memberId, typed);
}

async function spendStep({ tx }: Step, memberId: string, code: string): Promise<boolean> {
  const [mine] = await tx
    .select({ secret: oneTimeCodes.secret })
    .from(oneTimeCodes)
    .where(and(eq(oneTimeCodes.memberId, memberId), isNotNull(oneTimeCodes.confirmedAt)));
  const at = mine ? stepOf(await openSecret(memberId, mine.secret), code, new Date()) : null;
  if (at === null) return false;
  const spent = await tx
    .update(oneTimeCodes)
    .set({ lastStep: at })
    .where(and(eq(oneTimeCodes.memberId, memberId), lt(oneTimeCodes.lastStep, at)))
    .returning({ memberId: oneTimeCodes.memberId });
  return spent.length > 0;
}

async function spendRecovery({ tx, record }: Step, memberId: string, typed: string): Promise<boolean> {
  const spent = await tx
    .update(recoveryCodes)
    .set({ usedAt: new Date() })
    .where(
      and(
        eq(recoveryCodes.memberId, memberId),
        eq(recoveryCodes.codeHash, hashRecoveryCode(typed)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ memberId: recoveryCodes.memberId });
  if (spent.length > 0) await record("recovery-code.used", { memberId });
  return spent.length > 0;
}
