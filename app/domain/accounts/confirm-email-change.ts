import { and, eq, isNull } from "drizzle-orm";
import { emailChanges, members } from "#db/schema/index.ts";
import { Invalid } from "../errors.ts";
import { hold } from "../hold.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { claimAddress } from "./claim-address.ts";
import { findMailToken, spendMailToken } from "./mail-token.ts";

const expired = () => new Invalid({ form: ["linkExpired"] });

/**
 * Moves a member to the address the link was sent to. Only they can use it, signed in: a link gone to a mistyped
 * address hands the account to nobody. @throws {Invalid} `linkExpired` for a link that is spent, too old, or not theirs
 */
export async function confirmEmailChange({ member }: Viewer, token: string): Promise<void> {
  const holder = await findMailToken(token, "change-email");
  if (!member || holder?.memberId !== member.id || !holder.subjectId) throw expired();
  const changeId = holder.subjectId;
  const memberId = member.id;
  await transact(memberId, async (step) => {
    const { tx, record } = step;
    if (!(await spendMailToken(tx, token, "change-email"))) throw expired();
    const [change] = await tx
      .update(emailChanges)
      .set({ confirmedAt: new Date() })
      .where(and(eq(emailChanges.id, changeId), isNull(emailChanges.confirmedAt)))
      .returning();
    if (!change) throw expired();
    await hold(tx, `email:${change.newEmail}`);
    const [before] = await tx.select().from(members).where(eq(members.id, memberId)).for("update");
    if (!(await claimAddress(step, memberId, change.newEmail))) throw expired();
    if (!before?.emailConfirmedAt) await record("member.email-confirmed", { memberId });
    await record("email.changed", { memberId, changeId });
  });
}
