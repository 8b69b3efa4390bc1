import { desc, eq } from "drizzle-orm";
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
  const rows = await db
    .select({
      step: ideaSteps,
      thread: { id: threads.id, title: threads.title, slug: threads.slug, language: threads.language },
      product: { name: products.name },
      version: productVersions.name,
      votes: threads.score,
      by: authorColumns,
    })
    .from(ideaSteps)
    .innerJoin(ideas, eq(ideas.threadId, ideaSteps.threadId))
    .innerJoin(threads, eq(threads.id, ideas.threadId))
    .leftJoin(products, eq(products.id, ideas.productId))
    .leftJoin(productVersions, eq(productVersions.id, ideaSteps.versionId))
    .leftJoin(authors, eq(authors.id, ideaSteps.madeBy))
    .where(seen(viewer, options))
    .orderBy(desc(ideaSteps.madeAt), desc(ideaSteps.id))
    .limit(options.limit);
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
