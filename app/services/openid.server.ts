import { createRemoteJWKSet, type JWTPayload, customFetch as joseFetch, jwtVerify } from "jose";
import * as openid from "openid-client";
import { FetchRefused, type GuardedFetch, guardedFetch } from "./guarded-fetch.server.ts";

/**
 * The window to a provider of identities (OpenID Connect Core 1.0, code flow with PKCE). The rules of the protocol are
 * openid-client's; here are the few things it leaves open: signatures are always checked, though TLS would do, and only
 * by keys the provider publishes; nothing is asked of an address that `guardedFetch` would not ask.
 */
export type ProviderAccess = {
  issuer: string;
  clientId: string;
  secret: string | null;
  /** Whether a provider on this very machine may be spoken to without TLS. */
  plain: boolean;
};

/** Nobody answered as a provider does; `reason` is for whoever set it up. */
export class ProviderAway extends Error {
  readonly reason: "unreachable" | "notAProvider" | "otherIssuer";
  constructor(reason: ProviderAway["reason"], cause: unknown) {
    super(`provider: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** What came back is not what was asked for, or not from the provider. Never shown: it is for the log. */
export class ProviderRefused extends Error {}

export type Checks = { state: string; nonce: string; codeVerifier: string };

export type OpenProvider = {
  /** Where the browser goes to sign in. */
  authorizationUrl(ask: Checks & { redirectUri: string; scopes: string; locale: string }): Promise<URL>;
  /**
   * Trades what the browser brought back for what the provider says of the person: the claims of the ID token, all
   * checks passed, and beside them what its userinfo adds. @throws {ProviderRefused} @throws {ProviderAway}
   */
  exchange(cameBack: URL, checks: Checks): Promise<{ token: openid.IDToken; more: Record<string, unknown> }>;
  /** Where the browser goes to sign out there; null where the provider has no such page. */
  signOutUrl(backTo: string): URL | null;
  /** The claims of a logout token (OpenID Connect Back-Channel Logout 1.0). @throws {ProviderRefused} */
  checkLogout(token: string): Promise<JWTPayload>;
};

/** Signatures by a key pair. `none` is no signature, and HMAC would make our own secret one. */
const algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"];
/** In seconds. */
const patience = 5;
const skew = 30;
/** How old a logout token may be, in seconds. */
const logoutAge = 120;

/** What was learned of a provider is good for an hour. */
const lifetime = 3_600_000;
let known: { key: string; until: number; provider: Promise<OpenProvider> } | undefined;

/** @throws {ProviderAway} */
export function openProvider(access: ProviderAccess): Promise<OpenProvider> {
  const key = JSON.stringify(access);
  if (known?.key === key && known.until > Date.now()) return known.provider;
  const provider = discover(access);
  const mine = { key, until: Date.now() + lifetime, provider };
  known = mine;
  provider.catch(() => {
    if (known === mine) known = undefined;
  });
  return provider;
}

async function discover(access: ProviderAccess): Promise<OpenProvider> {
  const server = new URL(access.issuer);
  const ask = guardedFetch({ trusted: server.origin, plain: access.plain });
  const options: openid.DiscoveryRequestOptions = {
    [openid.customFetch]: ask as openid.CustomFetch,
    timeout: patience,
    // Where plain http may not be spoken, `ask` refuses it, whoever names the address.
    execute: [openid.enableNonRepudiationChecks, ...(access.plain ? [openid.allowInsecureRequests] : [])],
  };
  const client = { [openid.clockTolerance]: skew };
  const config = await openid
    .discovery(server, access.clientId, client, authOf(access.secret), options)
    .catch((error: unknown) => {
      throw new ProviderAway(reasonOf(error), error);
    });
  const { authorization_endpoint, token_endpoint, jwks_uri } = config.serverMetadata();
  if (!authorization_endpoint || !token_endpoint || !jwks_uri)
    throw new ProviderAway("notAProvider", "an endpoint is missing");
  return providerOf(config, access, ask, new URL(jwks_uri));
}

/** Basic is what every provider has to know (RFC 6749, 2.3.1), unless it says that it does not. */
function authOf(secret: string | null): openid.ClientAuth {
  if (secret === null) return openid.None();
  const [basic, post] = [openid.ClientSecretBasic(secret), openid.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported;
    return !methods || methods.includes("client_secret_basic")
      ? basic(server, ...rest)
      : post(server, ...rest);
  };
}

function providerOf(
  config: openid.Configuration,
  access: ProviderAccess,
  ask: GuardedFetch,
  jwks: URL,
): OpenProvider {
  const metadata = config.serverMetadata();
  const keys = createRemoteJWKSet(jwks, { [joseFetch]: ask, timeoutDuration: patience * 1_000 });
  return {
    async authorizationUrl({ redirectUri, scopes, locale, state, nonce, codeVerifier }) {
      return openid.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        response_type: "code",
        scope: scopes,
        ui_locales: locale,
        state,
        nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: "S256",
      });
    },
    async exchange(cameBack, { state, nonce, codeVerifier }) {
      try {
        const tokens = await openid.authorizationCodeGrant(config, cameBack, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        });
        const token = tokens.claims();
        if (!token) throw new ProviderRefused("no ID token");
        const more = metadata.userinfo_endpoint
          ? await openid.fetchUserInfo(config, tokens.access_token, token.sub)
          : {};
        return { token, more };
      } catch (error) {
        throw isAway(error) ? new ProviderAway("unreachable", error) : refused(error);
      }
    },
    signOutUrl(backTo) {
      if (!metadata.end_session_endpoint) return null;
      return openid.buildEndSessionUrl(config, { post_logout_redirect_uri: backTo });
    },
    async checkLogout(token) {
      const { payload } = await jwtVerify(token, keys, {
        issuer: metadata.issuer,
        audience: access.clientId,
        algorithms,
        clockTolerance: skew,
        maxTokenAge: logoutAge,
        requiredClaims: ["iat", "jti", "events"],
      }).catch((error: unknown) => {
        throw refused(error);
      });
      return payload;
    },
  };
}

/** The cause travels along for the log; tokens are in none of these messages. */
function refused(error: unknown): ProviderRefused {
  if (error instanceof ProviderRefused) return error;
  const { message, code, cause } = error as Error & { code?: string; cause?: { message?: string } };
  return new ProviderRefused([message, code, cause?.message].filter(Boolean).join(" · "));
}

/** The network's failures, as against answers that were wrong. */
function isAway(error: unknown): boolean {
  for (let at = error as Error | undefined; at; at = at.cause as Error | undefined) {
    if (at.name === "TimeoutError" || at instanceof FetchRefused) return true;
    if (at instanceof TypeError && at.message === "fetch failed") return true;
  }
  return false;
}

function reasonOf(error: unknown): ProviderAway["reason"] {
  if ((error as { code?: string }).code === "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED") return "otherIssuer";
  const answered = error instanceof openid.ClientError && !isAway(error);
  return answered ? "notAProvider" : "unreachable";
}
