import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { groups, spaceGroups, spaces } from "#db/schema/index.ts";

/** A space as the audit tells of it; undefined where none has that slug. */
export async function spaceFacts(tx: Tx, slug: string): Promise<Record<string, unknown> | undefined> {
  const [space] = await tx.select().from(spaces).where(eq(spaces.slug, slug));
  if (!space) return undefined;
  const allowed = await tx
    .select({ slug: groups.slug })
    .from(spaceGroups)
    .innerJoin(groups, eq(groups.id, spaceGroups.groupId))
    .where(eq(spaceGroups.spaceId, space.id))
    .orderBy(groups.slug);
  return {
    slug: space.slug,
    nameFr: space.name.fr,
    nameEn: space.name.en,
    descriptionFr: space.description.fr,
    descriptionEn: space.description.en,
    kinds: space.kinds,
    defaultKind: space.defaultKind,
    language: space.language,
    visibility: space.visibility,
    groups: allowed.map((group) => group.slug),
    hue: space.hue,
    icon: space.icon,
    freshMonths: space.freshMonths,
    voteBudget: space.voteBudget,
    votePeriod: space.votePeriod,
  };
}
