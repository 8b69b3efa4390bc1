import { asc, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { groups, spaceGroups, spaces } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { canShapeSpaces } from "./policy.ts";

/** Every space with all its words, and the groups there are, for the page where they are shaped. */
export async function listForAdministrators(viewer: Viewer) {
  if (!canShapeSpaces(viewer)) throw new Forbidden();
  // A column of a query's only table loses its table's name, and would be the group's inside this.
  const own = sql.raw('"spaces"."id"');
  const allowed = sql<string[]>`coalesce((select array_agg(g.slug order by g.slug) from ${spaceGroups} sg
    join ${groups} g on g.id = sg.group_id where sg.space_id = ${own}), '{}')`;
  const [rows, everyGroup] = await Promise.all([
    db.select({ space: spaces, groups: allowed }).from(spaces).orderBy(asc(spaces.position), asc(spaces.id)),
    db.select({ slug: groups.slug, name: groups.name }).from(groups).orderBy(asc(groups.slug)),
  ]);
  return {
    groups: everyGroup,
    spaces: rows.map(({ space, groups: slugs }) => ({
      slug: space.slug,
      names: { fr: space.name.fr ?? "", en: space.name.en ?? "" },
      descriptions: { fr: space.description.fr ?? "", en: space.description.en ?? "" },
      kinds: space.kinds,
      defaultKind: space.defaultKind,
      language: space.language,
      visibility: space.visibility,
      hue: space.hue,
      icon: space.icon,
      freshMonths: space.freshMonths,
      voteBudget: space.voteBudget,
      votePeriod: space.votePeriod,
      groups: slugs,
    })),
  };
}
