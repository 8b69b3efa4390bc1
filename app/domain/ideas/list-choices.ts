import { asc, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { products, spaces } from "#db/schema/index.ts";
import { wordsIn } from "../spaces/represent.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";

type Named = { slug: string; name: string };

/** What ideas can be narrowed to: the spaces that take them, as far as the viewer sees them, and the products there are. */
export async function listChoices(viewer: Viewer): Promise<{ spaces: Named[]; products: Named[] }> {
  const [boards, catalogue] = await Promise.all([
    db
      .select({ slug: spaces.slug, name: spaces.name })
      .from(spaces)
      .where(sql`${spaces.kinds} @> array['idea'] and ${isVisible(viewer, spaces.id)}`)
      .orderBy(asc(spaces.position), asc(spaces.slug)),
    db
      .select({ slug: products.slug, name: products.name })
      .from(products)
      .orderBy(asc(products.position), asc(products.slug)),
  ]);
  return {
    spaces: boards.map(({ slug, name }) => ({ slug, name: wordsIn(viewer.locale, name) })),
    products: catalogue,
  };
}
