import { asc } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { groups } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import { holds, type Viewer } from "../viewer.ts";
import { hasLinkedAdministrator } from "./linked-administrator.ts";
import { findProvider, findProviderSecret, isLocalOn } from "./provider.ts";
import { providerAddresses } from "./reach-provider.ts";

/** All that administrators see of signing in through the provider. Of the secret, only whether there is one. */
export async function findProviderSettings(viewer: Viewer) {
  if (!holds(viewer, ["administrator"])) throw new Forbidden();
  const [provider, secret, local, everyGroup] = await Promise.all([
    findProvider(),
    findProviderSecret(),
    isLocalOn(),
    db.select({ slug: groups.slug, name: groups.name }).from(groups).orderBy(asc(groups.slug)),
  ]);
  return {
    provider,
    hasSecret: secret !== null,
    local,
    groups: everyGroup,
    addresses: providerAddresses(),
    /** Passwords may be switched off only then. */
    administratorLinked: provider !== null && (await hasLinkedAdministrator(db, provider.issuer)),
  };
}
