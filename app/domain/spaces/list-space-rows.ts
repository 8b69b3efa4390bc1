import { asc } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { spaces } from "#db/schema/index.ts";
import type { Viewer } from "../viewer.ts";
import { isVisible } from "./visible.ts";

type SpaceRow = typeof spaces.$inferSelect;

/** Being read just now: the parts of one page ask for the same spaces at the same moment. */
const reading = new WeakMap<Viewer, Promise<SpaceRow[]>>();

/** The spaces this viewer may see, in the brand's order, as their rows. */
export function listSpaceRows(viewer: Viewer): Promise<SpaceRow[]> {
  const begun = reading.get(viewer);
  if (begun) return begun;
  const rows = db
    .select()
    .from(spaces)
    .where(isVisible(viewer, spaces.id))
    .orderBy(asc(spaces.position), asc(spaces.id))
    // Once read it is let go of: what this very request changes is read anew.
    .finally(() => reading.delete(viewer));
  reading.set(viewer, rows);
  return rows;
}
