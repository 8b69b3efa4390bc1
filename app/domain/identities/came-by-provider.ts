import { and, eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { identities, sessions } from "#db/schema/index.ts";
import { sessionIdIn } from "../accounts/session.server.ts";
import { hashToken } from "../accounts/token.server.ts";
import { findProvider } from "./provider.ts";

/** Whether the session of these cookies began at the provider there is. @param cookies the raw header */
export async function cameByProvider(cookies: string): Promise<boolean> {
  const sessionId = sessionIdIn(cookies);
  const provider = sessionId && (await findProvider());
  if (!sessionId || !provider) return false;
  const [found] = await db
    .select({ id: identities.id })
    .from(sessions)
    .innerJoin(identities, eq(identities.id, sessions.identityId))
    .where(and(eq(sessions.idHash, hashToken(sessionId)), eq(identities.issuer, provider.issuer)));
  return found !== undefined;
}
