import { and, eq, inArray, isNull, or } from "drizzle-orm";
import { network } from "#app/lib/address.ts";
import { log } from "#app/services/log.server.ts";
import { ProviderAway, ProviderRefused } from "#app/services/openid.server.ts";
import { identities, providerLogouts, sessions } from "#db/schema/index.ts";
import { hashToken } from "../accounts/token.server.ts";
import { type Limit, spend } from "../limit.ts";
import { transact } from "../transact.ts";
import { findProvider } from "./provider.ts";
import { reachProvider } from "./reach-provider.ts";
import { isSubject } from "./read-claims.ts";

const byNetwork: Limit = { name: "provider-logout:network", points: 600, seconds: 60 };

const event = "http://schemas.openid.net/event/backchannel-logout";

/** How long a token heard is remembered: longer than any is good for. In milliseconds. */
const memory = 900_000;

/**
 * Ends the sessions here of somebody who signed out at the provider, on the word of the provider alone (OpenID Connect
 * Back-Channel Logout 1.0, 2.6). A token counts once.
 * @returns false for what the provider did not say, or said before
 */
export async function hearLogout(token: string, from: { address: string }): Promise<boolean> {
  await spend(byNetwork, network(from.address));
  const provider = await findProvider();
  if (!provider) return false;
  try {
    const said = await (await reachProvider(provider)).checkLogout(token);
    const { iss = "", sub, sid, jti = "" } = said;
    const events = said.events as Record<string, unknown> | undefined;
    const session = typeof sid === "string" && isSubject(sid) ? sid : null;
    // A nonce makes it an ID token, which is for signing in.
    const wellFormed =
      typeof events?.[event] === "object" && said.nonce === undefined && (sub ? isSubject(sub) : session);
    if (!wellFormed) throw new ProviderRefused("no logout token");
    return await endSessions({ issuer: iss, subject: sub ?? null, session, jti });
  } catch (error) {
    if (!(error instanceof ProviderRefused || error instanceof ProviderAway)) throw error;
    log.warn({ reason: error.message }, "a sign-out by the identity provider was refused");
    return false;
  }
}

type Ended = { issuer: string; subject: string | null; session: string | null; jti: string };

/** The one session where it is named; all of the person's that came from this provider where only they are. */
const endSessions = ({ issuer, subject, session, jti }: Ended) =>
  transact(null, async ({ tx }) => {
    const [first] = await tx
      .insert(providerLogouts)
      .values({ tokenHash: hashToken(`${issuer} ${jti}`), expiresAt: new Date(Date.now() + memory) })
      .onConflictDoNothing()
      .returning();
    if (!first) return false;
    const theirs = tx
      .select({ id: identities.id })
      .from(identities)
      .where(
        and(eq(identities.issuer, issuer), subject === null ? undefined : eq(identities.subject, subject)),
      );
    const named = session === null ? undefined : eq(sessions.providerSession, session);
    // A session whose name there was never said belongs to the person at least.
    const unnamed = subject === null ? undefined : isNull(sessions.providerSession);
    await tx
      .delete(sessions)
      .where(and(inArray(sessions.identityId, theirs), named && unnamed ? or(named, unnamed) : named));
    return true;
  });
