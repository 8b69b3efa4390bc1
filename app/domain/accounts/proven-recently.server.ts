import { and, eq, gt } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { sessions } from "#db/schema/index.ts";
import { sessionIdIn } from "./session.server.ts";
import { hashToken } from "./token.server.ts";

/** How long a proof of who one is holds for acts that could take an account away, in milliseconds. */
const holdsFor = 900_000;

/** Whether whoever these cookies speak for has proven not long ago that it is them. @param cookies the raw header */
export async function provenRecently(cookies: string): Promise<boolean> {
  const sessionId = sessionIdIn(cookies);
  if (!sessionId) return false;
  const [found] = await db
    .select({ provenAt: sessions.provenAt })
    .from(sessions)
    .where(
      and(eq(sessions.idHash, hashToken(sessionId)), gt(sessions.provenAt, new Date(Date.now() - holdsFor))),
    );
  return found !== undefined;
}
