import { asc } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { spaces } from "#db/schema/index.ts";
import { findBrand } from "../brand/brand.ts";
import { isStarterExample, starterExample } from "../brand/starter-example.ts";
import { Forbidden } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { brandKinds } from "./input.ts";
import { canShapeSpaces } from "./policy.ts";
import { readStarterSpaces } from "./starter-spaces.ts";
import { type SpaceTemplate, spaceTemplates } from "./templates.ts";

/**
 * What a kind of brand is proposed: the spaces that opening gives, in the words it gives, and the names of those that
 * stay as they are, since somebody made them their own.
 * @param asked what was chosen; anything that is no kind proposes nothing
 */
export async function proposeSpaces(viewer: Viewer, asked: string | null) {
  if (!canShapeSpaces(viewer)) throw new Forbidden();
  const brandKind = brandKinds.find((kind) => kind === asked);
  const [brand, starters, rows] = await Promise.all([
    findBrand(),
    readStarterSpaces(),
    db.select().from(spaces).orderBy(asc(spaces.position), asc(spaces.id)),
  ]);
  const free = new Set(starters.flatMap(({ space, untouched }) => (untouched ? space.slug : [])));
  const staying = rows.filter(({ slug }) => !free.has(slug));
  const template: readonly SpaceTemplate[] = brandKind ? spaceTemplates[brandKind] : [];
  const proposed = template.filter(({ slug }) => !staying.some((space) => space.slug === slug));
  return {
    chosen: brandKind
      ? {
          brandKind,
          // What the search box will suggest; null where the brand has its own.
          example: isStarterExample(brand.example) ? starterExample(brandKind) : null,
          spaces: proposed.map(({ slug, name, description }) => ({ slug, name, description })),
        }
      : null,
    staying: staying.map(({ slug, name }) => ({ slug, name })),
  };
}
