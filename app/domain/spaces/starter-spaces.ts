import { and, eq, exists, inArray, not, or, sql } from "drizzle-orm";
import { db, type Tx } from "#db/client.server.ts";
import { roleGrants, spaceProducts, spaces, threads } from "#db/schema/index.ts";
import { everyTemplate, rowOf } from "./templates.ts";

type Space = typeof spaces.$inferSelect;
export type StarterSpace = { space: Space; untouched: boolean };

/**
 * The spaces that have a template's slug. Untouched is one that still is what a template made of it, to the word, and
 * that nobody wrote in, keeps or gave products to: it may take other words or be closed, and nobody loses anything. Any
 * other is somebody's own, whatever its slug.
 */
export async function readStarterSpaces(reading: Pick<Tx, "select"> = db): Promise<StarterSpace[]> {
  const slugs = everyTemplate.map(({ slug }) => slug);
  const rows = await reading
    .select({ space: spaces, used: sql<boolean>`${inUse}` })
    .from(spaces)
    .where(inArray(spaces.slug, slugs));
  return rows.map(({ space, used }) => ({ space, untouched: !used && isAsMade(space) }));
}

const one = sql`1`;
const grantedIn = and(eq(roleGrants.scopeKind, "space"), eq(roleGrants.scopeId, spaces.id));
const inUse = or(
  exists(db.select({ one }).from(threads).where(eq(threads.spaceId, spaces.id))),
  exists(db.select({ one }).from(spaceProducts).where(eq(spaceProducts.spaceId, spaces.id))),
  exists(db.select({ one }).from(roleGrants).where(grantedIn)),
)!;

/** Holds for a space that nobody uses, in the very statement that takes it away. */
export const nobodyUses = not(inUse);

function isAsMade(space: Space): boolean {
  const { slug, name, description, defaultKind, kinds, hue, icon, language, visibility } = space;
  if (language !== "all" || visibility !== "public") return false;
  return everyTemplate.some((template) => {
    const made = rowOf(template, 0);
    return (
      slug === made.slug &&
      sameWords(name, made.name) &&
      sameWords(description, made.description) &&
      defaultKind === made.defaultKind &&
      kinds.join() === made.kinds.join() &&
      hue === made.hue &&
      icon === made.icon
    );
  });
}

function sameWords(some: Record<string, string>, others: Record<string, string>): boolean {
  const languages = Object.keys({ ...some, ...others });
  return languages.every((language) => some[language] === others[language]);
}
