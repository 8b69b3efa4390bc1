import { or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Role } from "#db/schema/index.ts";
import { holds, type Viewer } from "../viewer.ts";

const deciding = ["product", "manager", "administrator"] as const satisfies Role[];

/** Whether there is any idea that this viewer could decide on: they have a desk, and may export. */
export function decidesSomewhere({ member }: Viewer): boolean {
  return (member?.grants ?? []).some(({ role }) => (deciding as readonly Role[]).includes(role));
}

/**
 * `canMoveIdea` as a condition on rows that name an idea's space and product: those that the viewer's roles reach. It says
 * nothing of what they may see. A test holds both ways together. @returns undefined where they reach all, so that an order
 * can be walked
 */
export function reachOf(viewer: Viewer, idea: { space: SQLWrapper; product: SQLWrapper }): SQL | undefined {
  if (holds(viewer, deciding)) return undefined;
  const grants = viewer.member?.grants ?? [];
  const reach = (roles: readonly Role[]) =>
    sql.param(grants.flatMap(({ role, spaceId }) => (roles.includes(role) && spaceId ? [spaceId] : [])));
  return or(
    sql`${idea.space} = any(${reach(deciding)}::uuid[])`,
    sql`${idea.product} = any(${reach(["product"])}::uuid[])`,
  );
}
