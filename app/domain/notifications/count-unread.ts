import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../viewer.ts";
import { aboutJoins, inSight, plain } from "./in-sight.ts";

/** As many are counted, and no more. */
export const mostUnread = 99;

/**
 * In how many threads something is unread that the viewer may see now; one more than `mostUnread` where there are more.
 * Reads the index of what is unread, thread after thread, and stops there.
 * @param besides a thread that is being read just now
 */
export async function countUnread(viewer: Viewer, besides: number | null = null): Promise<number> {
  const { member } = viewer;
  if (!member) return 0;
  const { rows } = await db.execute<{ unread: number }>(sql`
    select count(*)::int as unread from (
      select n.thread_id from notifications n ${aboutJoins(plain)}
      where n.member_id = ${member.id} and n.read_at is null and ${inSight(viewer, member, plain)}
        ${besides === null ? sql`` : sql`and n.thread_id <> ${besides}`}
      group by n.thread_id order by n.thread_id limit ${mostUnread + 1}
    ) u`);
  return rows[0]?.unread ?? 0;
}
