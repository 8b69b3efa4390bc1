import { and, eq, gt } from "drizzle-orm";
import { log } from "#app/services/log.server.ts";
import { ProviderAway, ProviderRefused } from "#app/services/openid.server.ts";
import { db } from "#db/client.server.ts";
import { type ProviderClaims, providerRequests } from "#db/schema/index.ts";
import { hashToken } from "../accounts/token.server.ts";
import { findProvider, type Provider } from "./provider.ts";
import { providerAddresses, reachProvider } from "./reach-provider.ts";
import { isSubject, readClaims } from "./read-claims.ts";

/** Why somebody who came back was not let in: their own doing, or nothing they could help. */
export type NotIn = "again" | "denied" | "away" | "refused";

export type CameBack =
  | {
      claims: ProviderClaims;
      provider: Provider;
      linkTo: string | null;
      /** The invitation whose link they held when they set out. */
      invitationId: string | null;
      next: string;
    }
  | { trouble: NotIn };

/**
 * Takes up what a browser brought back from the provider: it has to be the one that set out, not long ago, and it is
 * heard once. Every claim that comes out has passed every check of OpenID Connect Core 1.0, 3.1.3.7.
 * @param query what the provider put behind our address
 */
export async function comeBack(browser: string | null, query: URLSearchParams): Promise<CameBack> {
  const state = query.get("state");
  const request = state && browser ? await takeRequest(state, browser) : null;
  const provider = await findProvider();
  // Set up anew in the meantime, it may be another one that answers.
  if (!state || !request || provider?.issuer !== request.issuer) return { trouble: "again" };
  if (query.get("error") === "access_denied") return { trouble: "denied" };
  const url = new URL(providerAddresses().back);
  url.search = query.toString();
  try {
    const { nonce, codeVerifier } = request;
    const open = await reachProvider(provider);
    const { token, more } = await open.exchange(url, { state, nonce, codeVerifier });
    if (!isSubject(token.sub) || token.iss.length > 500) throw new ProviderRefused("impossible subject");
    const claims = readClaims(provider, token, more);
    const { memberId: linkTo, invitationId, next } = request;
    return { claims, provider, linkTo, invitationId, next };
  } catch (error) {
    if (error instanceof ProviderAway) {
      log.warn({ reason: error.reason, err: String(error.cause) }, "the identity provider does not answer");
      return { trouble: "away" };
    }
    if (!(error instanceof ProviderRefused)) throw error;
    log.warn({ reason: error.message }, "a sign-in by the identity provider was refused");
    return { trouble: "refused" };
  }
}

/** Uses up what was kept when this browser set out; another browser's state is left for its own. */
async function takeRequest(state: string, browser: string) {
  const [taken] = await db
    .delete(providerRequests)
    .where(
      and(
        eq(providerRequests.stateHash, hashToken(state)),
        eq(providerRequests.browserHash, hashToken(browser)),
        gt(providerRequests.expiresAt, new Date()),
      ),
    )
    .returning();
  return taken ?? null;
}
