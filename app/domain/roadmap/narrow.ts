import { and, eq, type SQL, sql } from "drizzle-orm";
import { ideas } from "#db/schema/index.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";

/** Of one product, of one space; ids. */
export type Narrowing = { productId?: string; spaceId?: string };

/**
 * The ideas that stand and that this viewer may see, as a condition on rows of `ideas`. `is true` keeps the spaces a filter
 * on a walk along an index; see `pick-threads.ts`.
 */
export function seen(viewer: Viewer, { productId, spaceId }: Narrowing = {}): SQL {
  return and(
    ideas.listed,
    sql`(${isVisible(viewer, ideas.spaceId)}) is true`,
    productId ? eq(ideas.productId, productId) : undefined,
    spaceId ? eq(ideas.spaceId, spaceId) : undefined,
  )!;
}
