import { and, asc, desc, eq, sql } from "drizzle-orm";
import { spacePath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { knownIssues, products, productVersions, spaceProducts, spaces, threads } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { wordsIn } from "../spaces/represent.ts";
import { isVisible } from "../spaces/visible.ts";
import { isThere } from "../threads/gone.ts";
import { listThreads } from "../threads/list-threads.ts";
import { authors, representRow, rowColumns } from "../threads/represent.ts";
import type { Viewer } from "../viewer.ts";
import { representProduct } from "./represent.ts";
import type { KnownIssueView, ProductPageView } from "./views.ts";

/** Threads shown of each sort; the lists of threads, narrowed to the product, have the rest. */
const shown = 8;
const issuesShown = 50;

/** A product with what it is known for: faults and how to live with them, what waits, what was solved. @throws {NotFound} */
export async function findProduct(viewer: Viewer, slug: string): Promise<ProductPageView> {
  const rows = await db
    .select({
      product: products,
      version: { name: productVersions.name, releasedOn: productVersions.releasedOn },
    })
    .from(products)
    .leftJoin(productVersions, eq(productVersions.productId, products.id))
    .where(eq(products.slug, slug))
    .orderBy(asc(productVersions.position));
  const product = rows[0]?.product;
  if (!product) throw new NotFound();
  const of = { productId: product.id, limit: shown };
  const [where, issues, waiting, solved] = await Promise.all([
    db
      .select({ slug: spaces.slug, name: spaces.name, hue: spaces.hue })
      .from(spaceProducts)
      .innerJoin(spaces, eq(spaces.id, spaceProducts.spaceId))
      .where(and(eq(spaceProducts.productId, product.id), isVisible(viewer, spaces.id)))
      .orderBy(asc(spaces.position)),
    listKnownIssues(viewer, product.id),
    listThreads(viewer, { ...of, ordering: "newest", kind: "question", state: "unsolved" }),
    listThreads(viewer, { ...of, ordering: "solved" }),
  ]);
  return {
    ...representProduct(product, viewer.locale),
    versions: rows.flatMap(({ version }) => version ?? []),
    spaces: where.map(({ slug: at, name, hue }) => ({
      slug: at,
      name: wordsIn(viewer.locale, name),
      path: spacePath(at),
      hue,
    })),
    knownIssues: issues,
    waiting: waiting.items,
    solved: solved.items,
  };
}

/** What is not mended yet comes first. */
const mendedLast = [sql`${knownIssues.fixedIn} is not null`, desc(knownIssues.markedAt)];

async function listKnownIssues(viewer: Viewer, productId: string): Promise<KnownIssueView[]> {
  // The few to show are found first, and only those read whole.
  const shown = db
    .select({ id: knownIssues.threadId })
    .from(knownIssues)
    .innerJoin(threads, eq(threads.id, knownIssues.threadId))
    .where(and(eq(knownIssues.productId, productId), isThere(threads), isVisible(viewer, threads.spaceId)))
    .orderBy(...mendedLast)
    .limit(issuesShown);
  const rows = await db
    .select({ ...rowColumns, workaround: knownIssues.workaround, fixedIn: productVersions.name })
    .from(knownIssues)
    .innerJoin(threads, eq(threads.id, knownIssues.threadId))
    .innerJoin(spaces, eq(spaces.id, threads.spaceId))
    .leftJoin(authors, eq(authors.id, threads.authorId))
    .leftJoin(productVersions, eq(productVersions.id, knownIssues.fixedIn))
    .where(sql`${knownIssues.threadId} = any(array(${shown}))`)
    .orderBy(...mendedLast);
  return rows.map(({ workaround, fixedIn, ...row }) => ({
    thread: representRow(row, viewer.locale),
    workaround: wordsIn(viewer.locale, workaround),
    fixedIn,
  }));
}
