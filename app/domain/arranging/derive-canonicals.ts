import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { Conflict } from "../errors.ts";
import { deriveMeToo } from "../me-toos/derive.ts";

/** Where a thread leads by its own acts: into the one it was merged with, else to the one it is a duplicate of. */
const next = sql`coalesce(t.merged_into, (
  select a.other_thread_id from thread_acts a
  where a.thread_id = t.id and a.act = 'marked-duplicate' and a.undone_at is null limit 1))`;

/**
 * Writes `duplicate_of` anew for threads whose own way changed, and for all that lead to them, however far off: each
 * duplicate points at the last thread of its way, so that a duplicate of a duplicate leads to the answer at once.
 * The acts are what is true; this column is worked out from them, so undoing any of them in any order comes out right.
 * @throws {Conflict} when the way would go round
 */
export async function deriveCanonicals(tx: Tx, ...threadIds: number[]): Promise<void> {
  const { rows } = await tx.execute<{ lost: number; touched: string[] }>(sql`
    with recursive bound(id) as (
      select unnest(${sql.param(threadIds)}::bigint[])
      union
      select other.id from bound l
      cross join lateral (
        select m.id from threads m where m.merged_into = l.id
        union
        select a.thread_id from thread_acts a
        where a.other_thread_id = l.id and a.act = 'marked-duplicate' and a.undone_at is null
      ) other(id)
    ),
    way(start, at) as (
      select id, id from bound
      union
      select w.start, s.at from way w
      join threads t on t.id = w.at
      cross join lateral (select ${next} as at) s
      where s.at is not null
    ),
    last as (
      select l.id, (
        select w.at from way w join threads t on t.id = w.at where w.start = l.id and ${next} is null limit 1
      ) as at
      from bound l
    ),
    before as (select t.duplicate_of from bound l join threads t on t.id = l.id),
    written as (
      update threads d set duplicate_of = case when exists (
          select 1 from thread_acts a
          where a.thread_id = d.id and a.act = 'marked-duplicate' and a.undone_at is null
        ) then last.at end
      from last where d.id = last.id and last.at is not null
    )
    select count(*) filter (where last.at is null)::int as lost, array(
      select at from way
      union select duplicate_of from before where duplicate_of is not null
    )::text[] as touched from last`);
  const { lost = 0, touched = [] } = rows[0] ?? {};
  if (lost > 0) throw new Conflict("goesRound");
  // Who waits is counted where a thread leads, and no longer where it led.
  await deriveMeToo(tx, touched.map(Number));
}
