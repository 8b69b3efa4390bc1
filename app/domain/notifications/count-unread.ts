import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../viewer.ts";
import { aboutJoins, inSight, plain } from "./in-sight.ts";

/** As many are counted, and no more. */
export const mostUnread = 99;

/**
 * In how many threads something is unread that the viewer may see now; one more than `mostUnread` where there are more.
 * Steps from thread to thread along the index of what is unread, and looks at no more of them than it counts and those
 * that are out of sight.
 * @param besides a thread that is being read just now
 */
export async function countUnread(viewer: Viewer, besides: number | null = null): Promise<number> {
  const { member } = viewer;
  if (!member) return 0;
  const own = sql`n.member_id = ${member.id} and n.read_at is null`;
  const { rows } = await db.execute<{ unread: number }>(sql`
    with recursive unread(thread_id) as (
      (select n.thread_id from notifications n where ${own} order by n.thread_id limit 1)
      union all
      select (select n.thread_id from notifications n where ${own} and n.thread_id > u.thread_id order by n.thread_id limit 1)
      from unread u where u.thread_id is not null
    )
    select count(*)::int as unread from (
      -- A limit of its own keeps each step to its thread; as a condition all of it would be joined at once.
      select 1 from unread u cross join lateral (
        select 1 from notifications n ${aboutJoins(plain)}
        where ${own} and n.thread_id = u.thread_id and ${inSight(viewer, member, plain)} limit 1) shown
      where u.thread_id is not null and u.thread_id is distinct from ${besides}::bigint
      limit ${mostUnread + 1}
    ) seen`);
  return rows[0]?.unread ?? 0;
}
