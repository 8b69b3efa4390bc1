import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";
import type { Strength } from "./views.ts";

/** Answers looked at, the best ones first: what somebody is strong in shows in far fewer. */
const lookedAt = 1_000;
const shown = 8;

/**
 * The tags under which a member's answers helped: were accepted, or have more votes for than against. Those with most
 * accepted answers first, of what this viewer may see.
 */
export async function listStrengths(viewer: Viewer, memberId: string): Promise<Strength[]> {
  const { rows } = await db.execute<Strength>(sql`
    select tag, count(*)::int as answers, count(accepted_at)::int as accepted
    from (
      select t.tags, p.accepted_at
      from posts p join threads t on t.id = p.thread_id
      where p.author_id = ${memberId} and p.kind = 'answer' and (p.accepted_at is not null or p.score > 0)
        and not p.gone and not t.gone and ${isVisible(viewer, sql`t.space_id`)}
      order by (p.accepted_at is not null) desc, p.score desc, p.id desc limit ${lookedAt}
    ) best cross join lateral unnest(best.tags) tag
    group by tag order by count(accepted_at) desc, count(*) desc, tag limit ${shown}`);
  return rows;
}
