import { and, eq, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { spaces, threads } from "#db/schema/index.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";
import { isThere } from "./gone.ts";
import { type PickOptions, pickThreads } from "./pick-threads.ts";
import { authors, representRow, rowColumns } from "./represent.ts";
import type { Page, ThreadRow } from "./views.ts";

/** A keyset page of the threads this viewer may see, in one of the orders, narrowed as asked. */
export async function listThreads(viewer: Viewer, options: PickOptions): Promise<Page<ThreadRow>> {
  const { ids, ...page } = await pickThreads(viewer, options);
  if (ids.length === 0) return { items: [], ...page };
  const rows = await db
    .select(rowColumns)
    .from(threads)
    .innerJoin(spaces, eq(spaces.id, threads.spaceId))
    .leftJoin(authors, eq(authors.id, threads.authorId))
    .where(
      and(
        sql`${threads.id} = any(${sql.param(ids)}::bigint[])`,
        isThere(threads),
        isVisible(viewer, threads.spaceId),
      ),
    );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const items = ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [representRow(row, viewer.locale)] : [];
  });
  return { items, ...page };
}
