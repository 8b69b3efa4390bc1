import { and, eq, ne } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { pendingSignIns, sessions } from "#db/schema/index.ts";
import { Forbidden, NotFound } from "../errors.ts";
import type { Viewer } from "../viewer.ts";

/** Ends one of a member's own sessions: its next request finds nobody. @throws {NotFound} */
export async function endSessionOf({ member }: Viewer, id: string): Promise<void> {
  if (!member) throw new Forbidden();
  const ended = await db
    .delete(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.memberId, member.id)))
    .returning({ id: sessions.id });
  if (ended.length === 0) throw new NotFound();
}

/** Ends all of a member's sessions but the one they are in, and what is half way to one. @returns how many sessions */
export async function endOtherSessions({ member }: Viewer, current: string | null): Promise<number> {
  if (!member) throw new Forbidden();
  const ended = await db
    .delete(sessions)
    .where(and(eq(sessions.memberId, member.id), current ? ne(sessions.id, current) : undefined))
    .returning({ id: sessions.id });
  await db.delete(pendingSignIns).where(eq(pendingSignIns.memberId, member.id));
  return ended.length;
}
