import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { threads } from "#db/schema/index.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";

/**
 * The thread that took over one that was merged, however often that happened since; null for one that was not merged,
 * and where this viewer may not see every thread of the way.
 */
export async function followMerged(
  viewer: Viewer,
  threadId: number,
): Promise<{ id: number; slug: string } | null> {
  const visible = isVisible(viewer, sql`t.space_id`);
  const { rows } = await db.execute<{ id: string; slug: string }>(sql`
    with recursive way(id, slug, gone, merged_into) as (
      select t.id, t.slug, t.gone, t.merged_into from ${threads} t where t.id = ${threadId} and ${visible}
      union
      select t.id, t.slug, t.gone, t.merged_into from way w join ${threads} t on t.id = w.merged_into and ${visible}
    )
    select id, slug from way where merged_into is null and not gone and id <> ${threadId}`);
  const [found] = rows;
  return found ? { id: Number(found.id), slug: found.slug } : null;
}
