import { and, eq, isNull } from "drizzle-orm";
import { db, type Tx } from "#db/client.server.ts";
import { products, productVersions } from "#db/schema/index.ts";
import { Invalid } from "../errors.ts";
import type { PlaceInput } from "./input.ts";

/**
 * A product and a version by what people call them, or nulls for none. @throws {Invalid} for what the catalogue does not
 * hold @param kept the product a thread has already, which may have been retired since
 */
export async function findVersion(
  source: Tx | typeof db,
  { product: slug, version: name }: Partial<PlaceInput>,
  kept?: string | null,
): Promise<{ productId: string | null; versionId: string | null }> {
  if (!slug) {
    if (name) throw new Invalid({ version: ["versionUnknown"] });
    return { productId: null, versionId: null };
  }
  const [product] = await source
    .select({ id: products.id, retiredAt: products.retiredAt })
    .from(products)
    .where(eq(products.slug, slug));
  if (!product || (product.retiredAt && product.id !== kept))
    throw new Invalid({ product: ["productUnknown"] });
  if (!name) return { productId: product.id, versionId: null };
  const [version] = await source
    .select({ id: productVersions.id })
    .from(productVersions)
    .where(and(eq(productVersions.productId, product.id), eq(productVersions.name, name)));
  if (!version) throw new Invalid({ version: ["versionUnknown"] });
  return { productId: product.id, versionId: version.id };
}

/** What a form can offer of the catalogue: products that still take threads. */
export async function listOffered() {
  const rows = await db
    .select({ slug: products.slug, name: products.name, version: productVersions.name })
    .from(products)
    .leftJoin(productVersions, eq(productVersions.productId, products.id))
    .where(isNull(products.retiredAt))
    .orderBy(products.position, products.name, productVersions.position);
  const offered = new Map<string, { slug: string; name: string; versions: string[] }>();
  for (const { slug, name, version } of rows) {
    const one = offered.get(slug) ?? { slug, name, versions: [] };
    // Newest first: that is what most people have.
    if (version) one.versions.unshift(version);
    offered.set(slug, one);
  }
  return [...offered.values()];
}
