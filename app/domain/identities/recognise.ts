import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { identities, members, type ProviderClaims } from "#db/schema/index.ts";
import { transact } from "../transact.ts";
import { applyClaims } from "./apply-claims.ts";
import type { Provider } from "./provider.ts";

export type Recognised =
  | { who: "member"; memberId: string; identityId: string }
  /** Nobody here yet, and nothing against an account of their own. */
  | { who: "newcomer" }
  /** An account has that address: it is its owner's to link, after signing in to it. */
  | { who: "namesake" }
  /** Without an address that the provider has checked there is no telling. */
  | { who: "unverified" };

/**
 * Says whom the provider means, by issuer and subject alone: an address never opens an account that is there. Groups
 * and products are brought up to date on the way.
 */
export async function recognise(provider: Provider, claims: ProviderClaims): Promise<Recognised> {
  const known = await transact(null, async (step) => {
    const { tx } = step;
    const [identity] = await tx
      .select({ id: identities.id, memberId: identities.memberId })
      .from(identities)
      .innerJoin(members, and(eq(members.id, identities.memberId), isNull(members.deletedAt)))
      .where(and(eq(identities.issuer, claims.issuer), eq(identities.subject, claims.subject)));
    if (!identity) return null;
    await tx.update(identities).set({ lastUsedAt: new Date() }).where(eq(identities.id, identity.id));
    await applyClaims(step, provider, identity.memberId, claims);
    return { who: "member" as const, memberId: identity.memberId, identityId: identity.id };
  });
  if (known) return known;
  if (!claims.email || !claims.emailVerified) return { who: "unverified" };
  const [owner] = await db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.email, claims.email), isNotNull(members.emailConfirmedAt)));
  return { who: owner ? "namesake" : "newcomer" };
}
