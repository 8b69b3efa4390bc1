import { and, eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { products, productVersions } from "#db/schema/index.ts";
import { Forbidden, NotFound } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { canKeepProducts } from "./policy.ts";
import type { ReleaseNotesView } from "./views.ts";

/** What the brand says of a version, as written, for whoever writes it. @throws {Forbidden} @throws {NotFound} */
export async function findReleaseNotes(
  viewer: Viewer,
  { product, version }: { product: string; version: string },
): Promise<ReleaseNotesView> {
  if (!canKeepProducts(viewer)) throw new Forbidden();
  const [row] = await db
    .select({ product: products, version: productVersions })
    .from(productVersions)
    .innerJoin(products, eq(products.id, productVersions.productId))
    .where(and(eq(products.slug, product), eq(productVersions.name, version)));
  if (!row) throw new NotFound();
  const { fr, en } = row.version.notes;
  return {
    product: { slug: row.product.slug, name: row.product.name },
    version: row.version.name,
    releasedOn: row.version.releasedOn,
    titleFr: fr?.title ?? "",
    textFr: fr?.markdown ?? "",
    titleEn: en?.title ?? "",
    textEn: en?.markdown ?? "",
  };
}
