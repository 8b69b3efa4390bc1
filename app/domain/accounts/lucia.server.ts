import { createHash } from "node:crypto";
import { and, eq, gt, isNull, lte } from "drizzle-orm";
import {
  type Adapter,
  type DatabaseSession,
  type DatabaseUser,
  generateIdFromEntropySize,
  Lucia,
  TimeSpan,
} from "lucia";
import { env } from "#app/services/env.server.ts";
import { db } from "#db/client.server.ts";
import { members, pushSubscriptions, type SignInMethod, sessions } from "#db/schema/index.ts";

/** Only this folder knows Lucia: it makes session ids, slides their expiry and writes the cookie. */
declare module "lucia" {
  interface Register {
    Lucia: typeof lucia;
    UserId: string;
    DatabaseSessionAttributes: SessionFacts;
  }
}

/** What is kept of a session beside its secret id. */
export type SessionFacts = {
  /** Names it to its owner, and stays when the secret id is renewed. */
  publicId: string;
  browser: string;
  network: string;
  how: SignInMethod;
  usedAt: Date;
  provenAt: Date;
  /** Whose account of the brand's provider it came by, and under which name the provider knows the session there. */
  identityId: string | null;
  providerSession: string | null;
};

/** However often it is used, a session ends 90 days after it began, in milliseconds. */
export const longestSession = 90 * 86_400_000;

const hash = (id: string) => createHash("sha256").update(id).digest("hex");

/** Stores sessions under the hash of their id: what the table holds opens nothing when put into a cookie. */
const adapter: Adapter = {
  async getSessionAndUser(sessionId): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const [found] = await db
      .select({
        memberId: sessions.memberId,
        expiresAt: sessions.expiresAt,
        publicId: sessions.id,
        browser: sessions.browser,
        network: sessions.network,
        how: sessions.how,
        usedAt: sessions.usedAt,
        provenAt: sessions.provenAt,
        identityId: sessions.identityId,
        providerSession: sessions.providerSession,
      })
      .from(sessions)
      .innerJoin(members, and(eq(members.id, sessions.memberId), isNull(members.deletedAt)))
      .where(
        and(
          eq(sessions.idHash, hash(sessionId)),
          gt(sessions.createdAt, new Date(Date.now() - longestSession)),
        ),
      );
    if (!found) return [null, null];
    const { memberId, expiresAt, ...attributes } = found;
    return [
      { id: sessionId, userId: memberId, expiresAt, attributes },
      { id: memberId, attributes: {} },
    ];
  },
  async getUserSessions() {
    return []; // Ids cannot be given back from their hashes, and nothing here needs the list.
  },
  async setSession({ id, userId, expiresAt, attributes }) {
    const { publicId, ...facts } = attributes;
    await db
      .insert(sessions)
      .values({ ...facts, id: publicId, idHash: hash(id), memberId: userId, expiresAt });
  },
  async updateSessionExpiration(sessionId, expiresAt) {
    await db
      .update(sessions)
      .set({ expiresAt })
      .where(eq(sessions.idHash, hash(sessionId)));
  },
  async deleteSession(sessionId) {
    await db.delete(sessions).where(eq(sessions.idHash, hash(sessionId)));
  },
  async deleteUserSessions(memberId) {
    await db.delete(sessions).where(eq(sessions.memberId, memberId));
  },
  async deleteExpiredSessions() {
    await db.delete(sessions).where(lte(sessions.expiresAt, new Date()));
  },
};

/** A session ends after 14 days without a visit, and after 90 in any case. The `__Host-` prefix needs https. */
export const lucia = new Lucia(adapter, {
  sessionExpiresIn: new TimeSpan(14, "d"),
  sessionCookie: {
    name: env().secure ? "__Host-session" : "session",
    attributes: { secure: env().secure, sameSite: "lax", path: "/" },
  },
  getSessionAttributes: (facts: SessionFacts) => facts,
});

/**
 * Gives a session another secret id, from the moment that its owner proved who they are; the one before opens nothing
 * any more. When it began, and so when it ends, stays. @returns the new id, or null when there is no such session
 */
export async function renewId(sessionId: string): Promise<string | null> {
  const id = generateIdFromEntropySize(25);
  const [renewed] = await db
    .update(sessions)
    .set({ idHash: hash(id), provenAt: new Date() })
    .where(eq(sessions.idHash, hash(sessionId)))
    .returning({ id: sessions.id });
  // Alerts that were asked for in this browser go on with it.
  await db
    .update(pushSubscriptions)
    .set({ sessionHash: hash(id) })
    .where(eq(pushSubscriptions.sessionHash, hash(sessionId)));
  return renewed ? id : null;
}
