import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { emailChanges, members } from "#db/schema/index.ts";
import type { Viewer } from "../viewer.ts";
import { lifetimes } from "./mail-token.ts";

export type EmailChange = typeof emailChanges.$inferSelect;

/** One change of address, for the mails that speak of it. */
export async function findEmailChange(id: string): Promise<EmailChange | null> {
  const [found] = await db.select().from(emailChanges).where(eq(emailChanges.id, id));
  return found ?? null;
}

export type OwnEmail = {
  email: string | null;
  confirmed: boolean;
  hasPassword: boolean;
  /** Asked for and not confirmed yet. */
  pending: string | null;
};

/** A member's own address, and what they asked to change it to. @returns null for a visitor */
export async function findOwnEmail({ member }: Viewer): Promise<OwnEmail | null> {
  if (!member) return null;
  const [me] = await db.select().from(members).where(eq(members.id, member.id));
  if (!me) return null;
  const [asked] = await db
    .select({ email: emailChanges.newEmail })
    .from(emailChanges)
    .where(
      and(
        eq(emailChanges.memberId, member.id),
        isNull(emailChanges.confirmedAt),
        gt(emailChanges.askedAt, new Date(Date.now() - lifetimes["change-email"])),
      ),
    )
    .orderBy(desc(emailChanges.askedAt))
    .limit(1);
  return {
    email: me.email,
    confirmed: me.emailConfirmedAt !== null,
    hasPassword: me.passwordHash !== null,
    pending: asked && asked.email !== me.email ? asked.email : null,
  };
}
