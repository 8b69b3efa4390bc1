import { and, eq, isNotNull, isNull, ne } from "drizzle-orm";
import { members } from "#db/schema/index.ts";
import type { Step } from "../transact.ts";
import { voidMailboxLinks } from "./mail-token.ts";

/**
 * Gives a member an address whose reader they have just proven to be; other members' unproven claims to it fall away.
 * Claims go first: whoever proves the same address at the same time is waited for there, and found to own it after.
 * @returns false when it is somebody else's
 */
export async function claimAddress({ tx }: Step, memberId: string, email: string): Promise<boolean> {
  const others = and(eq(members.email, email), ne(members.id, memberId));
  await tx
    .update(members)
    .set({ email: null })
    .where(and(others, isNull(members.emailConfirmedAt)));
  const [owner] = await tx
    .select({ id: members.id })
    .from(members)
    .where(and(others, isNotNull(members.emailConfirmedAt)));
  if (owner) return false;
  await voidMailboxLinks(tx, memberId);
  await tx.update(members).set({ email, emailConfirmedAt: new Date() }).where(eq(members.id, memberId));
  return true;
}
