import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { isLocale } from "#app/i18n/locale.ts";
import { db } from "#db/client.server.ts";
import { groupMembers, members, roleGrants, sessions, spaces } from "#db/schema/index.ts";
import { longestSession } from "../accounts/lucia.server.ts";
import { takesPart } from "../members/is-here.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Grant, Viewer } from "../viewer.ts";

/** Who a stream is for, as they are now: their rights, and the spaces they may read. */
export type Watcher = {
  viewer: Viewer & { member: NonNullable<Viewer["member"]> };
  sees: ReadonlySet<string>;
};

type Standing = { viewer: Watcher["viewer"]; groups: string[] };

/**
 * Loads anew, for many sessions at once, whom they are for. Missing from the answer is whose session has ended or who
 * may not be here any more.
 * @param hashes of session ids, as the base keeps them
 */
export async function findWatchers(hashes: string[]): Promise<Map<string, Watcher>> {
  const rows = await db
    .select({
      hash: sessions.idHash,
      id: members.id,
      username: members.username,
      displayName: members.displayName,
      confirmedAt: members.emailConfirmedAt,
      locale: members.locale,
      grants: sql<
        Grant[]
      >`(select coalesce(json_agg(json_build_object('role', ${roleGrants.role}, 'spaceId', ${roleGrants.scopeId})
        order by ${roleGrants.id}), '[]') from ${roleGrants} where ${roleGrants.memberId} = ${members.id})`,
      groups: sql<string[]>`array(select ${groupMembers.groupId}::text from ${groupMembers}
        where ${groupMembers.memberId} = ${members.id} order by 1)`,
    })
    .from(sessions)
    .innerJoin(members, eq(members.id, sessions.memberId))
    .where(
      and(
        inArray(sessions.idHash, hashes),
        gt(sessions.expiresAt, sql`now()`),
        gt(sessions.createdAt, new Date(Date.now() - longestSession)),
        takesPart(members),
      ),
    );
  const standings = rows.map(({ hash, id, username, displayName, confirmedAt, locale, grants, groups }) => {
    const member = { id, username, displayName, emailConfirmed: confirmedAt !== null, grants };
    return { hash, groups, viewer: { member, locale: isLocale(locale) ? locale : ("en" as const) } };
  });
  const seen = await seenBy(standings);
  return new Map(
    standings.map((each) => [each.hash, { viewer: each.viewer, sees: seen.get(alike(each)) ?? new Set() }]),
  );
}

/** The spaces each kind of reader sees, by the one rule there is, asked once for all who stand alike. */
async function seenBy(standings: Standing[]): Promise<Map<string, ReadonlySet<string>>> {
  const kinds = new Map(standings.map((each) => [alike(each), each.viewer]));
  return new Map(
    await Promise.all(
      [...kinds].map(async ([kind, viewer]) => {
        const rows = await db.select({ id: spaces.id }).from(spaces).where(isVisible(viewer, spaces.id));
        return [kind, new Set(rows.map(({ id }) => id))] as const;
      }),
    ),
  );
}

/** Everything about a member that `isVisible` looks at: who are alike in it see the same spaces. */
function alike({ viewer: { member }, groups }: Standing): string {
  return JSON.stringify([member.emailConfirmed, member.grants, groups]);
}
