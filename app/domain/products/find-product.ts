import { and, asc, eq } from "drizzle-orm";
import { spacePath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { products, productVersions, spaceProducts, spaces } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { wordsIn } from "../spaces/represent.ts";
import { isVisible } from "../spaces/visible.ts";
import { listThreads } from "../threads/list-threads.ts";
import type { Viewer } from "../viewer.ts";
import { listBestAnswers } from "./list-best-answers.ts";
import { listKnownIssues } from "./list-known-issues.ts";
import { representProduct } from "./represent.ts";
import type { ProductPageView } from "./views.ts";

/** Threads shown of each sort; the lists of threads, narrowed to the product, have the rest. */
const shown = 8;

/**
 * A product with what it is known for: the best answers, faults and how to live with them, what waits, what was solved.
 * @param asked.version the name of one of its versions, whose answers come first; any other means none @throws {NotFound}
 */
export async function findProduct(
  viewer: Viewer,
  slug: string,
  asked: { version?: string } = {},
): Promise<ProductPageView> {
  const rows = await db
    .select({
      product: products,
      version: { id: productVersions.id, name: productVersions.name, releasedOn: productVersions.releasedOn },
    })
    .from(products)
    .leftJoin(productVersions, eq(productVersions.productId, products.id))
    .where(eq(products.slug, slug))
    .orderBy(asc(productVersions.position));
  const product = rows[0]?.product;
  if (!product) throw new NotFound();
  const versions = rows.flatMap(({ version }) => version ?? []);
  const chosen = versions.find(({ name }) => name === asked.version) ?? null;
  const of = { productId: product.id, limit: shown };
  const [where, best, issues, waiting, solved] = await Promise.all([
    db
      .select({ slug: spaces.slug, name: spaces.name, hue: spaces.hue })
      .from(spaceProducts)
      .innerJoin(spaces, eq(spaces.id, spaceProducts.spaceId))
      .where(and(eq(spaceProducts.productId, product.id), isVisible(viewer, spaces.id)))
      .orderBy(asc(spaces.position)),
    listBestAnswers(viewer, { productId: product.id, versionId: chosen?.id ?? null, limit: shown }),
    listKnownIssues(viewer, product.id),
    listThreads(viewer, { ...of, ordering: "newest", kind: "question", state: "unsolved" }),
    listThreads(viewer, { ...of, ordering: "solved" }),
  ]);
  return {
    ...representProduct(product, viewer.locale),
    versions: versions.map(({ name, releasedOn }) => ({ name, releasedOn })),
    version: chosen?.name ?? null,
    spaces: where.map(({ slug: at, name, hue }) => ({
      slug: at,
      name: wordsIn(viewer.locale, name),
      path: spacePath(at),
      hue,
    })),
    best,
    knownIssues: issues,
    waiting: waiting.items,
    solved: solved.items,
  };
}
