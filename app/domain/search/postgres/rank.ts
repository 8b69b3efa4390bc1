import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { countCap, type Found, type SearchQuestion } from "../engine.ts";
import { understand } from "../understand.ts";
import { narrows } from "./narrows.ts";

/** Of more hits than this only the best by quality are ranked: ranking unpacks a thread's whole vector. */
const rankCap = 500;
/** So many hits are looked at for their quality, which unpacks nothing; of more, the best are soon met on a walk. */
const reach = 25_000;

/**
 * Counts the hits and ranks the best of them, in one statement. Up to `reach`, all hits are looked at for their
 * quality, which the index and the narrow rows give without unpacking a vector; a word that more threads hold is soon
 * met on a walk from the best quality down, which unpacks the vector of each row it comes past. A search row may be as much older than its thread as a job takes, so those
 * that are ranked are asked of the thread itself: where it is now, whether it is there, and whether it only leads to
 * another: then it counts half, and where that one is a hit too, less than that. Of few hits the count is of those
 * alone that are.
 * New threads gain up to a fifth, an eighth after two years; by the day, so that pages of one list agree.
 */
export async function rank({ words, spaces, filters, after, limit }: SearchQuestion): Promise<Found | null> {
  return db.transaction(
    async (tx) => {
      const asked = await understand(tx, words);
      if (!asked) return null;
      const here = sql`any(${sql.param(spaces)}::uuid[])`;
      const hits = sql`d.words @@ ${asked.words}::tsquery and d.space_id = ${here}`;
      const best = sql`order by d.quality desc, d.thread_id desc limit ${rankCap}`;
      const fits = narrows(filters);
      const { rows } = await tx.execute<{ count: number; thread_id: string | null; rank: number }>(sql`
        with found as materialized (
          select d.thread_id, d.quality from search_documents d ${fits} where ${hits} limit ${reach + 1}
        ),
        total as materialized (select count(*)::int as count from found),
        candidates as (
          (select d.thread_id from found d where (select count from total) <= ${reach} ${best})
          union all
          (select d.thread_id from search_documents d ${fits} where (select count from total) > ${reach} and ${hits} ${best})
        ),
        weighed as materialized (
          select d.thread_id, (ts_rank_cd('{0.1,0.2,0.4,1.0}', d.words, ${asked.words}::tsquery, 1) * d.quality
            * (1 + 0.2 * exp(least(0, d.created_at::date - current_date) / 1500.0))
            * case when there.leads_to is not null then 0.5 else 1 end)::float8 as rank, there.leads_to
          from candidates c join search_documents d on d.thread_id = c.thread_id
          cross join lateral (
            select t.duplicate_of as leads_to from threads t
            where t.id = c.thread_id and not t.gone and t.space_id = ${here} offset 0
          ) there
        ),
        ranked as materialized (
          select w.thread_id, least(w.rank, c.rank * 0.999) as rank
          from weighed w left join weighed c on c.thread_id = w.leads_to
        ),
        page as (
          select * from ranked where ${after ? sql`(rank, thread_id) < (${after[0]}::float8, ${after[1]}::bigint)` : sql`true`}
          order by rank desc, thread_id desc limit ${limit + 1}
        )
        select case when total.count <= ${rankCap} then (select count(*)::int from ranked) else total.count end as count,
          page.thread_id, page.rank
        from total left join page on true
        order by page.rank desc, page.thread_id desc`);
      const count = rows[0]?.count ?? 0;
      const found = rows.flatMap(({ thread_id, rank }) =>
        thread_id ? [{ threadId: Number(thread_id), place: [rank, Number(thread_id)] as const }] : [],
      );
      return {
        hits: found.slice(0, limit),
        more: found.length > limit,
        count: Math.min(count, countCap),
        capped: count > countCap,
      };
    },
    { accessMode: "read only" },
  );
}
