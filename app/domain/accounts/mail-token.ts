import { and, countDistinct, eq, gt, inArray, isNull, ne, sql } from "drizzle-orm";
import { db, type Tx } from "#db/client.server.ts";
import { type MailPurpose, mailTokens, members } from "#db/schema/index.ts";
import { hashToken, mintToken } from "./token.server.ts";

export type Purpose = MailPurpose;

const minute = 60_000;
const hour = 60 * minute;

/** How long a link lives, in milliseconds. */
export const lifetimes: Record<Purpose, number> = {
  "confirm-email": 24 * hour,
  "reset-password": hour,
  "sign-in": 15 * minute,
  prove: 15 * minute,
  "change-email": 24 * hour,
  "undo-email": 7 * 24 * hour,
};

/**
 * How many mails with live links may lie in one mailbox. Links stay valid beside each other, so whoever asks for more
 * in somebody's name can neither spoil the one that person is about to use nor flood the mailbox.
 */
const maxLive = 5;

/**
 * Mints the secret of a link at the moment its mail is made. A mail sent again for the same event gets another, and
 * both work: mailboxes may keep either copy. @param subjectId what it is about besides the member
 * @returns null when enough links for this purpose are under way
 */
export async function issueMailToken(
  memberId: string,
  email: string,
  purpose: Purpose,
  eventId: string,
  subjectId: string | null = null,
): Promise<string | null> {
  const now = new Date();
  const [others] = await db
    .select({ mails: countDistinct(mailTokens.eventId) })
    .from(mailTokens)
    .innerJoin(members, eq(members.id, mailTokens.memberId))
    .where(
      and(
        eq(members.email, email),
        eq(mailTokens.purpose, purpose),
        gt(mailTokens.expiresAt, now),
        ne(mailTokens.eventId, eventId),
      ),
    );
  if ((others?.mails ?? 0) >= maxLive) return null;
  const token = mintToken();
  const expiresAt = new Date(now.getTime() + lifetimes[purpose]);
  const tokenHash = hashToken(token);
  await db.insert(mailTokens).values({ tokenHash, memberId, eventId, purpose, subjectId, expiresAt });
  return token;
}

export type MailTokenHolder = {
  memberId: string;
  username: string;
  displayName: string;
  email: string | null;
  confirmed: boolean;
  subjectId: string | null;
};

/** Whose link this is, without using it up; null when it is spent, too old or unknown. */
export async function findMailToken(token: string, purpose: Purpose): Promise<MailTokenHolder | null> {
  const [found] = await db
    .select({
      memberId: members.id,
      username: members.username,
      displayName: members.displayName,
      email: members.email,
      confirmed: sql<boolean>`${members.emailConfirmedAt} is not null`,
      subjectId: mailTokens.subjectId,
    })
    .from(mailTokens)
    .innerJoin(members, and(eq(members.id, mailTokens.memberId), isNull(members.deletedAt)))
    .where(isLive(token, purpose));
  return found ?? null;
}

/** Uses the link up, and with it the others of the same purpose. @returns false when it is no longer live */
export async function spendMailToken(tx: Tx, token: string, purpose: Purpose): Promise<boolean> {
  const [spent] = await tx
    .delete(mailTokens)
    .where(isLive(token, purpose))
    .returning({ memberId: mailTokens.memberId });
  if (!spent) return false;
  await tx
    .delete(mailTokens)
    .where(and(eq(mailTokens.memberId, spent.memberId), eq(mailTokens.purpose, purpose)));
  return true;
}

/** What a mailbox lets its reader do while it is the member's. */
const ofMailbox: Purpose[] = ["confirm-email", "reset-password", "sign-in", "prove"];

/** The member's address is another from now on: links that lie in the former mailbox open nothing any more. */
export async function voidMailboxLinks(tx: Tx, memberId: string): Promise<void> {
  await tx
    .delete(mailTokens)
    .where(and(eq(mailTokens.memberId, memberId), inArray(mailTokens.purpose, ofMailbox)));
}

const isLive = (token: string, purpose: Purpose) =>
  and(
    eq(mailTokens.tokenHash, hashToken(token)),
    eq(mailTokens.purpose, purpose),
    gt(mailTokens.expiresAt, new Date()),
  );
