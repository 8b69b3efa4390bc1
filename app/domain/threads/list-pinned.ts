import { and, desc, eq, isNotNull } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { threads } from "#db/schema/index.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";
import { isThere } from "./gone.ts";
import { showRows } from "./show-rows.ts";
import type { ThreadRow } from "./views.ts";

/** More would push the space's own list off the first screen. */
const most = 5;

/** What stands at the top of a space, pinned last first. */
export async function listPinned(viewer: Viewer, spaceId: string): Promise<ThreadRow[]> {
  const rows = await db
    .select({ id: threads.id })
    .from(threads)
    .where(
      and(
        eq(threads.spaceId, spaceId),
        isNotNull(threads.pinnedAt),
        isThere(threads),
        isVisible(viewer, threads.spaceId),
      ),
    )
    .orderBy(desc(threads.pinnedAt), desc(threads.id))
    .limit(most);
  return showRows(
    viewer,
    rows.map(({ id }) => id),
  );
}
