import { asc } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { spaces } from "#db/schema/index.ts";
import type { SpaceView } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import { representSpace } from "./represent.ts";
import { isVisible } from "./visible.ts";

/** The spaces this viewer may see, in the brand's order. */
export async function listSpaces(viewer: Viewer): Promise<SpaceView[]> {
  const rows = await db
    .select()
    .from(spaces)
    .where(isVisible(viewer, spaces.id))
    .orderBy(asc(spaces.position), asc(spaces.id));
  return rows.map((space) => representSpace(space, viewer.locale));
}
