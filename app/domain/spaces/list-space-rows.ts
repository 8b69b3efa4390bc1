import { asc } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { spaces } from "#db/schema/index.ts";
import type { Viewer } from "../viewer.ts";
import { isVisible } from "./visible.ts";

/** The spaces this viewer may see, in the brand's order, as their rows. */
export function listSpaceRows(viewer: Viewer): Promise<(typeof spaces.$inferSelect)[]> {
  return db
    .select()
    .from(spaces)
    .where(isVisible(viewer, spaces.id))
    .orderBy(asc(spaces.position), asc(spaces.id));
}
