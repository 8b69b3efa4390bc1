import { and, asc, desc, eq, sql } from "drizzle-orm";
import { postPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { posts, products, productVersions, threads, validityStatements } from "#db/schema/index.ts";
import { Forbidden, NotFound } from "../errors.ts";
import { loadPost } from "../threads/load.ts";
import { authorColumns, authors, representPerson } from "../threads/represent.ts";
import type { Viewer } from "../viewer.ts";
import { findCurrentVersion, validityColumn, validityOf } from "./holds.ts";
import { canSayValidity } from "./policy.ts";
import type { ValidityPageView } from "./views.ts";

const mostStatements = 50;

/**
 * What is said of the versions an accepted answer holds for, what can be, and what was said before.
 * @throws {NotFound} also where its thread is about no product, or one without versions @throws {Forbidden}
 */
export async function findValidity(viewer: Viewer, postId: number): Promise<ValidityPageView> {
  const { post, thread } = await loadPost(db, viewer, postId);
  const { productId } = thread;
  if (!productId || !post.acceptedAt) throw new NotFound();
  if (!canSayValidity(viewer, thread, post)) throw new Forbidden();
  const [[found], versions, current, statements] = await Promise.all([
    db
      .select({
        product: products.name,
        validity: validityColumn({
          postId: sql`${posts.id}`,
          threadId: sql`${threads.id}`,
          acceptedAt: sql`${posts.acceptedAt}`,
        }),
      })
      .from(posts)
      .innerJoin(threads, eq(threads.id, posts.threadId))
      .innerJoin(products, eq(products.id, threads.productId))
      .where(eq(posts.id, postId)),
    db
      .select({ id: productVersions.id, name: productVersions.name })
      .from(productVersions)
      .where(eq(productVersions.productId, productId))
      .orderBy(asc(productVersions.position)),
    findCurrentVersion(db, productId),
    listStatements(postId, productId),
  ]);
  const validity = validityOf(found?.validity);
  if (!found || !validity || !current) throw new NotFound();
  return {
    postId: String(postId),
    thread: { title: thread.title, path: postPath(postId), language: thread.language },
    product: found.product,
    threadVersion: versions.find(({ id }) => id === thread.versionId)?.name ?? null,
    validity,
    offered: versions.map(({ name }) => name).reverse(),
    current: current.name,
    statements,
  };
}

async function listStatements(postId: number, productId: string): Promise<ValidityPageView["statements"]> {
  const rows = await db
    .select({ statement: validityStatements, by: authorColumns })
    .from(validityStatements)
    .leftJoin(authors, eq(authors.id, validityStatements.saidBy))
    .where(and(eq(validityStatements.postId, postId), eq(validityStatements.productId, productId)))
    .orderBy(desc(validityStatements.saidAt), desc(validityStatements.id))
    .limit(mostStatements);
  return rows.map(({ statement: { versions, upToNow, saidAt }, by }) => ({
    versions,
    upToNow,
    by: by && representPerson(by),
    at: saidAt.toISOString(),
  }));
}
