import { and, type SQL, sql } from "drizzle-orm";
import { ideas } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { decidesSomewhere, reachOf } from "../ideas/decides.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";

/** @throws {NotFound} for whoever has no desk */
export function requireDesk(viewer: Viewer): NonNullable<Viewer["member"]> {
  if (!viewer.member || !decidesSomewhere(viewer)) throw new NotFound();
  return viewer.member;
}

/** Those on which the viewer may decide, in spaces that they may read. */
export function decidable(viewer: Viewer): SQL {
  return and(ideas.listed, sql`(${isVisible(viewer, ideas.spaceId)}) is true`, scopeOf(viewer)) as SQL;
}

/** Of the ideas there are, those the viewer's roles reach; undefined where they reach all. */
export const scopeOf = (viewer: Viewer): SQL | undefined =>
  reachOf(viewer, { space: ideas.spaceId, product: ideas.productId });
