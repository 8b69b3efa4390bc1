import { type SQL, sql } from "drizzle-orm";
import type { db, Tx } from "#db/client.server.ts";
import { currentOf, holdsFor } from "../validity/holds.ts";

/**
 * Why it is asked whether an accepted answer is still valid: the one place that says so. Of the rows that `which` leaves of
 * `posts p`, `threads t` and `spaces s`, those that are due:
 * - aged: so many months, as its space says, went by since it was accepted or last checked;
 * - moved: the newest version of its product that is out is not among those it holds for; where nobody said for which it
 *   does, one came out since;
 * - doubts: so many readers said since it was last checked that it no longer works.
 * What leads elsewhere already, as a duplicate or superseded, is not asked about.
 */
export const dueRows = (which: SQL): SQL => sql`
  select p.id as post_id, t.space_id, r.aged, r.moved, r.doubts, p.reuse_count as reuses, r.version
  from posts p join threads t on t.id = p.thread_id join spaces s on s.id = t.space_id
  cross join lateral (
    select
      s.fresh_months > 0 and coalesce(p.checked_at, p.accepted_at) < now() - make_interval(months => s.fresh_months) as aged,
      v.name is not null as moved, v.name as version,
      (select count(*)::int from verdicts d where d.post_id = p.id and d.verdict = 'outdated'
        and (p.checked_at is null or d.said_at > p.checked_at)) as doubts
    from (values (1)) one(n) left join lateral (
      select c.name from ${currentOf(sql`t.product_id`)} c join product_versions pv on pv.id = c.id
      where not ${holdsFor({ postId: sql`p.id`, productId: sql`t.product_id`, threadVersionId: sql`t.version_id` }, sql`c.id`)}
        and (t.version_id is not null
          or exists (select 1 from answer_validities av where av.post_id = p.id and av.product_id = t.product_id)
          or (coalesce(pv.released_on::timestamptz, pv.noted_out_at) > coalesce(p.checked_at, p.accepted_at)
            -- The first that a product ever had is no release.
            and exists (select 1 from product_versions o where o.product_id = pv.product_id and o.position < pv.position)))
    ) v on true
  ) r
  where p.kind = 'answer' and (p.accepted_at is not null) and not p.gone and p.superseded_by is null
    and t.kind = 'question' and not t.gone and t.duplicate_of is null
    and (r.aged or r.moved or r.doubts > 0) and ${which}`;

/** First key of the advisory locks that let one writer at a time read a thread and write its rows of the queue. */
const lock = 7_275_854;

/**
 * Writes these threads' rows of the queue from what is in the base now. Of two that do so at once, the later must not have
 * read before the earlier wrote: each takes its turn, and nobody who writes a thread waits for them.
 */
export async function settleDue(source: Tx | typeof db, threadIds: number[]): Promise<void> {
  if (threadIds.length === 0) return;
  const ids = sql`any(${sql.param(threadIds)}::bigint[])`;
  const due = dueRows(sql`t.id = ${ids}`);
  await source.transaction(async (tx) => {
    await tx.execute(sql`
      select pg_advisory_xact_lock(${lock}, (id % 2147483647)::int)
      from (select distinct id from unnest(${sql.param(threadIds)}::bigint[]) asked(id) order by id) inturn`);
    await tx.execute(sql`
      with due as materialized (${due}),
      past as (
        delete from due_answers d using posts p
        where p.id = d.post_id and p.thread_id = ${ids} and not exists (select 1 from due where due.post_id = d.post_id)
      )
      insert into due_answers (post_id, space_id, aged, moved, doubts, reuses)
      select post_id, space_id, aged, moved, doubts, reuses from due
      on conflict (post_id) do update set space_id = excluded.space_id, aged = excluded.aged, moved = excluded.moved,
        doubts = excluded.doubts, reuses = excluded.reuses`);
  });
}
