import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "#app/lib/cursor.ts";
import { db } from "#db/client.server.ts";
import { groupMembers, groups, members } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { listGroups } from "./list-groups.ts";

const place = z.string().max(30);

/** One group, and a page of its people by name. @throws {Forbidden} @throws {NotFound} */
export async function findGroup(
  viewer: Viewer,
  slug: string,
  { after, size = 100 }: { after?: string; size?: number } = {},
) {
  const group = (await listGroups(viewer)).find((one) => one.slug === slug);
  if (!group) throw new NotFound();
  const from = after ? decodeCursor(after, z.tuple([place])) : null;
  const rows = await db
    .select({
      username: members.username,
      displayName: members.displayName,
      joinedAt: groupMembers.joinedAt,
    })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .innerJoin(members, eq(members.id, groupMembers.memberId))
    .where(sql`${groups.slug} = ${slug} and ${from ? sql`${members.username} > ${from[0]}` : sql`true`}`)
    .orderBy(members.username)
    .limit(size + 1);
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    group,
    people: shown.map((row) => ({ ...row, joinedAt: row.joinedAt.toISOString() })),
    next: last && rows.length > size ? encodeCursor([last.username]) : null,
  };
}
