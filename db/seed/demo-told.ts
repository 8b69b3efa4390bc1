import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";

/** How far back the demo's people were told of things, and since when they have read nothing of it. */
const told = { since: "120 days", unread: "9 days" };

/**
 * What the demo's people follow by what they wrote, and what they were told of it: written as the events of these posts
 * would have left it, without a mail.
 */
export async function writeTold(tx: Tx): Promise<void> {
  await tx.execute(sql`
    insert into subscriptions (member_id, target_kind, target_id, level, why, created_at)
    select distinct on (p.author_id, p.thread_id) p.author_id, 'thread', p.thread_id::text,
      case p.kind when 'body' then 'everything' else 'answers' end,
      case p.kind when 'body' then 'asked' else 'answered' end, p.created_at
    from posts p join threads t on t.id = p.thread_id
    where p.kind in ('body', 'answer') and p.author_id is not null and not p.gone and not t.gone
    order by p.author_id, p.thread_id, p.kind desc
    on conflict do nothing`);
  await tx.execute(sql`
    insert into subscriptions (member_id, target_kind, target_id, level, why, created_at)
    select m.id, w.kind, w.id, w.level, 'chosen', now() - interval '20 days' from members m
    join (
      select 'odile' as who, 'space' as kind, s.id::text as id, 'everything' as level from spaces s where s.slug = 'sur-la-route'
      union all select 'odile', 'tag', 'batterie', 'everything'
      union all select 'odile', 'product', pr.id::text, 'mentions' from products pr where pr.slug = 'pupitre'
      union all select 'odile', 'member', o.id::text, 'everything' from members o where o.username = 'ines'
    ) w on w.who = m.username
    on conflict do nothing`);
  await tx.execute(sql`
    with happened as (
      select gen_random_uuid() as id, 'answer.posted' as name, p.author_id as actor, p.id as post, p.thread_id as thread,
        p.created_at as at, t.author_id as whom, 'answer' as kind, t.space_id
      from posts p join threads t on t.id = p.thread_id where p.kind = 'answer' and not p.gone and not t.gone
      union all
      select gen_random_uuid(), 'comment.posted', p.author_id, p.id, p.thread_id, p.created_at, up.author_id, 'comment', t.space_id
      from posts p join posts up on up.id = p.parent_id join threads t on t.id = p.thread_id
      where p.kind = 'comment' and not p.gone and not up.gone and not t.gone
      union all
      select gen_random_uuid(), 'answer.accepted', p.accepted_by, p.id, p.thread_id, p.accepted_at, p.author_id, 'accepted', t.space_id
      from posts p join threads t on t.id = p.thread_id where p.accepted_at is not null and not p.gone and not t.gone
    ),
    noted as (
      insert into events (id, name, version, actor_id, ids, at, imported)
      select id, name, 1, actor, json_build_object('threadId', thread::text, 'postId', post::text, 'spaceId', space_id::text), at, false
      from happened where at > now() - ${told.since}::interval
      returning id
    )
    insert into notifications (id, member_id, kind, event_id, actor_id, thread_id, post_id, created_at, read_at)
    select gen_random_uuid(), h.whom, h.kind, h.id, h.actor, h.thread, h.post, h.at,
      case when h.at < now() - ${told.unread}::interval then h.at + interval '1 hour' end
    from happened h join noted n on n.id = h.id
    where h.whom is not null and h.whom is distinct from h.actor`);
}
