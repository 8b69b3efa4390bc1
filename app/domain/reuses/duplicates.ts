import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";

/** The threads that lead to one as its duplicates, of which this viewer may see; to be read from `threads d`. */
export const leadHere = (viewer: Viewer, threadId: AnyPgColumn | SQL | number): SQL =>
  sql`d.duplicate_of = ${threadId} and not d.gone and ${isVisible(viewer, sql`d.space_id`)}`;

/**
 * How many questions were asked again and led here, as a column. Counted through the viewer's eyes from what holds now,
 * so that a duplicate turned back, taken down or moved out of sight counts no more at once.
 */
export const duplicatesColumn = (viewer: Viewer, threadId: AnyPgColumn): SQL<number> =>
  sql<number>`(select count(*)::int from threads d where ${leadHere(viewer, threadId)})`;
