import { and, eq, gte, inArray, isNotNull, isNull } from "drizzle-orm";
import { emailChanges, mailTokens, members } from "#db/schema/index.ts";
import { Invalid } from "../errors.ts";
import { hold } from "../hold.ts";
import { transact } from "../transact.ts";
import { claimAddress } from "./claim-address.ts";
import { dropFactors, signOutEverywhere } from "./close-ways-in.ts";
import { findMailToken } from "./mail-token.ts";

const expired = () => new Invalid({ form: ["linkExpired"] });

/**
 * Gives an account back to whoever reads its former address, on the suspicion that a thief moved it: the address is
 * as before, everything is signed out, the password is void, what was added since to sign in with is gone, and a link
 * to choose a new password follows. Later moves cannot be played back any more; earlier ones still can, since it may
 * have been the thief who undid the last. @throws {Invalid} `linkExpired`
 */
export async function undoEmailChange(token: string): Promise<void> {
  const holder = await findMailToken(token, "undo-email");
  if (!holder?.subjectId) throw expired();
  const { memberId, subjectId: changeId } = holder;
  await transact(memberId, async (step) => {
    const { tx, record } = step;
    const [change] = await tx
      .update(emailChanges)
      .set({ undoneAt: new Date() })
      .where(
        and(eq(emailChanges.id, changeId), isNull(emailChanges.undoneAt), isNotNull(emailChanges.oldEmail)),
      )
      .returning();
    if (!change?.oldEmail) throw expired();
    await hold(tx, `email:${change.oldEmail}`);
    await tx.select({ id: members.id }).from(members).where(eq(members.id, memberId)).for("update");
    if (!(await claimAddress(step, memberId, change.oldEmail))) throw expired();
    await tx.update(members).set({ passwordHash: null }).where(eq(members.id, memberId));
    await signOutEverywhere(tx, memberId);
    await dropFactors(tx, memberId, change.askedAt);
    const since = tx
      .select({ id: emailChanges.id })
      .from(emailChanges)
      .where(and(eq(emailChanges.memberId, memberId), gte(emailChanges.askedAt, change.askedAt)));
    await tx.delete(mailTokens).where(
      and(
        eq(mailTokens.memberId, memberId),
        // Other links went to mailboxes that are not theirs.
        inArray(mailTokens.subjectId, since),
      ),
    );
    await record("email.change-undone", { memberId, changeId });
    await record("password.reset-asked", { memberId });
  });
}
