import { createHash, createHmac } from "node:crypto";
import { and, eq, gt, isNull, lte } from "drizzle-orm";
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from "lucia";
import { env } from "#app/services/env.server.ts";
import { db, type Tx } from "#db/client.server.ts";
import { members, pushSubscriptions, type SignInMethod, sessions } from "#db/schema/index.ts";
import { findSecret } from "../secrets/find-secret.ts";

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

/** How long after its first arrival the same press is known again, in milliseconds. */
const twice = 30_000;

/**
 * Gives a session another secret id, from the moment that its owner proved who they are; the one before opens nothing
 * any more. When it began, and so when it ends, stays.
 *
 * A button pressed twice sends the id before with both, and a browser reads the second answer alone. So the id that
 * follows is made of the one before and of all that was sent: the same press gives the same id again for a while, and
 * nobody without both can tell which it is.
 * @param press what was sent, whole @returns the new id, or null when there is no such session
 */
export async function renewId(
  sessionId: string,
  press: string,
  tx: Pick<Tx, "select" | "update"> = db,
): Promise<string | null> {
  const id = await idAfter(sessionId, press);
  const [renewed] = await tx
    .update(sessions)
    .set({ idHash: hash(id), provenAt: new Date() })
    .where(eq(sessions.idHash, hash(sessionId)))
    .returning({ id: sessions.id });
  if (!renewed) return findRenewedId(sessionId, press, tx);
  // Alerts that were asked for in this browser go on with it.
  await tx
    .update(pushSubscriptions)
    .set({ sessionHash: hash(id) })
    .where(eq(pushSubscriptions.sessionHash, hash(sessionId)));
  return id;
}

/** The id that this very press gave a moment ago; null for any other. */
export async function findRenewedId(
  sessionId: string,
  press: string,
  tx: Pick<Tx, "select"> = db,
): Promise<string | null> {
  const id = await idAfter(sessionId, press);
  const [found] = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.idHash, hash(id)), gt(sessions.provenAt, new Date(Date.now() - twice))));
  return found ? id : null;
}

async function idAfter(sessionId: string, press: string): Promise<string> {
  const secret = await findSecret("sessions");
  return createHmac("sha256", secret).update(`${sessionId}\0${press}`).digest("base64url");
}
