import { type SQL, sql } from "drizzle-orm";
import { isVisible } from "../spaces/visible.ts";
import type { Member, Viewer } from "../viewer.ts";

/** The aliases under which a query reads a notification, its thread, its post, and what that is a comment on. */
export type Aliases = { n: string; t: string; p: string; up: string };
export const plain: Aliases = { n: "n", t: "t", p: "p", up: "up" };

/** Joins what a notification is about, to be narrowed by `inSight`. */
export function aboutJoins({ n, t, p, up }: Aliases): SQL {
  return sql.raw(`join threads ${t} on ${t}.id = ${n}.thread_id left join posts ${p} on ${p}.id = ${n}.post_id
    left join posts ${up} on ${up}.id = ${p}.parent_id`);
}

/**
 * Whether the viewer is still shown a notification: they may read its thread now, and it stands, with the post. What staff
 * decided on one's own is shown though it is out of sight by it; a suggestion, to the two it is between.
 */
export function inSight(viewer: Viewer, member: Member, aliases: Aliases): SQL {
  const [n, t, p, up] = [aliases.n, aliases.t, aliases.p, aliases.up].map((name) => sql.raw(name));
  const stands = sql`not ${t}.gone and coalesce(not ${p}.gone, true)
    and ${up}.hidden_by_decision is null and ${up}.removed_by_decision is null`;
  const between = sql`(${n}.kind <> 'suggestion' or ${p}.author_id = ${member.id}
    or exists (select 1 from suggestions sg where sg.id = ${n}.subject_id and sg.author_id = ${member.id}))`;
  const decided = sql`(${n}.kind = 'acted' and ${p}.author_id = ${member.id} and ${t}.merged_into is null
    and exists (select 1 from decisions de where de.id = ${n}.subject_id))`;
  return sql`(${isVisible(viewer, sql`${t}.space_id`)} and (${stands} and ${between} or ${decided}))`;
}
