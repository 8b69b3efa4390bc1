import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";
import type { StatsShape } from "./shapes.ts";

let visitorsCount: Promise<StatsShape> | undefined;

/**
 * How much there is that this viewer may see, counted when asked. It reads every thread, comment and vote, so its
 * door has a tighter limit than others, and visitors who ask at once share one count.
 */
export async function countStats(viewer: Viewer): Promise<StatsShape> {
  if (viewer.member) return count(viewer);
  visitorsCount ??= count(viewer).finally(() => {
    visitorsCount = undefined;
  });
  return visitorsCount;
}

async function count(viewer: Viewer): Promise<StatsShape> {
  const { rows } = await db.execute<{ stats: StatsShape }>(sql`
    with seen as materialized (
      select id, kind, answer_count, solved_at from threads
      where not gone and ${isVisible(viewer, sql`space_id`)}
    )
    select json_build_object(
      'threads', (select json_build_object(
        'question', count(*) filter (where kind = 'question'), 'idea', count(*) filter (where kind = 'idea'),
        'discussion', count(*) filter (where kind = 'discussion'),
        'announcement', count(*) filter (where kind = 'announcement')) from seen),
      'answers', (select coalesce(sum(answer_count), 0) from seen),
      'comments', (select count(*) from posts p join seen on seen.id = p.thread_id join posts parent on parent.id = p.parent_id
        where p.kind = 'comment' and not p.gone
          and parent.hidden_by_decision is null and parent.removed_by_decision is null),
      'solved', (select count(solved_at) from seen),
      'members', (select count(*) from members where deleted_at is null),
      'votes', (select count(*) from votes v join posts p on p.id = v.post_id join seen on seen.id = p.thread_id
        where not p.gone)
    ) as stats`);
  if (!rows[0]) throw new Error("no counts came back");
  return rows[0].stats;
}
