import { and, eq, isNotNull, isNull, ne } from "drizzle-orm";
import { members } from "#db/schema/index.ts";
import { hold } from "../hold.ts";
import type { Step } from "../transact.ts";

/**
 * A link from the mailbox was used, so its reader owns the address: it becomes theirs, and other members' unproven
 * claims to it fall away. Of two people proving at once the second waits, and finds its claim gone.
 * @returns false when the address is somebody else's by now
 */
export async function ownAddress({ tx, record }: Step, memberId: string): Promise<boolean> {
  const mine = tx
    .select({ email: members.email, confirmedAt: members.emailConfirmedAt })
    .from(members)
    .where(eq(members.id, memberId));
  const [claim] = await mine;
  await hold(tx, `email:${claim?.email}`);
  const [member] = await mine.for("update");
  if (!member?.email || member.email !== claim?.email) return false;
  if (member.confirmedAt) return true;
  const sameAddress = eq(members.email, member.email);
  const [owner] = await tx
    .select({ id: members.id })
    .from(members)
    .where(and(sameAddress, isNotNull(members.emailConfirmedAt)));
  if (owner) return false;
  await tx
    .update(members)
    .set({ email: null })
    .where(and(sameAddress, ne(members.id, memberId), isNull(members.emailConfirmedAt)));
  await tx.update(members).set({ emailConfirmedAt: new Date() }).where(eq(members.id, memberId));
  await record("member.email-confirmed", { memberId });
  return true;
}
