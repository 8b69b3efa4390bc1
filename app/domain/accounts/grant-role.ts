import { type Role, roleGrants } from "#db/schema/index.ts";
import type { Step } from "../transact.ts";

/** Gives a member a role for the whole site, for one space or, of the product team, for one product; giving it again changes nothing. @returns whether it did */
export async function grantRole(
  { tx, record }: Step,
  grant: { memberId: string; role: Role; spaceId?: string; productId?: string; grantedBy: string | null },
): Promise<boolean> {
  const { memberId, role, spaceId, productId, grantedBy } = grant;
  const scopeKind = productId ? "product" : spaceId ? "space" : "site";
  const [given] = await tx
    .insert(roleGrants)
    .values({ memberId, role, scopeKind, scopeId: productId ?? spaceId, grantedBy })
    .onConflictDoNothing()
    .returning({ id: roleGrants.id });
  if (given) await record("role.granted", { memberId });
  return given !== undefined;
}
