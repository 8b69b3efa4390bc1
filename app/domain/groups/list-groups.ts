import { asc, eq, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { groupMembers, groups, spaceGroups, spaces } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import { wordsIn } from "../spaces/represent.ts";
import type { Viewer } from "../viewer.ts";
import { canKeepGroups } from "./policy.ts";

export type GroupRow = {
  slug: string;
  name: string;
  people: number;
  /** The spaces it opens. */
  spaces: { slug: string; name: string; opens: boolean }[];
};

/** Every group with how many belong and which spaces use it. @throws {Forbidden} */
export async function listGroups(viewer: Viewer): Promise<GroupRow[]> {
  if (!canKeepGroups(viewer)) throw new Forbidden();
  const [rows, uses] = await Promise.all([
    db
      .select({
        id: groups.id,
        slug: groups.slug,
        name: groups.name,
        people: sql<number>`(select count(*)::int from ${groupMembers} gm where gm.group_id = "groups"."id")`,
      })
      .from(groups)
      .orderBy(asc(groups.name), asc(groups.slug)),
    db
      .select({ groupId: spaceGroups.groupId, space: spaces })
      .from(spaceGroups)
      .innerJoin(spaces, eq(spaces.id, spaceGroups.spaceId))
      .orderBy(spaces.position),
  ]);
  return rows.map(({ id, ...group }) => ({
    ...group,
    spaces: uses
      .filter(({ groupId }) => groupId === id)
      .map(({ space }) => ({
        slug: space.slug,
        name: wordsIn(viewer.locale, space.name),
        opens: space.visibility === "groups",
      })),
  }));
}
