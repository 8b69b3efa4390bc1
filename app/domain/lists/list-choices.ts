import { asc, isNull } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { products } from "#db/schema/index.ts";
import { listSpaces } from "../spaces/list-spaces.ts";
import type { Viewer } from "../viewer.ts";

/** What a form can offer of spaces and products to narrow a list to. */
export type Choices = {
  spaces: { slug: string; name: string }[];
  products: { slug: string; name: string }[];
};

export async function listChoices(viewer: Viewer): Promise<Choices> {
  const [spaces, made] = await Promise.all([
    listSpaces(viewer),
    db
      .select({ slug: products.slug, name: products.name })
      .from(products)
      .where(isNull(products.retiredAt))
      .orderBy(asc(products.position), asc(products.name)),
  ]);
  return { spaces: spaces.map(({ slug, name }) => ({ slug, name })), products: made };
}
