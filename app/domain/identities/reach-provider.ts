import { env } from "#app/services/env.server.ts";
import { type OpenProvider, openProvider } from "#app/services/openid.server.ts";
import { findProviderSecret, type Provider } from "./provider.ts";

/** Where the provider sends people back to, and the other addresses of ours that it has to know. */
export const providerAddresses = () => ({
  back: `${env().APP_URL}/login/provider/back`,
  signedOut: `${env().APP_URL}/`,
  logout: `${env().APP_URL}/login/provider/logout`,
});

/**
 * The provider, ready to be spoken to; outside any transaction. Without TLS only on this very machine, and only while
 * we do without it ourselves.
 * @param secret where another than the one that is kept is meant
 * @throws {ProviderAway}
 */
export async function reachProvider(
  { issuer, clientId }: Pick<Provider, "issuer" | "clientId">,
  secret?: string | null,
): Promise<OpenProvider> {
  const kept = secret === undefined ? await findProviderSecret() : secret;
  return openProvider({ issuer, clientId, secret: kept, plain: !env().secure });
}
