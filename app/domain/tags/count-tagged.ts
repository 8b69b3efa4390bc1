import { and, eq, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { tagCounts } from "#db/schema/index.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";

/** How many threads this viewer may see carry `tag`. */
export async function countTagged(viewer: Viewer, tag: string): Promise<number> {
  const [row] = await db
    .select({ threads: sql<number>`coalesce(sum(${tagCounts.threads}), 0)::int` })
    .from(tagCounts)
    .where(and(eq(tagCounts.tag, tag), isVisible(viewer, tagCounts.spaceId)));
  return row?.threads ?? 0;
}
