import { type SQL, sql } from "drizzle-orm";
import type { db, Tx } from "#db/client.server.ts";
import { canMoveIdea } from "../ideas/policy.ts";
import { isVisible } from "../spaces/visible.ts";
import { holds, type Viewer } from "../viewer.ts";

/**
 * `canMoveIdea` as a condition on rows of `threads`, named `t`: the ideas that this viewer decides on and may see, none
 * that was taken back or down. One that went up in another still counts, for what was exported of it before.
 */
export function decidesOn(viewer: Viewer): SQL {
  const everywhere = holds(viewer, ["product", "manager", "administrator"]);
  const grants = viewer.member?.grants ?? [];
  const places = grants.flatMap(({ role, spaceId }) =>
    spaceId && (role === "product" || role === "manager" || role === "administrator") ? [spaceId] : [],
  );
  const products = grants.flatMap(({ role, spaceId }) => (spaceId && role === "product" ? [spaceId] : []));
  const own = everywhere
    ? sql`true`
    : sql`(t.space_id = any(${sql.param(places)}::uuid[]) or t.product_id = any(${sql.param(products)}::uuid[]))`;
  return sql`(t.kind = 'idea' and ${own} and ${isVisible(viewer, sql`t.space_id`)} and t.withdrawn_at is null
    and t.hidden_by_decision is null and t.removed_by_decision is null)`;
}

/** Whether there is any idea that this viewer could decide on, for what the house shows them. */
export function mayDecide(viewer: Viewer): boolean {
  return (viewer.member?.grants ?? []).some(({ spaceId }) =>
    canMoveIdea(viewer, { kind: "idea", spaceId: spaceId ?? "", productId: spaceId }),
  );
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
