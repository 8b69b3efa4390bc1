import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";

/** As `gather`, for threads that something was done to and for all where they lead. */
export async function gatherFollowers(threadIds: number[]): Promise<void> {
  const { rows } = await db.execute<{ id: string }>(sql`
    with recursive ahead(id) as (
      select unnest(${sql.param(threadIds)}::bigint[])
      union
      select w.id from ahead a join threads t on t.id = a.id
      cross join lateral (values (t.merged_into), (t.duplicate_of)) w(id) where w.id is not null
    )
    select id from ahead order by id`);
  for (const { id } of rows) await gather(Number(id));
}

/**
 * Lets those who follow a thread follow the one where it leads, as long as it leads there: worked out anew from the threads
 * that are merged with it or its duplicates now, so that it can run any number of times, in any order. What members said
 * about the thread itself stays; only what tells them something comes along.
 */
async function gather(threadId: number): Promise<void> {
  await db.execute(sql`
    with recursive feeding(id) as (
      select d.id from threads d where d.duplicate_of = ${threadId} or d.merged_into = ${threadId}
      union
      select d.id from feeding l join threads d on d.duplicate_of = l.id or d.merged_into = l.id
    ),
    followers as (
      select s.member_id, bool_or(s.level = 'everything') as everything
      from feeding l join subscriptions s on s.target_kind = 'thread' and s.target_id = l.id::text
      where s.why <> 'gathered' and s.level in ('everything', 'answers') and l.id <> ${threadId}
      group by s.member_id
    ),
    let_go as (
      delete from subscriptions s
      where s.target_kind = 'thread' and s.target_id = ${String(threadId)} and s.why = 'gathered'
        and not exists (select 1 from followers f where f.member_id = s.member_id)
    )
    insert into subscriptions as s (member_id, target_kind, target_id, level, why, created_at)
    select f.member_id, 'thread', ${String(threadId)}, case when f.everything then 'everything' else 'answers' end,
      'gathered', now()
    from followers f order by f.member_id
    on conflict (member_id, target_kind, target_id) do update set level = excluded.level where s.why = 'gathered'`);
}
