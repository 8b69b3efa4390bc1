import { asc, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { products, productVersions, spaceProducts, spaces } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import { wordsIn } from "../spaces/represent.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";
import { canKeepProducts } from "./policy.ts";
import type { ProductRecord, VersionView } from "./views.ts";

/** Every product with all its words and versions, and the spaces there are for this viewer, for the page that keeps them. */
export async function listForKeepers(
  viewer: Viewer,
): Promise<{ products: ProductRecord[]; spaces: { slug: string; name: string }[] }> {
  if (!canKeepProducts(viewer)) throw new Forbidden();
  const visible = isVisible(viewer, spaces.id);
  // A column of a query's only table loses its table's name, and would be another's inside these.
  const own = sql.raw('"products"."id"');
  const versions = sql<
    VersionView[]
  >`coalesce((select json_agg(json_build_object('name', v.name, 'releasedOn', v.released_on)
    order by v.position) from ${productVersions} v where v.product_id = ${own}), '[]')`;
  const where = sql<string[]>`coalesce((select array_agg(s.slug order by s.position) from ${spaceProducts} sp
    join spaces s on s.id = sp.space_id
    where sp.product_id = ${own} and ${isVisible(viewer, sql`s.id`)}), '{}')`;
  const [rows, places] = await Promise.all([
    db
      .select({ product: products, versions, spaces: where })
      .from(products)
      .orderBy(asc(products.position), asc(products.name)),
    db
      .select({ slug: spaces.slug, name: spaces.name })
      .from(spaces)
      .where(visible)
      .orderBy(asc(spaces.position)),
  ]);
  return {
    products: rows.map(({ product, ...rest }) => ({
      slug: product.slug,
      name: product.name,
      descriptions: { fr: product.description.fr ?? "", en: product.description.en ?? "" },
      retired: product.retiredAt !== null,
      ...rest,
    })),
    spaces: places.map(({ slug, name }) => ({ slug, name: wordsIn(viewer.locale, name) })),
  };
}
