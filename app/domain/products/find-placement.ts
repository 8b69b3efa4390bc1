import { and, eq } from "drizzle-orm";
import { threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { knownIssues, posts, products, productVersions } from "#db/schema/index.ts";
import { Forbidden, NotFound } from "../errors.ts";
import { loadThread } from "../threads/load.ts";
import type { Viewer } from "../viewer.ts";
import { listOffered } from "./find-version.ts";
import { canKeepProducts, canSetProduct } from "./policy.ts";
import type { PlacementView } from "./views.ts";

/** What a thread says of its product, and what it could say. @throws {NotFound} @throws {Forbidden} */
export async function findPlacement(viewer: Viewer, threadId: number): Promise<PlacementView> {
  const thread = await loadThread(db, viewer, threadId);
  const [[found], offered] = await Promise.all([
    db
      .select({ body: posts, product: products, version: productVersions.name, issue: knownIssues })
      .from(posts)
      .leftJoin(products, eq(products.id, thread.productId ?? nobody))
      .leftJoin(productVersions, eq(productVersions.id, thread.versionId ?? nobody))
      .leftJoin(knownIssues, eq(knownIssues.threadId, posts.threadId))
      .where(and(eq(posts.threadId, threadId), eq(posts.kind, "body"))),
    listOffered(),
  ]);
  if (!found) throw new NotFound();
  const { body, product, version, issue } = found;
  if (!canSetProduct(viewer, thread, body)) throw new Forbidden();
  const versionsOf = product
    ? await db
        .select({ id: productVersions.id, name: productVersions.name })
        .from(productVersions)
        .where(eq(productVersions.productId, product.id))
    : [];
  const has = product && offered.some(({ slug }) => slug === product.slug);
  return {
    thread: {
      id: String(threadId),
      title: thread.title,
      path: threadPath(thread),
      language: thread.language,
    },
    product: product?.slug ?? null,
    version,
    // A product retired since stays on the threads that have it.
    products:
      !product || has
        ? offered
        : [
            ...offered,
            { slug: product.slug, name: product.name, versions: versionsOf.map(({ name }) => name) },
          ],
    knownIssue: issue && {
      workaround: { fr: issue.workaround.fr ?? "", en: issue.workaround.en ?? "" },
      fixedIn: versionsOf.find(({ id }) => id === issue.fixedIn)?.name ?? null,
    },
    can: { markKnownIssue: canKeepProducts(viewer) },
  };
}

const nobody = "00000000-0000-0000-0000-000000000000";
