import { and, eq, sql } from "drizzle-orm";
import { memberPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { members, type Role } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { employeeRoles } from "../viewer.ts";
import { isHere } from "./is-here.ts";
import type { ProfileView } from "./views.ts";

/** A member as their pages begin, and the row they are made from. */
export type LoadedProfile = { row: typeof members.$inferSelect; view: ProfileView };

/** Of a single table, columns are written without its name, and inside another query would mean that one's. */
const ownId = sql.raw(`"members"."id"`);

/** One query, whoever it is. @throws {NotFound} for nobody, and for who left */
export async function loadProfile(username: string): Promise<LoadedProfile> {
  const [found] = await db
    .select({
      row: members,
      roles: sql<
        Role[]
      >`array(select distinct rg.role from role_grants rg where rg.member_id = ${ownId} order by 1)`,
      archive: sql<ProfileView["archive"]>`(select coalesce(json_agg(json_build_object(
          'site', b.site, 'gold', b.gold, 'silver', b.silver, 'bronze', b.bronze) order by b.site), '[]')
        from (select site, count(*) filter (where tier = 'gold') as gold,
            count(*) filter (where tier = 'silver') as silver, count(*) filter (where tier = 'bronze') as bronze
          from imported_badges where member_id = ${ownId} group by site) b)`,
    })
    .from(members)
    .where(and(eq(members.username, username.slice(0, 60).toLowerCase()), isHere(members)));
  if (!found) throw new NotFound();
  const { row, roles, archive } = found;
  return {
    row,
    view: {
      username: row.username,
      displayName: row.displayName || row.username,
      path: memberPath(row.username),
      avatar: row.avatar,
      staff: roles.some((role) => employeeRoles.some((each) => each === role)),
      roles,
      bio: row.bio,
      links: row.links,
      joinedAt: row.createdAt.toISOString(),
      archive,
    },
  };
}
