import { type SQL, sql } from "drizzle-orm";
import type { Member } from "../viewer.ts";
import { aboutJoins, plain } from "./in-sight.ts";

/** Whoever took their name off what they wrote is not named as its author here either. */
const named = sql`not (e.name in ('thread.asked', 'answer.posted', 'comment.posted') and p.author_id is distinct from n.actor_id)`;

/** What a sentence about a notification is made of, as `ToldRow` has it; its rows are read as `plain` says. */
export function toldColumns(member: Member): SQL {
  return sql`n.id, n.kind, t.id as thread_id, n.post_id, n.subject_id, n.created_at as at, n.read_at is null as unread,
    e.name as event, de.action, dr.action as lifts, ta.act, coalesce(sg.outcome, dp.outcome) as outcome,
    case when ${named} then coalesce(nullif(a.display_name, ''), a.username) end as actor,
    p.kind as post_kind, p.parent_id, coalesce(p.author_id, t.author_id) = ${member.id} as own,
    up.kind as parent_kind, case when not p.gone and not t.gone then p.opening end as opening,
    case when not t.gone or (t.author_id = ${member.id} and t.removed_by_decision is null) then t.title end as title,
    t.slug, t.language, st.to_status as step,
    case when n.kind = 'step' then exists (select 1 from posts vb join votes v on v.post_id = vb.id and v.value = 1
      where vb.thread_id = t.id and vb.kind = 'body' and v.member_id = ${member.id}) else false end as voted,
    case when not t.gone then coalesce(st.reason_fr, pl.question_fr) end as said_fr,
    case when not t.gone then coalesce(st.reason_en, pl.question_en) end as said_en, t.kind as thread_kind, pr.name as product, pv.name as version, s.name as space_name, s.hue as space_hue`;
}

/** Joined to notifications called `n`. */
export const toldJoins = sql`${aboutJoins(plain)}
  join spaces s on s.id = t.space_id
  left join members a on a.id = n.actor_id and a.deleted_at is null
  left join events e on e.id = n.event_id
  left join decisions de on de.id = n.subject_id
  left join decisions dr on dr.id = de.reverses
  left join thread_acts ta on ta.id = n.subject_id
  left join suggestions sg on sg.id = n.subject_id
  left join duplicate_proposals dp on n.kind = 'duplicate' and dp.id = n.subject_id
  left join idea_steps st on n.kind = 'step' and st.id = n.subject_id
  left join idea_polls pl on n.kind = 'poll' and pl.id = n.subject_id
  left join products pr on n.kind in ('known-issue', 'fixed', 'step') and pr.id = t.product_id
  left join product_versions pv on pv.id = case n.kind when 'fixed' then n.subject_id when 'step' then st.version_id end`;
