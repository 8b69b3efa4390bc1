import { findProduct } from "../products/find-product.ts";
import { listProducts } from "../products/list-products.ts";
import type { ProductView } from "../products/views.ts";
import type { Viewer } from "../viewer.ts";
import { absolute } from "./parts.ts";
import type { ProductDetailsShape, ProductListShape } from "./product-shapes.ts";

/** The whole catalogue: there are few, so they come on one page. */
export async function listApiProducts(viewer: Viewer): Promise<ProductListShape> {
  return { items: (await listProducts(viewer)).map(represent), next: null };
}

/** A product with its versions, best answers and known issues; its threads are in the lists of threads. @throws {NotFound} */
export async function findApiProduct(
  viewer: Viewer,
  slug: string,
  asked: { version?: string } = {},
): Promise<ProductDetailsShape> {
  const product = await findProduct(viewer, slug, asked);
  return {
    ...represent(product),
    versions: product.versions,
    spaces: product.spaces.map((space) => space.slug),
    bestAnswers: product.best.map(({ postId, title, path, opening, score, official, validity, holds }) => ({
      ...{ postId, title, url: absolute(path), opening, score, official, validity, holds },
    })),
    knownIssues: product.knownIssues.map(({ thread, workaround, answerPath, fixedIn }) => ({
      threadId: thread.id,
      title: thread.title,
      url: absolute(thread.path),
      workaround,
      answerUrl: answerPath && absolute(answerPath),
      fixedIn,
    })),
  };
}

function represent({ slug, name, path, description, retired }: ProductView) {
  return { slug, name, url: absolute(path), description, retired };
}
