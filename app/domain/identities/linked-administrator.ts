import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { identities, members, roleGrants } from "#db/schema/index.ts";
import { takesPart } from "../members/is-here.ts";

/** Whether somebody who administers the site can come in through this provider, so that nobody need be locked out. */
export async function hasLinkedAdministrator(tx: Pick<Tx, "select">, issuer: string): Promise<boolean> {
  const [found] = await tx
    .select({ id: identities.id })
    .from(identities)
    .innerJoin(members, and(eq(members.id, identities.memberId), takesPart(members)))
    .innerJoin(
      roleGrants,
      and(
        eq(roleGrants.memberId, members.id),
        eq(roleGrants.role, "administrator"),
        eq(roleGrants.scopeKind, "site"),
      ),
    )
    .where(eq(identities.issuer, issuer))
    .limit(1);
  return found !== undefined;
}

/** Held by whatever could take the last way in away, so that two such acts come one after the other. */
export const waysIn = "sign-in:ways";
