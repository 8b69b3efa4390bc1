import { and, eq, gt, isNull, type SQL } from "drizzle-orm";
import { db, type Tx } from "#db/client.server.ts";
import { invitations } from "#db/schema/index.ts";
import { seal, unseal } from "../secrets/seal.ts";

export type Invitation = typeof invitations.$inferSelect;

/** What stands in the mail: the invitation's id under this site's seal. It is made when the mail is, and kept nowhere. */
export function invitationToken(invitationId: string): Promise<string> {
  return seal("invitation", invitationId);
}

const open = (which: SQL, now: Date) =>
  and(which, isNull(invitations.usedAt), isNull(invitations.withdrawnAt), gt(invitations.expiresAt, now));

/** The invitation a link stands for, while it can be followed; null for any other. Looking leaves it as it was. */
export async function findInvitation(token: string, now = new Date()): Promise<Invitation | null> {
  const id = await unseal("invitation", token.slice(0, 100));
  if (!id) return null;
  const [found] = await db
    .select()
    .from(invitations)
    .where(open(eq(invitations.id, id), now));
  return found ?? null;
}

/** Of several who follow one invitation at once each waits here for the one before. @returns whether it is still open */
export async function holdInvitation(tx: Tx, { id }: Invitation, now: Date): Promise<boolean> {
  const held = await tx
    .select({ id: invitations.id })
    .from(invitations)
    .where(open(eq(invitations.id, id), now))
    .for("update");
  return held.length > 0;
}

/** Uses an invitation up, of two at once by one alone. @returns null when it is open no more */
export async function spendInvitation(
  tx: Tx,
  token: string,
  memberId: string,
  now: Date,
): Promise<Invitation | null> {
  const id = await unseal("invitation", token.slice(0, 100));
  if (!id) return null;
  const [spent] = await tx
    .update(invitations)
    .set({ usedAt: now, memberId })
    .where(open(eq(invitations.id, id), now))
    .returning();
  return spent ?? null;
}
