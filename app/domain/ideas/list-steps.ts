import { asc, eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { ideaSteps, productVersions } from "#db/schema/index.ts";
import { authorColumns, authors, representPerson } from "../threads/represent.ts";
import type { Viewer } from "../viewer.ts";
import { readable } from "./readable.ts";
import type { IdeaStepView } from "./views.ts";

/** The life of an idea, oldest step first. The caller has seen to it that the viewer may read the idea. */
export async function listSteps(viewer: Viewer, threadId: number): Promise<IdeaStepView[]> {
  const rows = await db
    .select({ step: ideaSteps, by: authorColumns, version: productVersions.name })
    .from(ideaSteps)
    .leftJoin(authors, eq(authors.id, ideaSteps.madeBy))
    .leftJoin(productVersions, eq(productVersions.id, ideaSteps.versionId))
    .where(eq(ideaSteps.threadId, threadId))
    .orderBy(asc(ideaSteps.madeAt), asc(ideaSteps.id));
  return rows.map(({ step, by, version }) => {
    const { reasonFr, reasonEn } = step;
    return {
      id: step.id,
      from: step.fromStatus,
      to: step.toStatus,
      reason: readable(viewer.locale, reasonFr, reasonEn),
      reasonFr,
      reasonEn,
      version,
      by: by && representPerson(by),
      automatic: step.broughtBy !== null,
      at: step.madeAt.toISOString(),
    };
  });
}
