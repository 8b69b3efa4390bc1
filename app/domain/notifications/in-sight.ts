import { type SQL, sql } from "drizzle-orm";
import { isVisible } from "../spaces/visible.ts";
import type { Member, Viewer } from "../viewer.ts";

/** The aliases under which a query reads a notification, its thread, its post, and what that is a comment on. */
export type Aliases = { n: string; t: string; p: string; up: string };
export const plain: Aliases = { n: "n", t: "t", p: "p", up: "up" };

/**
 * Joins what a notification is about, to be narrowed by `inSight`. Its thread is the one where its post is now, which may
 * have been carried into another since.
 */
export function aboutJoins({ n, t, p, up }: Aliases): SQL {
  return sql.raw(`left join posts ${p} on ${p}.id = ${n}.post_id
    join threads ${t} on ${t}.id = coalesce(${p}.thread_id, ${n}.thread_id)
    left join posts ${up} on ${up}.id = ${p}.parent_id`);
}

const named = ({ n, t, p, up }: Aliases) => [sql.raw(n), sql.raw(t), sql.raw(p), sql.raw(up)] as const;

/** Whether a thread stands, with a post in it, and with what that is a comment on, which staff may have taken down. */
export function standing(aliases: Aliases): SQL {
  const [, t, p, up] = named(aliases);
  return sql`(not ${t}.gone and coalesce(not ${p}.gone, true)
    and ${up}.hidden_by_decision is null and ${up}.removed_by_decision is null)`;
}

/** Whether it is of a decision of staff on its reader's own, which is told whatever they silenced and though it is gone. */
export function ofDecision(memberId: SQL, aliases: Aliases): SQL {
  const [n, t, p] = named(aliases);
  return sql`(${n}.kind = 'acted' and ${p}.author_id = ${memberId} and ${t}.merged_into is null
    and exists (select 1 from decisions de where de.id = ${n}.subject_id))`;
}

/**
 * Whether a notification still has something to say to its reader, of what they may read: what it is about stands, or it
 * is of what staff decided on their own; a suggestion is between two, and of a duplicate those hear who proposed it.
 */
export function hasMatter(memberId: SQL, aliases: Aliases): SQL {
  const [n, , p] = named(aliases);
  const between = sql`(${n}.kind <> 'suggestion' or ${p}.author_id = ${memberId}
    or exists (select 1 from suggestions sg where sg.id = ${n}.subject_id and sg.author_id = ${memberId}))`;
  const proposed = sql`(${n}.kind <> 'duplicate' or exists (
    select 1 from duplicate_voices dv where dv.proposal_id = ${n}.subject_id and dv.member_id = ${memberId}))`;
  return sql`(${standing(aliases)} and ${between} and ${proposed} or ${ofDecision(memberId, aliases)})`;
}

/** Whether the viewer is still shown a notification: they may read its thread now, and it still has something to say. */
export function inSight(viewer: Viewer, member: Member, aliases: Aliases): SQL {
  return sql`(${isVisible(viewer, sql`${sql.raw(aliases.t)}.space_id`)} and ${hasMatter(sql`${member.id}::uuid`, aliases)})`;
}
