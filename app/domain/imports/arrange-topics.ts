import { sql } from "drizzle-orm";
import { indexTables } from "./dump-tables.ts";
import { type ImportReport, type Remark, remark } from "./report.ts";
import { query, type Session, type Site } from "./session.ts";
import { leftOut } from "./stage-discourse.ts";

/**
 * Makes of topics and their numbered posts the questions and answers that every import writes, once all of them are
 * there. Every reply is an answer, also one to another reply: any may be accepted and liked here and may be of any
 * length, which comments may not, and what became of a post never changes from one run to the next.
 * @param closed whether the space they go to is one that few may see; what few could see goes nowhere else
 */
export async function arrangeTopics(
  session: Session,
  site: Site,
  closed: boolean,
  report: ImportReport,
): Promise<void> {
  await session.execute(sql`create index on dump_posts (topic, number)`);
  await session.execute(sql`analyze dump_topics, dump_posts, dump_categories`);
  // Who may not read a category reads nothing in it; Discourse nests three deep.
  for (let depth = 1; depth < 3; depth++) {
    await session.execute(sql`
      update dump_categories c set restricted = true from dump_categories p where p.id = c.parent_id and p.restricted`);
  }
  await session.execute(sql`
    update dump_topics t set left_out = case
      when t.archetype = 'private_message' then 'privateMessages'
      when t.archetype not in ('regular', 'banner') then 'otherTopics'
      when t.gone then 'deletedTopics'
      when not t.listed then 'unlistedTopics'
      when ${!closed} and c.restricted then 'restrictedTopics'
      when ${!closed} and c.id is null and exists (select from dump_categories) then 'unknownCategories'
      when not exists (select from dump_posts p where p.topic = t.id and p.number = 1 and p.type = 0) then 'topicsWithoutBody'
      end
    from dump_topics o left join dump_categories c on c.id = o.category where o.id = t.id`);
  await countLeftOut(session, site, report);
  await session.execute(sql`
    update dump_posts p set type = case p.number when 1 then 1 else 2 end, parent_id = case p.number when 1 then null else b.id end,
      title = case p.number when 1 then t.title end, tags = case p.number when 1 then t.tags else '{}' end,
      active_at = t.active_at, category = t.category, thread_kind = case when t.asks or c.asks then 'question' else 'discussion' end
    from dump_topics t join dump_posts b on b.topic = t.id and b.number = 1
    left join dump_categories c on c.id = t.category
    where p.topic = t.id and p.type = 0 and t.left_out is null`);
  await session.execute(sql`
    update dump_posts q set accepted_id = a.id
    from dump_topics t join dump_posts a on a.topic = t.id and a.number = t.accepted and a.type = 2
    where q.topic = t.id and q.type = 1`);
  // Nobody whose every word stays behind becomes a member.
  await session.execute(sql`
    delete from dump_users u where not exists (
      select from dump_posts p where p.owner_id = u.id and p.type in (1, 2))`);
  await session.execute(sql`update dump_posts set body = '' where type not in (1, 2)`);
  await indexTables(session);
}

async function countLeftOut(session: Session, { source, site }: Site, report: ImportReport): Promise<void> {
  const topics = await query<{ what: Remark; count: number }>(
    session,
    sql`select left_out as what, count(*)::int as count from dump_topics where left_out is not null group by 1`,
  );
  for (const { what, count } of topics) remark(report, what, count);
  const of = (kind: number) => sql`count(*) filter (where p.type = ${kind} and t.left_out is null)::int`;
  const [posts] = await query<Partial<Record<Remark, number>>>(
    session,
    sql`select ${of(leftOut.smallActions)} as "smallActions", ${of(leftOut.whispers)} as whispers,
        ${of(leftOut.hiddenPosts)} as "hiddenPosts", ${of(leftOut.deletedPosts)} as "deletedPosts",
        count(*) filter (where t.left_out is not null or t.id is null)::int as "postsLeftWithTopic",
        (select coalesce(sum(greatest(x.streamed - (select count(*) from dump_posts y where y.topic = x.id), 0)), 0)::int
          from dump_topics x where x.left_out is null) as "postsMissing",
        (select count(*)::int from dump_topics x where x.left_out is null and x.accepted is not null and not exists (
          select from dump_posts y where y.topic = x.id and y.number = x.accepted and y.number > 1 and y.type = 0))
          as "acceptancesLeftOut",
        (select count(*)::int from dump_topics x where x.left_out is null and not exists (select from dump_categories))
          as "categoriesUnknown",
        (select count(*)::int from dump_posts y left join dump_topics x on x.id = y.topic
          join origins o on o.source = ${source} and o.site = ${site} and o.kind in ('question', 'answer')
            and o.external_id = y.id::text
          join posts mine on mine.id = o.post_id and not mine.gone
          where x.left_out is not null or y.type in (${leftOut.whispers}, ${leftOut.hiddenPosts}, ${leftOut.deletedPosts}))
          as "hereStill"
      from dump_posts p left join dump_topics t on t.id = p.topic`,
  );
  for (const [what, count] of Object.entries(posts ?? {})) remark(report, what as Remark, count);
}
