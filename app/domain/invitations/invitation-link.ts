import { and, eq, gt, isNotNull, isNull } from "drizzle-orm";
import { db, type Tx } from "#db/client.server.ts";
import { invitations, members } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { seal, unseal } from "../secrets/seal.ts";
import type { Step } from "../transact.ts";

export type Invitation = typeof invitations.$inferSelect;

/** What stands in the mail: the invitation's id under this site's seal. It is made when the mail is, and kept nowhere. */
export function invitationToken(invitationId: string): Promise<string> {
  return seal("invitation", invitationId);
}

/** The path of this site that an invitation is followed at. */
export async function invitationPath(invitationId: string): Promise<string> {
  return `/invite?token=${await invitationToken(invitationId)}`;
}

const open = (id: string, now: Date) =>
  and(
    eq(invitations.id, id),
    isNull(invitations.usedAt),
    isNull(invitations.withdrawnAt),
    gt(invitations.expiresAt, now),
  );

/** The invitation a link stands for, while it can be followed; null for any other. Looking leaves it as it was. */
export async function findInvitation(token: string, now = new Date()): Promise<Invitation | null> {
  const id = await unseal("invitation", token.slice(0, 100));
  return id ? findOpenInvitation(id, now) : null;
}

/** An invitation by its id, which opens nothing by itself, while it can be followed. */
export async function findOpenInvitation(invitationId: string, now = new Date()): Promise<Invitation | null> {
  const [found] = await db.select().from(invitations).where(open(invitationId, now));
  return found ?? null;
}

/** Whether the address that was asked in is a member's by now: it takes no second account. */
export async function hasAccount({ email }: Invitation, reading: Pick<Tx, "select"> = db): Promise<boolean> {
  const [owner] = await reading
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.email, email), isNotNull(members.emailConfirmedAt)));
  return owner !== undefined;
}

/**
 * Keeps others with the same invitation waiting until this transaction has made its account. @returns false when it is
 * open no more
 */
export async function holdInvitation(tx: Tx, { id }: Invitation, now = new Date()): Promise<boolean> {
  const held = await tx.select({ id: invitations.id }).from(invitations).where(open(id, now)).for("update");
  return held.length > 0;
}

/**
 * Uses an invitation up for a member, of two at once by one alone, and notes it. @returns false when it is open no more
 */
export async function spendInvitation(
  step: Step,
  { id, role }: Invitation,
  member: { id: string; username: string },
  now = new Date(),
): Promise<boolean> {
  const [spent] = await step.tx
    .update(invitations)
    .set({ usedAt: now, memberId: member.id })
    .where(open(id, now))
    .returning({ id: invitations.id });
  if (!spent) return false;
  await noteAct(step, {
    actorId: member.id,
    act: "invitation.accepted",
    subject: { kind: "member", id: member.id, name: member.username },
    after: { role },
  });
  return true;
}
