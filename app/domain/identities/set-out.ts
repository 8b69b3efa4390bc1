import { network } from "#app/lib/address.ts";
import { log } from "#app/services/log.server.ts";
import { ProviderAway } from "#app/services/openid.server.ts";
import { db } from "#db/client.server.ts";
import { providerRequests } from "#db/schema/index.ts";
import { hashToken, mintToken } from "../accounts/token.server.ts";
import { NotFound } from "../errors.ts";
import { type Limit, spend } from "../limit.ts";
import type { Viewer } from "../viewer.ts";
import { findProvider } from "./provider.ts";
import { providerAddresses, reachProvider } from "./reach-provider.ts";

const byNetwork: Limit = { name: "provider:network", points: 60, seconds: 900 };

/** How long somebody may take at the provider, in milliseconds. */
const lifetime = 600_000;

export type SettingOut = {
  /** The secret of the browser's cookie. */
  browser: string;
  /** A path of this site to come back to in the end. */
  next: string;
  /** To link an identity to the account one is signed in to, rather than to sign in. */
  link: boolean;
  /** To follow this open invitation with who one is there. */
  invitationId: string | null;
  address: string;
};

/**
 * Sends somebody to the provider. What they have to come back with is kept here, under a hash, and tied to their
 * browser. @returns the address there, or null while the provider cannot be reached
 * @throws {NotFound} where there is no provider
 */
export async function setOut(viewer: Viewer, going: SettingOut): Promise<string | null> {
  const { browser, next, link, invitationId, address } = going;
  await spend(byNetwork, network(address));
  const found = await findProvider();
  if (!found || (link && !viewer.member)) throw new NotFound();
  const provider = await reachProvider(found).catch((error: unknown) => {
    if (!(error instanceof ProviderAway)) throw error;
    log.warn({ reason: error.reason, err: String(error.cause) }, "the identity provider does not answer");
    return null;
  });
  if (!provider) return null;
  const [state, nonce, codeVerifier] = [mintToken(), mintToken(), mintToken()];
  await db.insert(providerRequests).values({
    stateHash: hashToken(state),
    browserHash: hashToken(browser),
    nonce,
    codeVerifier,
    issuer: found.issuer,
    memberId: link ? (viewer.member?.id ?? null) : null,
    invitationId,
    next,
    expiresAt: new Date(Date.now() + lifetime),
  });
  const url = await provider.authorizationUrl({
    redirectUri: providerAddresses().back,
    scopes: found.scopes,
    locale: viewer.locale,
    state,
    nonce,
    codeVerifier,
  });
  return url.href;
}
