import { and, eq, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { spaces, threads } from "#db/schema/index.ts";
import { votedFor } from "../ideas/status-column.ts";
import { unreadColumn } from "../reads/unread.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";
import { isThere } from "./gone.ts";
import { authors, representRow, rowColumns } from "./represent.ts";
import type { ThreadRow } from "./views.ts";

/** What a list shows of these threads, in their order, with what is unread of each: one query, none for no thread. */
export async function showRows(viewer: Viewer, ids: number[]): Promise<ThreadRow[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ ...rowColumns, unread: unreadColumn(viewer), voted: votedFor(viewer) })
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
  return ids.flatMap((id) => {
    const row = byId.get(id);
    const unread = viewer.member ? (row?.unread ?? false) : null;
    return row ? [representRow({ ...row, unread }, viewer.locale)] : [];
  });
}
