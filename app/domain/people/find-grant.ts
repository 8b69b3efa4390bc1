import { and, eq, isNull } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { members, type Role, roleGrants, spaces } from "#db/schema/index.ts";

/** Which grant makes somebody hold a role, for the whole site or in the space of this slug; null where none does. */
export async function findGrant(username: string, role: Role, space: string | null): Promise<string | null> {
  const [found] = await db
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .innerJoin(members, eq(members.id, roleGrants.memberId))
    .leftJoin(spaces, eq(spaces.id, roleGrants.scopeId))
    .where(
      and(
        eq(members.username, username.toLowerCase()),
        eq(roleGrants.role, role),
        space ? eq(spaces.slug, space) : isNull(roleGrants.scopeId),
      ),
    );
  return found?.id ?? null;
}
