import { and, desc, eq, gt } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { type SignInMethod, sessions } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { longestSession } from "./lucia.server.ts";

export type SessionView = {
  id: string;
  /** As it names itself; empty for one from before that was kept. */
  browser: string;
  network: string;
  how: SignInMethod;
  createdAt: Date;
  usedAt: Date;
};

const columns = {
  id: sessions.id,
  browser: sessions.browser,
  network: sessions.network,
  how: sessions.how,
  createdAt: sessions.createdAt,
  usedAt: sessions.usedAt,
};

/** Where a member is signed in, the latest used first. @throws {Forbidden} for a visitor */
export async function listSessions({ member }: Viewer): Promise<SessionView[]> {
  if (!member) throw new Forbidden();
  const now = new Date();
  return db
    .select(columns)
    .from(sessions)
    .where(
      and(
        eq(sessions.memberId, member.id),
        gt(sessions.expiresAt, now),
        gt(sessions.createdAt, new Date(now.getTime() - longestSession)),
      ),
    )
    .orderBy(desc(sessions.usedAt), desc(sessions.createdAt));
}

/** One session, for the mail that tells of it; null when it has ended. */
export async function findSessionView(id: string): Promise<SessionView | null> {
  const [found] = await db.select(columns).from(sessions).where(eq(sessions.id, id));
  return found ?? null;
}
