import { type Role, roleGrants } from "#db/schema/index.ts";
import type { Step } from "../transact.ts";

/** Gives a member a role for the whole site, or for one space; giving it again changes nothing. @returns whether it did */
export async function grantRole(
  { tx, record }: Step,
  grant: { memberId: string; role: Role; spaceId?: string; grantedBy: string | null },
): Promise<boolean> {
  const { memberId, role, spaceId, grantedBy } = grant;
  const [given] = await tx
    .insert(roleGrants)
    .values({ memberId, role, scopeKind: spaceId ? "space" : "site", scopeId: spaceId, grantedBy })
    .onConflictDoNothing()
    .returning({ id: roleGrants.id });
  if (given) await record("role.granted", { memberId });
  return given !== undefined;
}
