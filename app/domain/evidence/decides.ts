import { type SQL, sql } from "drizzle-orm";
import type { db, Tx } from "#db/client.server.ts";
import { reachOf } from "../ideas/decides.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";

/**
 * The ideas that this viewer decides on and may see, as a condition on rows of `threads`, named `t`; none that was taken
 * back or down. One that went up in another still counts, for what was exported of it before.
 */
export function decidesOn(viewer: Viewer): SQL {
  const within = reachOf(viewer, { space: sql`t.space_id`, product: sql`t.product_id` }) ?? sql`true`;
  return sql`(t.kind = 'idea' and ${within} and ${isVisible(viewer, sql`t.space_id`)} and t.withdrawn_at is null
    and t.hidden_by_decision is null and t.removed_by_decision is null)`;
}

/** Of these, the ideas that this viewer decides on and that still stand by themselves. */
export async function listDecided(
  source: Tx | typeof db,
  viewer: Viewer,
  ids: number[],
): Promise<Set<number>> {
  const { rows } = await source.execute<{ id: string }>(sql`
    select t.id from threads t
    where t.id = any(${sql.param(ids)}::bigint[]) and t.merged_into is null and ${decidesOn(viewer)}`);
  return new Set(rows.map(({ id }) => Number(id)));
}
