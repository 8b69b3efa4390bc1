import { type SQL, sql } from "drizzle-orm";

/**
 * A question and every thread that leads to it, however far off: its duplicates, what was merged into it, and theirs.
 * A subquery of ids. @param threadId a column or a value
 */
export const leadingTo = (threadId: SQL): SQL => sql`(
  with recursive led(id) as (
    select ${threadId}
    union
    select other.id from led l
    cross join lateral (
      select m.id from threads m where m.merged_into = l.id
      union all
      select a.thread_id from thread_acts a
      where a.other_thread_id = l.id and a.act = 'marked-duplicate' and a.undone_at is null
    ) other(id)
  ) select id from led)`;
