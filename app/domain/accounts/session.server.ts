import { and, eq, gt, isNull, lt, or } from "drizzle-orm";
import { v7 } from "uuid";
import type { Locale } from "#app/i18n/locale.ts";
import { isLocale } from "#app/i18n/locale.ts";
import { network } from "#app/lib/address.ts";
import { log } from "#app/services/log.server.ts";
import { db, type Tx } from "#db/client.server.ts";
import { apiTokens, members, roleGrants, type SignInMethod, sessions } from "#db/schema/index.ts";
import { takesPart } from "../members/is-here.ts";
import { noteVisit } from "../reads/note-visit.ts";
import type { Member } from "../viewer.ts";
import { findRenewedId, lucia, renewId } from "./lucia.server.ts";
import { noteTokenUse } from "./note-token-use.ts";
import type { Session } from "./proven.ts";
import { hashToken } from "./token.server.ts";

export type SignedIn = {
  member: Member;
  locale: Locale | null;
  session: Session;
  /** Set when the session's expiry moved on: the cookie is to be sent again. */
  cookie: string | null;
};

/** Lucia would decode every cookie there is, and fail on one that another site of the domain left with a stray `%`. */
const inHeader = new RegExp(`(?:^|;\\s*)${lucia.sessionCookieName}=([\\w-]{1,100})(?:;|$)`);
export const sessionIdIn = (cookies: string): string | undefined => inHeader.exec(cookies)?.[1];

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
  if (!found) return null;
  noteVisit({ id: user.id, seenAt: found.seenAt });
  noteUse(session);
  return {
    member: found.member,
    locale: found.locale,
    session: { id: session.publicId, provenAt: session.provenAt },
    cookie: session.fresh ? lucia.createSessionCookie(session.id).serialize() : null,
  };
}

/** How exactly it is known when a session was last used. */
const pace = 5 * 60_000;

/** Notes that a session is used, beside the request that showed it. */
function noteUse({ publicId, usedAt }: { publicId: string; usedAt: Date }): void {
  const longAgo = new Date(Date.now() - pace);
  if (usedAt > longAgo) return;
  db.update(sessions)
    .set({ usedAt: new Date() })
    .where(and(eq(sessions.id, publicId), lt(sessions.usedAt, longAgo)))
    .catch((error: Error) => log.warn({ err: error.message }, "a session's use was not noted"));
}

/** How somebody came in. @param address the client's IP; `browser` as it names itself */
export type Entry = {
  how: SignInMethod;
  address: string;
  browser: string;
  /** Whose account of the brand's provider it was, and how the provider calls the session there. */
  provider?: { identityId: string; session: string | null };
};

/** Starts a session under a new id. @returns the Set-Cookie value, and the session's public id */
export async function startSession(memberId: string, by: Entry): Promise<{ cookie: string; id: string }> {
  const publicId = v7();
  const now = new Date();
  const session = await lucia.createSession(memberId, {
    publicId,
    browser: by.browser.slice(0, 400),
    network: network(by.address),
    how: by.how,
    usedAt: now,
    provenAt: now,
    identityId: by.provider?.identityId ?? null,
    providerSession: by.provider?.session ?? null,
  });
  return { cookie: lucia.createSessionCookie(session.id).serialize(), id: publicId };
}

/**
 * Goes on with the session of these cookies under a new id, its owner having proven just now who they are.
 * @param press all that was sent: the same again, moments later, gives the same id
 * @returns the Set-Cookie value; null when the session has ended
 */
export async function renewSession(cookies: string, press: string, tx?: Tx): Promise<string | null> {
  const sessionId = sessionIdIn(cookies);
  const id = sessionId && (await renewId(sessionId, press, tx));
  return id ? lucia.createSessionCookie(id).serialize() : null;
}

/**
 * Under which id the session of these cookies goes on since this very press, moments ago, proved whose it is.
 * @returns the Set-Cookie value; null for any other press
 */
export async function findRenewal(cookies: string, press: string): Promise<string | null> {
  const sessionId = sessionIdIn(cookies);
  const id = sessionId && (await findRenewedId(sessionId, press));
  return id ? lucia.createSessionCookie(id).serialize() : null;
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
    .select({
      id: apiTokens.id,
      memberId: apiTokens.memberId,
      scopes: apiTokens.scopes,
      usedAt: apiTokens.usedAt,
    })
    .from(apiTokens)
    .where(
      and(
        eq(apiTokens.tokenHash, hashToken(token)),
        isNull(apiTokens.revokedAt),
        or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, new Date())),
      ),
    );
  const holder = found && (await findMember(found.memberId));
  if (holder) noteTokenUse(found);
  return holder ? { member: holder.member, locale: holder.locale, scopes: found.scopes } : null;
}

type Found = { member: Member; locale: Locale | null; seenAt: Date | null };

/** A member as they are known when they act, or when something is done on their behalf; null for who left or is kept out. */
export async function findMember(memberId: string): Promise<Found | null> {
  const rows = await db
    .select({ member: members, role: roleGrants.role, scopeId: roleGrants.scopeId })
    .from(members)
    .leftJoin(roleGrants, eq(roleGrants.memberId, members.id))
    .where(and(eq(members.id, memberId), takesPart(members)));
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
      ...{ avatar: member.avatar, timeZone: member.timeZone, theme: member.theme },
      grants: rows.flatMap((row) => (row.role ? [{ role: row.role, spaceId: row.scopeId }] : [])),
    },
  };
}
