import { type SQL, sql } from "drizzle-orm";
import type { NotificationKind } from "#db/schema/index.ts";
import { mayRead } from "../spaces/visible.ts";
import { calling, type News, strongest, usualLevel, widest } from "../subscriptions/levels.ts";

/** What an event is about, and to whom it is something of their own. */
export type Told = {
  eventId: string;
  /** Whose doing it was; never told. */
  actorId: string | null;
  threadId: number;
  postId: number | null;
  subjectId?: string | null;
  /** Whom it touches, and as what. */
  direct: { memberId: string; kind: NotificationKind }[];
  /** Told whatever they silenced, and of what is out of sight by it: what staff decided on somebody's own. */
  always?: boolean;
  /** What it is to those who follow the thread, its space, tags or product, or the actor. */
  news?: News;
  /** Told to every reader of its space as an announcement, unless they silenced it or were told of it before. */
  everyone?: boolean;
};

const list = (words: readonly string[]) => sql`${sql.param([...words])}::text[]`;
const place = (level: SQL) => sql`array_position(${list(widest)}, ${level})`;
const at = (level: (typeof widest)[number]) => widest.indexOf(level) + 1;

/**
 * `levelFor` in SQL: the level that holds, as its place in `widest`, and whether the very thread is followed, of every
 * member who said anything about the thread `t`, or about who acts in it.
 */
function levelsOf({ actorId, threadId }: Told): SQL {
  return sql`
    said as (
      select s.member_id, s.target_kind as kind, s.why = 'chosen' as chosen, ${place(sql`s.level`)} as place
      from (
        select 'thread' as kind, t.id::text as id from threads t where t.id = ${threadId}
        union all select 'space', t.space_id::text from threads t where t.id = ${threadId}
        union all select 'product', t.product_id::text from threads t where t.id = ${threadId}
        union all select 'tag', unnest(t.tags) from threads t where t.id = ${threadId}
        union all select 'member', ${actorId}::text
      ) w join subscriptions s on s.target_kind = w.kind and s.target_id = w.id
    ),
    ranked as (
      select member_id,
        min(place) filter (where kind = 'thread' and chosen) as chosen,
        min(place) filter (where kind = 'thread' and not chosen) as brought,
        min(place) filter (where kind = 'member') as person,
        case when bool_or(kind in ('tag', 'product') and place = ${at("muted")}) then ${at("muted")}
          else min(place) filter (where kind in ('tag', 'product')) end as about,
        min(place) filter (where kind = 'space') as space
      from said group by member_id
    ),
    levels as (
      select member_id,
        case when chosen = ${at("muted")} or person = ${at("muted")} then ${at("muted")}
          else coalesce(chosen, least(brought, coalesce(person, about, space, ${at(usualLevel)}))) end as level,
        coalesce(coalesce(chosen, brought) = ${at("everything")}, false) as thread
      from ranked
    )`;
}

/**
 * Who is told of an event, and as what: `member_id` and `kind`, in the order of ids, from after `after` on. Each once, as
 * the strongest of what it is to them, at the level that holds for them; never whoever did it, nor who left, has no way
 * in, or may not read the thread as this is asked.
 */
export function audienceOf(told: Told, after: string, most: number): SQL {
  const { direct, actorId, threadId, news, everyone = false, always = false } = told;
  const usual = sql`coalesce(l.level, ${at(usualLevel)})`;
  const reached = always
    ? sql`true`
    : sql`(${usual} <= ${at("answers")} or (${usual} = ${at("mentions")} and d.kind = any(${list(calling)})))`;
  const follows =
    news === undefined
      ? sql`false`
      : news === "thread" || news === "answer"
        ? sql`l.level = ${at("everything")}`
        : sql`l.level = ${at("everything")} and l.thread`;
  return sql`
    with direct as (
      select d.member_id, d.kind, array_position(${list(strongest)}, d.kind) as strength
      from unnest(${sql.param(direct.map(({ memberId }) => memberId))}::uuid[],
        ${sql.param(direct.map(({ kind }) => kind))}::text[]) d(member_id, kind)
    ),
    ${levelsOf(told)},
    near as (
      select d.member_id from direct d
      union select l.member_id from levels l where ${follows}
      ${everyone ? sql`union select m.id from members m where m.email_confirmed_at is not null and m.id > ${after}::uuid` : sql``}
    )
    select m.id as member_id, k.kind
    from near n
    join members m on m.id = n.member_id
    join threads t on t.id = ${threadId}
    left join levels l on l.member_id = m.id
    cross join lateral (
      select d.kind from (
        select d.kind, d.strength from direct d where d.member_id = m.id and ${reached}
        union all
        select case t.kind when 'announcement' then 'announcement' else 'news' end, 98 where ${follows}
        union all
        select 'announcement', 99 where ${everyone} and ${usual} <= ${at("answers")} and not exists (
          select 1 from notifications o where o.thread_id = ${threadId} and o.member_id = m.id
            and o.kind = 'announcement' and o.event_id <> ${told.eventId})
      ) d order by d.strength limit 1
    ) k
    where m.id > ${after}::uuid and m.id is distinct from ${actorId}::uuid
      and m.email is not null and m.deactivated_at is null and m.deleted_at is null
      and ${mayRead("m", sql`t.space_id`)}
    order by m.id limit ${most}`;
}
