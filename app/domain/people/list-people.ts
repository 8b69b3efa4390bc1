import { and, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "#app/lib/cursor.ts";
import { db } from "#db/client.server.ts";
import { groupMembers, groups, members, roleGrants } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import type { PeopleQuery } from "./input.ts";
import { canReadPeople } from "./policy.ts";
import { ownId, stateOf } from "./state.ts";
import type { PersonRow } from "./views.ts";

/** When the last one joined, in milliseconds since 1970, and their id. */
export const personPlace = z.tuple([z.int().min(0).max(253_402_300_799_999), z.uuid()]);

/** Everybody there is, the newest first, for those who run the place. @throws {Forbidden} */
export async function listPeople(
  viewer: Viewer,
  query: PeopleQuery,
  size = 50,
): Promise<{ items: PersonRow[]; next: string | null }> {
  if (!canReadPeople(viewer)) throw new Forbidden();
  const from = query.after ? decodeCursor(query.after, personPlace) : null;
  const rows = await db
    .select({
      id: members.id,
      username: members.username,
      displayName: members.displayName,
      avatar: members.avatar,
      email: members.email,
      state: stateOf,
      roles: sql<
        PersonRow["roles"]
      >`array(select distinct rg.role from ${roleGrants} rg where rg.member_id = ${ownId} order by 1)`,
      joinedAt: members.createdAt,
      seenAt: members.seenAt,
    })
    .from(members)
    .where(
      and(
        ...conditions(query),
        from
          ? sql`(${members.createdAt}, ${members.id}) < (${new Date(from[0])}::timestamptz, ${from[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(sql`${members.createdAt} desc, ${members.id} desc`)
    .limit(size + 1);
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({
      ...row,
      joinedAt: row.joinedAt.toISOString(),
      seenAt: row.seenAt?.toISOString() ?? null,
    })),
    next: last && rows.length > size ? encodeCursor([last.joinedAt.getTime(), last.id]) : null,
  };
}

function conditions({ q, role, group, state }: PeopleQuery): (SQL | undefined)[] {
  return [
    q ? matching(q) : undefined,
    role &&
      sql`exists (select 1 from ${roleGrants} where ${roleGrants.memberId} = ${members.id} and ${roleGrants.role} = ${role})`,
    group
      ? sql`exists (select 1 from ${groupMembers} join ${groups} on ${groups.id} = ${groupMembers.groupId}
          where ${groupMembers.memberId} = ${members.id} and ${groups.slug} = ${group})`
      : undefined,
    state && sql`${stateOf} = ${state}`,
  ];
}

/** A part of the name, the username or the address; with an @ before, how a username begins; or the whole id, as logs have it. */
function matching(q: string): SQL {
  const typed = q.toLowerCase();
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(typed)) return sql`${members.id} = ${typed}::uuid`;
  const kept = typed.replace(/[\\%_]/g, "\\$&");
  if (typed.startsWith("@")) return sql`${members.username} like ${`${kept.slice(1)}%`}`;
  const part = `%${kept}%`;
  return sql`(${members.username} like ${part} or lower(${members.displayName}) like ${part} or ${members.email} like ${part})`;
}
