import { and, or, type SQL, sql } from "drizzle-orm";
import type { Role } from "#db/schema/index.ts";
import { ideas } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { isVisible } from "../spaces/visible.ts";
import { holds, type Viewer } from "../viewer.ts";

const deciding = ["product", "manager", "administrator"] as const satisfies Role[];

/** Whoever may decide on ideas somewhere has a desk; to everybody else there is none. */
export function canUseDesk({ member }: Viewer): boolean {
  return (member?.grants ?? []).some(({ role }) => (deciding as readonly Role[]).includes(role));
}

/** @throws {NotFound} for whoever has no desk */
export function requireDesk(viewer: Viewer): NonNullable<Viewer["member"]> {
  if (!viewer.member || !canUseDesk(viewer)) throw new NotFound();
  return viewer.member;
}

/**
 * `canMoveIdea` as a condition on `ideas`: those on which the viewer may decide, in spaces that they may read. A test holds
 * both ways together. Without the second part for whom it says nothing, so that an order can be walked.
 */
export function decidable(viewer: Viewer): SQL {
  const within = scopeOf(viewer);
  return and(ideas.listed, sql`(${isVisible(viewer, ideas.spaceId)}) is true`, within) as SQL;
}

/** Of the ideas there are, those the viewer's roles reach; undefined where they reach all. */
export function scopeOf(viewer: Viewer): SQL | undefined {
  if (holds(viewer, deciding)) return undefined;
  const grants = viewer.member?.grants ?? [];
  const reach = (roles: readonly Role[]) =>
    sql.param(grants.flatMap(({ role, spaceId }) => (roles.includes(role) && spaceId ? [spaceId] : [])));
  return or(
    sql`${ideas.spaceId} = any(${reach(deciding)}::uuid[])`,
    sql`${ideas.productId} = any(${reach(["product"])}::uuid[])`,
  );
}
