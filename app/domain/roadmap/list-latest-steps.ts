import { and, desc, eq, sql } from "drizzle-orm";
import { threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { ideaSteps, ideas, products, productVersions, threads } from "#db/schema/index.ts";
import { authorColumns, authors, representPerson } from "../threads/represent.ts";
import type { Viewer } from "../viewer.ts";
import { reasonIn } from "./list-reasons.ts";
import { type Narrowing, seen } from "./narrow.ts";
import type { StepView } from "./views.ts";

/** The latest steps of any idea that this viewer may see, steps back among them; newest first. */
export async function listLatestSteps(
  viewer: Viewer,
  options: Narrowing & { limit: number },
): Promise<StepView[]> {
  // Chosen before anything is read of them.
  const latest = db
    .select({ id: ideaSteps.id })
    .from(ideaSteps)
    .innerJoin(ideas, eq(ideas.threadId, ideaSteps.threadId))
    .where(and(seen(viewer, options), options.productId ? isOf(options.productId) : undefined))
    .orderBy(desc(ideaSteps.madeAt), desc(ideaSteps.id))
    .limit(options.limit)
    .as("latest");
  const rows = await db
    .select({
      step: ideaSteps,
      thread: { id: threads.id, title: threads.title, slug: threads.slug, language: threads.language },
      product: { name: products.name },
      version: productVersions.name,
      votes: threads.score,
      by: authorColumns,
    })
    .from(latest)
    .innerJoin(ideaSteps, eq(ideaSteps.id, latest.id))
    .innerJoin(threads, eq(threads.id, ideaSteps.threadId))
    .leftJoin(products, eq(products.id, threads.productId))
    .leftJoin(productVersions, eq(productVersions.id, ideaSteps.versionId))
    .leftJoin(authors, eq(authors.id, ideaSteps.madeBy))
    .orderBy(desc(ideaSteps.madeAt), desc(ideaSteps.id));
  return rows.map(({ step, thread, product, version, votes, by }) => ({
    id: step.id,
    idea: {
      id: String(thread.id),
      title: thread.title,
      path: threadPath(thread),
      language: thread.language,
    },
    product,
    from: step.fromStatus,
    to: step.toStatus,
    reason: reasonIn(viewer.locale, { fr: step.reasonFr, en: step.reasonEn }),
    version,
    by: by && representPerson(by),
    automatic: step.broughtBy !== null,
    votes,
    at: step.madeAt.toISOString(),
  }));
}

/**
 * The ideas of a product are known at once, by its index. Asked of one step after another, a product of which nothing was
 * said for long would have all steps read.
 */
const isOf = (productId: string) =>
  sql`${ideaSteps.threadId} in (select i.thread_id from ideas i where i.product_id = ${productId} and i.listed offset 0)`;
