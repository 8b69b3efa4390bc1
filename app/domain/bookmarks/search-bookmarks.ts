import { and, eq, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { bookmarks, posts, threads } from "#db/schema/index.ts";
import type { Viewer } from "../viewer.ts";
import { stillThere } from "./select-bookmarks.ts";

/** Bookmarks looked through for one page: the title behind each has to be looked up. One more tells whether there are more. */
const lookedThrough = 1_000;

type Asked = { words: string[]; is: SQL | undefined; order: SQL; most: number };
/** `edge` has the last post looked at, where there may be more and the page is not full; it is empty otherwise. */
type Found = { ids: number[]; edge: number[] };

/**
 * The posts of one page of bookmarks that have all words in their note, or in a title that the viewer may still read.
 * @param asked.is which bookmarks are meant, and from where on
 */
export async function searchBookmarks(viewer: Viewer, { words, is, order, most }: Asked): Promise<Found> {
  // Looked up by the bookmark: joined, all titles there are would be read for the few thousand of one's own.
  const behind = sql`select ${threads.title} from ${posts} join ${threads} on ${eq(threads.id, posts.threadId)}
    where ${eq(posts.id, bookmarks.postId)} offset 0`;
  const { rows } = await db.execute<{ ids: string[]; edge: string | null }>(sql`
    with looked as materialized (
      select *, row_number() over (order by ${order}) as place from ${bookmarks} where ${is}
      order by ${order} limit ${lookedThrough + 1}
    ), found as (
      select place, ${bookmarks.postId} from looked as bookmarks cross join lateral (${behind}) behind
      where place <= ${lookedThrough} and ${and(...words.map((word) => holds(viewer, word)))} order by place limit ${most}
    )
    select array(select post_id from found order by place) as ids,
      (select post_id from looked where place = ${lookedThrough}
        and exists (select from looked where place = ${lookedThrough + 1})) as edge`);
  const { ids = [], edge = null } = rows[0] ?? {};
  return { ids: ids.map(Number), edge: ids.length < most && edge !== null ? [Number(edge)] : [] };
}

/** A word is looked for as it is. */
function holds(viewer: Viewer, word: string): SQL {
  const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
  // Asked only of the few whose title has the word, since it takes most of the time.
  const there = sql`exists (select 1 from ${posts} join ${threads} on ${eq(threads.id, posts.threadId)}
    where ${and(eq(posts.id, bookmarks.postId), stillThere(viewer))})`;
  return sql`(${bookmarks.note} ilike ${pattern} or (behind.title ilike ${pattern} and ${there}))`;
}
