import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { aboutJoins, hasMatter, plain } from "../notifications/in-sight.ts";
import type { Watcher } from "./find-watchers.ts";

/** `unread` is in how many threads something is unread, 100 at most; `newest` when the latest came, ISO 8601, or null. */
export type InboxCount = { unread: number; newest: string | null };

const most = 100;

/**
 * In how many threads something is unread that these members may see now, in one query for all of them: what they may
 * read was asked for all who stand alike, the rest is the rule of the inbox itself.
 * @returns by member; who is not in it has nothing unread
 */
export async function countInboxes(watchers: Watcher[]): Promise<Map<string, InboxCount>> {
  const byMember = new Map(watchers.map((watcher) => [watcher.viewer.member.id, watcher]));
  if (byMember.size === 0) return new Map();
  const { rows } = await db.execute<{ member: string; space: string; unread: number; newest: string }>(sql`
    select n.member_id as member, t.space_id as space, count(distinct n.thread_id)::int as unread,
      (extract(epoch from max(n.created_at)) * 1000)::bigint as newest
    from notifications n ${aboutJoins(plain)}
    where n.member_id = any(${sql.param([...byMember.keys()])}::uuid[]) and n.read_at is null
      and ${hasMatter(sql`n.member_id`, plain)}
    group by n.member_id, t.space_id`);
  const counts = new Map<string, InboxCount>();
  for (const { member, space, unread, newest } of rows) {
    if (!byMember.get(member)?.sees.has(space)) continue;
    const known = counts.get(member);
    const latest = new Date(Number(newest)).toISOString();
    counts.set(member, {
      unread: Math.min(most, unread + (known?.unread ?? 0)),
      newest: known?.newest && known.newest > latest ? known.newest : latest,
    });
  }
  return counts;
}
