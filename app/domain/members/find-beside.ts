import { sql } from "drizzle-orm";
import { adminPersonPath, decisionPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { canSuspendPeople } from "../suspensions/policy.ts";
import { holds, isStaff, type Viewer } from "../viewer.ts";
import { isKeptOut } from "./is-here.ts";
import type { LoadedProfile } from "./load-profile.ts";
import type { Beside } from "./views.ts";

const moderating = ["moderator", "manager", "administrator"] as const;
const shown = 5;

type Row = {
  groups: string[];
  decisions: { id: string; action: string; post_id: number; at: string }[];
  decided: number;
};

/** What staff sees beside a profile; null for everybody else. One query. */
export async function findBeside(viewer: Viewer, { row: member }: LoadedProfile): Promise<Beside | null> {
  if (!isStaff(viewer)) return null;
  const everywhere = holds(viewer, moderating);
  const own = (viewer.member?.grants ?? []).flatMap(({ role, spaceId }) =>
    spaceId !== null && moderating.some((one) => one === role) ? spaceId : [],
  );
  const within = everywhere ? sql`true` : sql`t.space_id = any(${sql.param(own)}::uuid[])`;
  const decided = sql`decisions d join posts p on p.id = d.post_id join threads t on t.id = p.thread_id
    where p.author_id = ${member.id} and d.action <> 'lift' and ${within}`;
  const { rows } = await db.execute<Row>(sql`
    select array(select g.name from group_members gm join groups g on g.id = gm.group_id
        where gm.member_id = ${member.id} order by g.name) as groups,
      (select count(*)::int from ${decided}) as decided,
      (select coalesce(json_agg(latest order by latest.at desc), '[]') from (
        select d.id, d.action, p.id as post_id, d.made_at as at from ${decided}
        order by d.made_at desc limit ${shown}) latest) as decisions`);
  const found = rows[0];
  if (!found) throw new Error("nothing came back");
  const moderates = everywhere || own.length > 0;
  return {
    emailConfirmed: member.emailConfirmedAt !== null,
    seenAt: member.seenAt?.toISOString() ?? null,
    groups: found.groups,
    decisions: moderates
      ? {
          count: found.decided,
          latest: found.decisions.map(({ id, action, post_id, at }) => ({
            id,
            action,
            path: decisionPath({ postId: String(post_id) }),
            at: new Date(at).toISOString(),
          })),
        }
      : null,
    suspension:
      canSuspendPeople(viewer) && member.id !== viewer.member?.id
        ? {
            holds: isKeptOut(member),
            until: member.suspendedUntil?.toISOString() ?? null,
            path: decisionPath({ username: member.username }),
          }
        : null,
    adminPath: holds(viewer, ["manager", "administrator"]) ? adminPersonPath(member.username) : null,
  };
}
