import { type SQL, sql } from "drizzle-orm";
import { leadingTo } from "../me-toos/leading-to.ts";
import { takesPartAs } from "../members/is-here.ts";
import { hearsNewsAt, heldBy, reachesAt, threadAs } from "../subscriptions/held.ts";
import type { Member, Viewer } from "../viewer.ts";
import { inSight, ofDecision, plain } from "./in-sight.ts";

/** Of what happens in a thread, this is news to those who follow the very thread alone, as `hearsNews` has it. */
const close = sql`exists (select 1 from events e where e.id = n.event_id and e.name in ('comment.posted', 'answer.accepted'))`;

/** Who was to hear that it is solved waits for it still, and it is. */
const stillWaits = sql`(t.solved_at is not null and exists (
  select 1 from me_toos mt where mt.member_id = n.member_id and mt.thread_id in ${leadingTo(sql`t.id`)}))`;

/** Whoever asked, and who has the problem too. */
const concerned = sql`(t.author_id = n.member_id or exists (
  select 1 from me_toos mt where mt.member_id = n.member_id and mt.thread_id in ${leadingTo(sql`t.id`)}))`;

/** A fault that was told of is known still and mended by nothing; a fix is still the one that was told of. */
const stillIssue = sql`exists (select 1 from known_issues ki where ki.thread_id = t.id
  and ki.fixed_in is not distinct from n.subject_id)`;

const issues = sql`('known-issue', 'fixed')`;

/** Whoever voted for an idea, where their vote is now. */
const votes = sql`exists (select 1 from posts ib join votes iv on iv.post_id = ib.id and iv.value = 1
  where ib.thread_id = t.id and ib.kind = 'body' and iv.member_id = n.member_id)`;

/** Whom each step of an idea is something to: who proposed it, voted for it, or said something of it. */
const inIdea = sql`(${votes} or exists (select 1 from posts ip where ip.thread_id = t.id and ip.author_id = n.member_id
  and not ip.gone))`;

/** The question is still open to its reader, who has not answered it. */
const stillAsked = sql`(${votes} and exists (select 1 from idea_polls po where po.id = n.subject_id
  and po.closed_at is null and (po.closes_at is null or po.closes_at > now())
  and not exists (select 1 from idea_poll_answers pa where pa.poll_id = po.id and pa.member_id = n.member_id)))`;

/**
 * The one condition under which a notification leaves the house, asked by every transport at the moment of sending, of a
 * query that reads it as `plain` and `aboutJoins` say: nobody read it yet, its reader is here, did not do it themselves,
 * may see it and would be told of it by what they say now, of the thread as it is now, and does not keep its kind quiet.
 * The inbox and its counts ask `inSight` alone: what was told there stays, though its reader wants to hear less since.
 */
export function stillTold(viewer: Viewer, member: Member): SQL {
  const thread = threadAs("t");
  return sql`(n.read_at is null and n.member_id = ${member.id} and n.actor_id is distinct from n.member_id
    and exists (select 1 from members m where m.id = n.member_id and ${takesPartAs("m")})
    and not exists (select 1 from notification_settings ns where ns.member_id = n.member_id and n.kind = any(ns.quiet_kinds))
    and (n.kind <> 'solved' or ${stillWaits})
    and (n.kind not in ${issues} or ${stillIssue})
    and (n.kind <> 'poll' or ${stillAsked})
    and (n.kind <> 'step' or t.kind = 'idea')
    and ${inSight(viewer, member, plain)}
    and (${ofDecision(sql`n.member_id`, plain)} or exists (
      select 1 from ${heldBy({ memberId: sql`n.member_id`, thread, actorId: sql`n.actor_id` })} h
      where case when n.kind = 'news' then ${hearsNewsAt(close)}
        when n.kind in ${issues} and not ${concerned} then ${hearsNewsAt(sql`false`)}
        when n.kind = 'step' and not ${inIdea} then ${hearsNewsAt(sql`false`)}
        else ${reachesAt(sql`h.level`, sql`n.kind`)} end)))`;
}
