import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { threads } from "#db/schema/index.ts";
import { afterCursor, cutPage } from "../page.ts";
import { findSpace } from "../spaces/find-space.ts";
import { orderings, placeOf } from "../threads/list-threads.ts";
import type { Page } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import type { ThreadQuery } from "./input.ts";
import { readable, representThread, selectThreads } from "./select-threads.ts";
import type { ThreadShape } from "./shapes.ts";

/** A keyset page of threads. @throws {NotFound} for a space that is not there for this viewer */
export async function listApiThreads(viewer: Viewer, query: ThreadQuery): Promise<Page<ThreadShape>> {
  const { column, only } = orderings[query.sort];
  const space = query.space === undefined ? null : await findSpace(viewer, query.space);
  const rows = await selectThreads()
    .where(
      and(
        readable(viewer),
        only,
        space ? eq(threads.spaceId, space.id) : undefined,
        query.kind ? eq(threads.kind, query.kind) : undefined,
        query.tag
          ? sql`${threads.id} in (select tt.thread_id from thread_tags tt where tt.tag = ${query.tag})`
          : undefined,
        query.solved === "true" ? isNotNull(threads.solvedAt) : undefined,
        query.solved === "false" ? isNull(threads.solvedAt) : undefined,
        afterCursor(column, threads.id, query.after),
      ),
    )
    .orderBy(desc(column), desc(threads.id))
    .limit(query.limit + 1);
  const page = cutPage(rows, query.limit, (row) => ({ at: placeOf(row, query.sort), id: row.id }));
  return { items: page.rows.map(representThread), next: page.next };
}
