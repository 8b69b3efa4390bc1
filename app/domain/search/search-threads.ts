import { sql } from "drizzle-orm";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "#app/lib/cursor.ts";
import { db, type Tx } from "#db/client.server.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";
import { queryWords } from "./query-words.ts";
import { type SearchResult, showResults } from "./show-results.ts";
import { type Asked, understand } from "./understand.ts";

export type SearchPage = { items: SearchResult[]; next: string | null; count: number; capped: boolean };

/** Counting stops here, and past it is "10 000+": a word that most threads hold would cost a visit to each. */
const countCap = 10_000;
/** Of more hits than this only the best by quality are ranked: ranking unpacks a thread's whole vector. */
const rankCap = 500;
const place = z.tuple([z.number(), z.number().int()]);

/**
 * Threads that answer to `query`, best first, in French and English with accents folded. Understands quoted phrases,
 * `or` and `-word`, as websearch_to_tsquery does.
 * @param options.after a cursor of this same query; `limit` rows a page, 1 to 100
 */
export async function searchThreads(
  viewer: Viewer,
  query: string,
  options: { after?: string; limit?: number } = {},
): Promise<SearchPage> {
  const words = queryWords(query);
  const nothing = { items: [], next: null, count: 0, capped: false };
  if (!words) return nothing;
  const size = options.limit ?? 20;
  return db.transaction(
    async (tx) => {
      const asked = await understand(tx, words);
      if (!asked) return nothing;
      const { count, ranked } = await rank(tx, viewer, asked, size + 1, options.after);
      const shown = ranked.slice(0, size);
      const last = shown.at(-1);
      return {
        items: await showResults(tx, viewer, asked, shown),
        next: ranked.length > size && last ? encodeCursor([last.rank, last.threadId]) : null,
        count: Math.min(count, countCap),
        capped: count > countCap,
      };
    },
    { accessMode: "read only" },
  );
}

type Ranked = { threadId: number; rank: number };

/**
 * Counts the hits and ranks the best of them, in one statement. Up to the cap, all hits are looked at for their
 * quality, which the index and the narrow rows give without unpacking a vector; a word that more threads hold is soon
 * met on a walk from the best quality down. A search row may be as much older than its thread as a job takes, so what
 * the thread is now decides who reads it: it is asked of one row after the other, until the page is full.
 */
async function rank(
  tx: Tx,
  viewer: Viewer,
  asked: Asked,
  limit: number,
  after: string | undefined,
): Promise<{ count: number; ranked: Ranked[] }> {
  const at = after ? decodeCursor(after, place) : null;
  const hits = sql`d.words @@ ${asked.words}::tsquery and ${isVisible(viewer, sql`d.space_id`)}`;
  const best = sql`order by d.quality desc, d.thread_id desc limit ${rankCap}`;
  const { rows } = await tx.execute<{ count: number; thread_id: string | null; rank: number }>(sql`
    with found as materialized (
      select d.thread_id, d.quality from search_documents d where ${hits} limit ${countCap + 1}
    ),
    total as materialized (select count(*)::int as count from found),
    candidates as (
      (select d.thread_id from found d where (select count from total) <= ${countCap} ${best})
      union all
      (select d.thread_id from search_documents d where (select count from total) > ${countCap} and ${hits} ${best})
    ),
    ranked as (
      select d.thread_id, (ts_rank_cd('{0.1,0.2,0.4,1.0}', d.words, ${asked.words}::tsquery, 1) * d.quality)::float8 as rank
      from candidates c join search_documents d on d.thread_id = c.thread_id
      order by 2 desc, 1 desc
    ),
    page as (
      select ranked.* from ranked
      cross join lateral (
        select from threads t
        where t.id = ranked.thread_id and not t.gone
          and ${isVisible(viewer, sql`t.space_id`)} offset 0
      ) readable
      where ${at ? sql`(ranked.rank, ranked.thread_id) < (${at[0]}::float8, ${at[1]}::bigint)` : sql`true`}
      order by ranked.rank desc, ranked.thread_id desc limit ${limit}
    )
    select total.count, page.thread_id, page.rank from total left join page on true
    order by page.rank desc, page.thread_id desc`);
  return {
    count: rows[0]?.count ?? 0,
    ranked: rows.flatMap((row) => (row.thread_id ? { threadId: Number(row.thread_id), rank: row.rank } : [])),
  };
}
