import { and, desc, eq, isNotNull, isNull, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { db } from "#db/client.server.ts";
import { spaces, threads, threadTags } from "#db/schema/index.ts";
import { afterCursor, cutPage } from "../page.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";
import { isThere } from "./gone.ts";
import { authors, representRow, rowColumns } from "./represent.ts";
import type { Ordering, Page, ThreadKind, ThreadRow } from "./views.ts";

export type ListOptions = {
  ordering: Ordering;
  spaceId?: string;
  tag?: string;
  authorId?: string;
  kind?: ThreadKind;
  after?: string;
  /** Rows a page, 1 to 100. */
  limit?: number;
};

/** Each ordering is one partial index of `threads`: where it starts, and the column it runs along. */
export const orderings: Record<Ordering, { column: AnyPgColumn; only?: SQL }> = {
  newest: { column: threads.createdAt },
  active: { column: threads.activeAt },
  unanswered: {
    column: threads.createdAt,
    only: and(eq(threads.kind, "question"), eq(threads.answerCount, 0), isNull(threads.closedAt)),
  },
  solved: { column: threads.solvedAt, only: isNotNull(threads.solvedAt) },
};

/** A keyset page of the threads this viewer may see. */
export async function listThreads(viewer: Viewer, options: ListOptions): Promise<Page<ThreadRow>> {
  const size = options.limit ?? 20;
  const { column, only } = orderings[options.ordering];
  const rows = await db
    .select(rowColumns)
    .from(threads)
    .innerJoin(spaces, eq(spaces.id, threads.spaceId))
    .leftJoin(authors, eq(authors.id, threads.authorId))
    .where(
      and(
        isVisible(viewer, threads.spaceId),
        isThere(threads),
        only,
        options.spaceId ? eq(threads.spaceId, options.spaceId) : undefined,
        options.authorId ? eq(threads.authorId, options.authorId) : undefined,
        options.kind ? eq(threads.kind, options.kind) : undefined,
        afterCursor(column, threads.id, options.after),
      ),
    )
    .orderBy(desc(column), desc(threads.id))
    .limit(size + 1);
  const page = cutPage(rows, size, (row) => ({ at: placeOf(row, options.ordering), id: row.id }));
  return { items: page.rows.map((row) => representRow(row, viewer.locale)), next: page.next };
}

/** The newest threads that carry `tag`. */
export async function listTagged(
  viewer: Viewer,
  tag: string,
  after?: string,
  size = 20,
): Promise<Page<ThreadRow>> {
  const rows = await db
    .select(rowColumns)
    .from(threadTags)
    .innerJoin(threads, eq(threads.id, threadTags.threadId))
    .innerJoin(spaces, eq(spaces.id, threads.spaceId))
    .leftJoin(authors, eq(authors.id, threads.authorId))
    .where(
      and(
        eq(threadTags.tag, tag),
        isVisible(viewer, threads.spaceId),
        isThere(threads),
        afterCursor(threadTags.createdAt, threadTags.threadId, after),
      ),
    )
    .orderBy(desc(threadTags.createdAt), desc(threadTags.threadId))
    .limit(size + 1);
  const page = cutPage(rows, size, (row) => ({ at: row.createdAt, id: row.id }));
  return { items: page.rows.map((row) => representRow(row, viewer.locale)), next: page.next };
}

/** Where a row stands in an ordering. */
export function placeOf(
  row: { createdAt: Date; activeAt: Date; solvedAt: Date | null },
  ordering: Ordering,
): Date {
  if (ordering === "active") return row.activeAt;
  return ordering === "solved" ? (row.solvedAt ?? row.createdAt) : row.createdAt;
}
