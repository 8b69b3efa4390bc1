import { createHash } from "node:crypto";
import { and, eq, gt, lte } from "drizzle-orm";
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from "lucia";
import { env } from "#app/services/env.server.ts";
import { db } from "#db/client.server.ts";
import { members, type SignInMethod, sessions } from "#db/schema/index.ts";

/** Only this folder knows Lucia: it makes session ids, slides their expiry and writes the cookie. */
declare module "lucia" {
  interface Register {
    Lucia: typeof lucia;
    UserId: string;
    DatabaseSessionAttributes: Came;
  }
}

/** How a session came to be: by what, and for a provider's as whom and under which name it knows the session there. */
export type Came = { how?: SignInMethod; identityId?: string; providerSession?: string | null };

/** However often it is used, a session ends 90 days after it began, in milliseconds. */
export const longestSession = 90 * 86_400_000;

const hash = (id: string) => createHash("sha256").update(id).digest("hex");

/** Stores sessions under the hash of their id: what the table holds opens nothing when put into a cookie. */
const adapter: Adapter = {
  async getSessionAndUser(sessionId): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const [found] = await db
      .select({ memberId: sessions.memberId, expiresAt: sessions.expiresAt })
      .from(sessions)
      .innerJoin(members, eq(members.id, sessions.memberId))
      .where(
        and(
          eq(sessions.idHash, hash(sessionId)),
          gt(sessions.createdAt, new Date(Date.now() - longestSession)),
        ),
      );
    if (!found) return [null, null];
    return [
      { id: sessionId, userId: found.memberId, expiresAt: found.expiresAt, attributes: {} },
      { id: found.memberId, attributes: {} },
    ];
  },
  async getUserSessions() {
    return []; // Ids cannot be given back from their hashes, and nothing here needs the list.
  },
  async setSession(session) {
    await db.insert(sessions).values({
      ...session.attributes,
      ...{ idHash: hash(session.id), memberId: session.userId, expiresAt: session.expiresAt },
    });
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
});
