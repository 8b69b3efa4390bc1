import { type SQL, sql } from "drizzle-orm";
import { holds, isStaff, type Viewer } from "../viewer.ts";

/**
 * The one rule of who sees what, as SQL: the ids of the spaces this viewer may read. Every query about content is
 * narrowed by it (`space_id in (…)`), so a thread, its posts, its counts and its search row share one visibility.
 */
export function visibleSpaces(viewer: Viewer): SQL {
  if (holds(viewer, ["administrator", "manager", "moderator"])) return sql`select s.id from spaces s`;
  const { member } = viewer;
  if (!member) return sql`select s.id from spaces s where s.visibility = 'public'`;
  const own = member.grants.flatMap((grant) => grant.spaceId ?? []);
  return sql`select s.id from spaces s where s.visibility in ('public', 'members')
    or (s.visibility = 'staff' and ${isStaff(viewer)})
    or s.id = any(${sql.param(own)}::uuid[])
    or (s.visibility = 'groups' and exists (
      select 1 from space_groups sg join group_members gm on gm.group_id = sg.group_id
      where sg.space_id = s.id and gm.member_id = ${member.id}))`;
}
