import { and, eq, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { spaces, threadLinks, threads, threadTags } from "#db/schema/index.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";
import { isThere } from "./gone.ts";
import { authors, representRow, rowColumns } from "./represent.ts";
import type { ThreadRow } from "./views.ts";

/** How many threads of each tag, newest first, and how many links either way, are looked through. */
const [perTag, perLink] = [50, 20] as const;
const shown = 4;

/**
 * Threads that this one or that themselves link to the other, then solved questions that share a tag with it, in the same
 * language. Duplicates are left to the page's own word about them.
 */
export async function listRelated(
  viewer: Viewer,
  thread: { id: number; tags: string[]; language: "fr" | "en"; duplicateOf: number | null },
): Promise<ThreadRow[]> {
  const fits = and(
    ne(threads.id, thread.id),
    isNull(threads.duplicateOf),
    thread.duplicateOf === null ? undefined : ne(threads.id, thread.duplicateOf),
    or(sql`near.linked`, and(eq(threads.language, thread.language), isNotNull(threads.solvedAt))),
    isThere(threads),
    isVisible(viewer, threads.spaceId),
  );
  // Each is looked up by its id, and only those that are shown are read whole: the planner, who knows nothing of how few
  // there are, would walk the threads of all spaces.
  const related = sql`(
    select hit.id, row_number() over (order by near.linked desc, near.shared desc, hit.score desc, hit.id desc) as place
    from (
      select n.thread_id, bool_or(n.linked) as linked, count(*) as shared from (
        (select ${threadLinks.toThreadId} as thread_id, true as linked from ${threadLinks}
          where ${threadLinks.fromThreadId} = ${thread.id} limit ${perLink})
        union all
        (select ${threadLinks.fromThreadId}, true from ${threadLinks}
          where ${threadLinks.toThreadId} = ${thread.id} limit ${perLink})
        union all
        select t.thread_id, false from unnest(${sql.param(thread.tags)}::text[]) own(tag) cross join lateral (
          select tt.thread_id from ${threadTags} tt where tt.tag = own.tag
          order by tt.created_at desc, tt.thread_id desc limit ${perTag}
        ) t
      ) n group by n.thread_id
    ) near cross join lateral (
      select ${threads.id} as id, ${threads.score} as score from ${threads}
      where ${threads.id} = near.thread_id and ${fits} offset 0
    ) hit
    order by place limit ${shown}
  ) related`;
  const rows = await db
    .select(rowColumns)
    .from(threads)
    .innerJoin(related, sql`related.id = ${threads.id}`)
    .innerJoin(spaces, eq(spaces.id, threads.spaceId))
    .leftJoin(authors, eq(authors.id, threads.authorId))
    .orderBy(sql`related.place`);
  return rows.map((row) => representRow(row, viewer.locale));
}
