import { type SQL, sql } from "drizzle-orm";
import type { NotificationKind } from "#db/schema/index.ts";
import { takesPartAs } from "../members/is-here.ts";
import { mayRead } from "../spaces/visible.ts";
import { gathered, held, levelAt, listOf, placeOf } from "../subscriptions/held.ts";
import { calling, type News, strongest } from "../subscriptions/levels.ts";

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
  /** More of them, as a query of `member_id` and `kind`: where they may be too many to be sent along. */
  crowd?: SQL;
  /** Told whatever they silenced, and of what is out of sight by it: what staff decided on somebody's own. */
  always?: boolean;
  /** What it is to those who follow the thread, its space, tags or product, or the actor. */
  news?: News;
  /** As what it is told to them, where it is of a kind of its own; then whoever was told the same of the thread is not again. */
  newsAs?: NotificationKind;
  /** Told to every reader of its space as an announcement, unless they silenced it or were told of it before. */
  everyone?: boolean;
};

/** Every member whom an event is something to, or who said anything about it: rows of any number for each. */
function voices({ direct, crowd, actorId, threadId, everyone }: Told, after: string): SQL {
  return sql`
    select d.member_id, 'direct' as kind, false as chosen, null::int as place,
      array_position(${listOf(strongest)}, d.kind) as strength, d.kind = any(${listOf(calling)}) as calls
    from unnest(${sql.param(direct.map(({ memberId }) => memberId))}::uuid[],
      ${sql.param(direct.map(({ kind }) => kind))}::text[]) d(member_id, kind)
    ${
      crowd
        ? sql`union all select c.member_id, 'direct', false, null, array_position(${listOf(strongest)}, c.kind),
            c.kind = any(${listOf(calling)}) from (${crowd}) c where c.member_id > ${after}::uuid`
        : sql``
    }
    union all
    select s.member_id, s.target_kind, s.why = 'chosen', ${placeOf(sql`s.level`)}, null, null
    from (
      select 'thread' as kind, t.id::text as id from threads t where t.id = ${threadId}
      union all select 'space', t.space_id::text from threads t where t.id = ${threadId}
      union all select 'product', t.product_id::text from threads t where t.id = ${threadId}
      union all select 'tag', unnest(t.tags) from threads t where t.id = ${threadId}
      union all select 'member', ${actorId}::text
    ) w join subscriptions s on s.target_kind = w.kind and s.target_id = w.id
    ${
      everyone
        ? sql`union all select m.id, 'everyone', false, null, null, null
            from members m where m.email_confirmed_at is not null and m.id > ${after}::uuid`
        : sql``
    }`;
}

/** What is told once of a thread, whatever is said of it again: a fault that is known, and a version that mends it. */
const notAgain = ({ eventId, threadId, subjectId = null }: Told, kind: NotificationKind): SQL => sql`
  and not exists (select 1 from notifications o where o.thread_id = ${threadId} and o.member_id = m.id
    and o.kind = ${kind} and o.subject_id is not distinct from ${subjectId}::uuid and o.event_id <> ${eventId})`;

/**
 * Who is told of an event, and as what: `member_id` and `kind`, in the order of ids, from after `after` on. Each once, as
 * the strongest of what it is to them, at the level that holds for them by `levelFor`, as `subscriptions/held.ts` says it in SQL; never whoever did
 * it, nor who left, has no way in, or may not read the thread as this is asked.
 */
export function audienceOf(told: Told, after: string, most: number): SQL {
  const { actorId, threadId, news, newsAs, everyone = false, always = false } = told;
  const followed = news === "comment" || news === "acceptance" ? sql`l.thread` : sql`true`;
  return sql`
    with voices as (${voices(told, after)}),
    said as (
      select member_id, ${gathered},
        min(strength) as touched,
        min(strength) filter (where calls) as called
      from voices where member_id > ${after}::uuid group by member_id
    ),
    leveled as (
      select member_id, touched, called, ${held.level} as level, ${held.thread} as thread
      from said
    ),
    reached as (
      select l.member_id, l.level,
        case when ${always} or l.level <= ${levelAt("answers")} then l.touched
          when l.level = ${levelAt("mentions")} then l.called end as strength,
        ${news !== undefined} and l.level = ${levelAt("everything")} and ${followed} as follows
      from leveled l
    )
    select m.id as member_id,
      case when r.strength is not null then (${listOf(strongest)})[r.strength]
        when r.follows and (${newsAs !== undefined} or t.kind <> 'announcement') then ${newsAs ?? "news"}
        else 'announcement' end as kind
    from reached r
    join threads t on t.id = ${threadId}
    join members m on m.id = r.member_id
    where (r.strength is not null or r.follows or (${everyone} and m.email_confirmed_at is not null and r.level <= ${levelAt("answers")} and not exists (
        select 1 from notifications o where o.thread_id = ${threadId} and o.member_id = m.id
          and o.kind = 'announcement' and o.event_id <> ${told.eventId})))
      ${newsAs ? notAgain(told, newsAs) : sql``}
      and m.id is distinct from ${actorId}::uuid
      and m.email is not null and ${takesPartAs("m")}
      and ${mayRead("m", sql`t.space_id`)}
    order by m.id limit ${most}`;
}
