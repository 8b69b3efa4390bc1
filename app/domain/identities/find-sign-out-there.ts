import { log } from "#app/services/log.server.ts";
import { ProviderAway } from "#app/services/openid.server.ts";
import { findProvider } from "./provider.ts";
import { providerAddresses, reachProvider } from "./reach-provider.ts";

/** Where one signs out at the provider too; null where there is no such page, or nobody to ask. */
export async function findSignOutThere(): Promise<string | null> {
  const provider = await findProvider();
  if (!provider) return null;
  try {
    return (await reachProvider(provider)).signOutUrl(providerAddresses().signedOut)?.href ?? null;
  } catch (error) {
    if (!(error instanceof ProviderAway)) throw error;
    log.warn({ reason: error.reason }, "the identity provider does not answer");
    return null;
  }
}
