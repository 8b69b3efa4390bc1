import { sql } from "drizzle-orm";
import { db, type Tx } from "#db/client.server.ts";

/**
 * Says that another engine has to be told of these threads, where one is kept. A row is there once, however often its
 * thread changes; one that was given up is tried again.
 */
export async function markThreads(threadIds: number[], source: Tx | typeof db = db): Promise<void> {
  if (threadIds.length === 0) return;
  await source.execute(sql`
    insert into search_queue as q (thread_id)
    select id from (select distinct id from unnest(${sql.param(threadIds)}::bigint[]) asked(id)) once
    where exists (select from search_index) order by id
    on conflict (thread_id) do update set stamp = gen_random_uuid(), tries = 0, retry_at = null, parked_at = null, copied = false,
      marked_at = case when q.copied or q.parked_at is not null then now() else q.marked_at end`);
}
