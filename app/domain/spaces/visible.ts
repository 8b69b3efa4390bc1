import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { db } from "#db/client.server.ts";
import { holds, isStaff, type Viewer } from "../viewer.ts";

/**
 * The one rule of who sees what, as a condition: the space is one this viewer may read. Every query about content
 * is narrowed by it, so a thread, its posts, its counts and its search row share one visibility.
 * The spaces are gathered once into an array. Joined to them instead, PostgreSQL begins with the spaces, reads all
 * their threads and sorts those, where walking a list's own index stops after a page.
 */
export function isVisible(viewer: Viewer, spaceId: AnyPgColumn | SQL): SQL {
  return sql`${spaceId} = any(array(${visibleSpaces(viewer)}))`;
}

/** Ids of the spaces this viewer may read, for what cannot be asked with a condition. */
export async function findVisibleSpaces(viewer: Viewer): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(visibleSpaces(viewer));
  return rows.map(({ id }) => id);
}

function visibleSpaces(viewer: Viewer): SQL {
  if (holds(viewer, ["administrator", "manager", "moderator"])) return sql`select s.id from spaces s`;
  const { member } = viewer;
  // An address nobody answered from yet could be anyone's: such an account reads what visitors read.
  if (!member?.emailConfirmed) return sql`select s.id from spaces s where s.visibility = 'public'`;
  const own = member.grants.flatMap((grant) => grant.spaceId ?? []);
  return sql`select s.id from spaces s where s.visibility in ('public', 'members')
    or (s.visibility = 'staff' and ${isStaff(viewer)})
    or s.id = any(${sql.param(own)}::uuid[])
    or (s.visibility = 'groups' and exists (
      select 1 from space_groups sg join group_members gm on gm.group_id = sg.group_id
      where sg.space_id = s.id and gm.member_id = ${member.id}))`;
}

/**
 * The same rule turned around, for those who are to be told of something: whether the member of a row may read a space. A
 * test holds both ways together.
 * @param member the row's alias; it is a row of `members`
 */
export function mayRead(member: "m", spaceId: SQL): SQL {
  const m = sql.raw(member);
  const granted = (which: SQL) =>
    sql`exists (select 1 from role_grants rg where rg.member_id = ${m}.id and ${which})`;
  return sql`exists (select 1 from spaces s where s.id = ${spaceId} and (
    s.visibility = 'public'
    or ${granted(sql`rg.scope_id is null and rg.role in ('administrator', 'manager', 'moderator')`)}
    or (${m}.email_confirmed_at is not null and (
      s.visibility = 'members'
      or (s.visibility = 'staff' and ${granted(sql`true`)})
      or ${granted(sql`rg.scope_id = s.id`)}
      or (s.visibility = 'groups' and exists (
        select 1 from space_groups sg join group_members gm on gm.group_id = sg.group_id
        where sg.space_id = s.id and gm.member_id = ${m}.id))))))`;
}
