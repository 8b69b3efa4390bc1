import { and, eq, isNull } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { members, products, type Role, roleGrants, spaces } from "#db/schema/index.ts";
import { productScope } from "./input.ts";

/** Which grant makes somebody hold a role, for the whole site or in this scope, as `roleInput` has it; null where none does. */
export async function findGrant(username: string, role: Role, space: string | null): Promise<string | null> {
  const [found] = await db
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .innerJoin(members, eq(members.id, roleGrants.memberId))
    .leftJoin(spaces, eq(spaces.id, roleGrants.scopeId))
    .leftJoin(products, eq(products.id, roleGrants.scopeId))
    .where(
      and(
        eq(members.username, username.toLowerCase()),
        eq(roleGrants.role, role),
        space === null
          ? isNull(roleGrants.scopeId)
          : space.startsWith(productScope)
            ? eq(products.slug, space.slice(productScope.length))
            : eq(spaces.slug, space),
      ),
    );
  return found?.id ?? null;
}
