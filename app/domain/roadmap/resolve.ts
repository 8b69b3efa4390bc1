import { eq, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { products, productVersions } from "#db/schema/index.ts";
import { resolveList } from "../lists/resolve-list.ts";
import type { Viewer } from "../viewer.ts";
import type { Narrowing } from "./narrow.ts";

/** Finds what the words of an address stand for; what is not there for this viewer is left out and named. */
export async function resolvePlace<S extends { product?: string; space?: string }>(
  viewer: Viewer,
  state: S,
): Promise<{ state: S; narrowing: Narrowing; unknown: string[] }> {
  const { product, space } = state;
  if (!product && !space) return { state, narrowing: {}, unknown: [] };
  const found = await resolveList(viewer, { sort: "newest", tags: [], product, space });
  const { productId, spaceId } = found.options;
  return {
    state: { ...state, product: found.state.product, space: found.state.space },
    narrowing: { productId, spaceId },
    unknown: found.unknown,
  };
}

/** A version by what people call it, or null. */
export async function findVersionId(product: string, name: string): Promise<string | null> {
  const [row] = await db
    .select({ id: productVersions.id })
    .from(productVersions)
    .innerJoin(products, eq(products.id, productVersions.productId))
    .where(sql`${products.slug} = ${product} and ${productVersions.name} = ${name}`);
  return row?.id ?? null;
}
