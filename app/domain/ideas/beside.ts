import { type SQL, sql } from "drizzle-orm";

/**
 * The threads beside ideas, as rows `idea`, `id` and `how`: those that name one or that it names, and what went up in it as
 * its duplicate. One may stand beside an idea in several ways. Whether a thread may be seen is the caller's to ask.
 */
export const besideIdeas = (ids: number[]): SQL => sql`
  select l.from_thread_id as idea, l.to_thread_id as id, 'link' as how
    from thread_links l where l.from_thread_id = any(${sql.param(ids)}::bigint[])
  union all
  select l.to_thread_id, l.from_thread_id, 'link' from thread_links l where l.to_thread_id = any(${sql.param(ids)}::bigint[])
  union all
  select t.duplicate_of, t.id, 'duplicate' from threads t where t.duplicate_of = any(${sql.param(ids)}::bigint[])`;
