import { and, eq, gt, isNull, or } from "drizzle-orm";
import type { Locale } from "#app/i18n/locale.ts";
import { isLocale } from "#app/i18n/locale.ts";
import { db } from "#db/client.server.ts";
import { apiTokens, members, roleGrants } from "#db/schema/index.ts";
import { noteVisit } from "../reads/note-visit.ts";
import type { Member } from "../viewer.ts";
import { lucia } from "./lucia.server.ts";
import { hashToken } from "./token.server.ts";

export type SignedIn = {
  member: Member;
  locale: Locale | null;
  /** Set when the session's expiry moved on: the cookie is to be sent again. */
  cookie: string | null;
};

/** Lucia would decode every cookie there is, and fail on one that another site of the domain left with a stray `%`. */
const inHeader = new RegExp(`(?:^|;\\s*)${lucia.sessionCookieName}=([\\w-]{1,100})(?:;|$)`);
const sessionIdIn = (cookies: string): string | undefined => inHeader.exec(cookies)?.[1];

/** What the base knows the session of these cookies by; null where there is none. @param cookies the raw header */
export function sessionHashIn(cookies: string): string | null {
  const sessionId = sessionIdIn(cookies);
  return sessionId ? hashToken(sessionId) : null;
}

/** Who a request's cookie header speaks for, or null. @param cookies the raw header */
export async function findSession(cookies: string): Promise<SignedIn | null> {
  const sessionId = sessionIdIn(cookies);
  if (!sessionId) return null;
  const { session, user } = await lucia.validateSession(sessionId);
  if (!session || !user) return null;
  const found = await findMember(user.id);
  if (found) noteVisit({ id: user.id, seenAt: found.seenAt });
  return (
    found && {
      member: found.member,
      locale: found.locale,
      cookie: session.fresh ? lucia.createSessionCookie(session.id).serialize() : null,
    }
  );
}

/** Starts a session under a new id. @returns the Set-Cookie value */
export async function startSession(memberId: string): Promise<string> {
  const session = await lucia.createSession(memberId, {});
  return lucia.createSessionCookie(session.id).serialize();
}

/** Ends the session of these cookies, here and at once. @returns the Set-Cookie value that clears it */
export async function endSession(cookies: string): Promise<string> {
  const sessionId = sessionIdIn(cookies);
  if (sessionId) await lucia.invalidateSession(sessionId);
  return lucia.createBlankSessionCookie().serialize();
}

export async function endAllSessions(memberId: string): Promise<void> {
  await lucia.invalidateUserSessions(memberId);
}

/** Who a bearer token speaks for, with what it may do; null when unknown, expired or revoked. */
export async function findTokenHolder(
  token: string,
): Promise<{ member: Member; locale: Locale | null; scopes: string[] } | null> {
  const [found] = await db
    .select({ memberId: apiTokens.memberId, scopes: apiTokens.scopes })
    .from(apiTokens)
    .where(
      and(
        eq(apiTokens.tokenHash, hashToken(token)),
        isNull(apiTokens.revokedAt),
        or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, new Date())),
      ),
    );
  const holder = found && (await findMember(found.memberId));
  return holder ? { member: holder.member, locale: holder.locale, scopes: found.scopes } : null;
}

type Found = { member: Member; locale: Locale | null; seenAt: Date | null };

/** A member as they are known when they act, or when something is done on their behalf. */
export async function findMember(memberId: string): Promise<Found | null> {
  const rows = await db
    .select({ member: members, role: roleGrants.role, scopeId: roleGrants.scopeId })
    .from(members)
    .leftJoin(roleGrants, eq(roleGrants.memberId, members.id))
    .where(eq(members.id, memberId));
  const member = rows[0]?.member;
  if (!member) return null;
  return {
    seenAt: member.seenAt,
    locale: isLocale(member.locale) ? member.locale : null,
    member: {
      id: member.id,
      username: member.username,
      displayName: member.displayName,
      emailConfirmed: member.emailConfirmedAt !== null,
      grants: rows.flatMap((row) => (row.role ? [{ role: row.role, spaceId: row.scopeId }] : [])),
    },
  };
}
