import { asc, eq } from "drizzle-orm";
import type { IdeaStatus } from "#app/lib/idea-board.ts";
import { threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { productVersions } from "#db/schema/index.ts";
import { Forbidden, NotFound } from "../errors.ts";
import { loadThread } from "../threads/load.ts";
import type { ContentLanguage } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import { listSteps } from "./list-steps.ts";
import { loadStatus } from "./load-status.ts";
import { canMoveIdea } from "./policy.ts";
import type { IdeaStepView } from "./views.ts";

export type MoveView = {
  thread: { id: string; title: string; path: string; language: ContentLanguage };
  status: IdeaStatus;
  votes: number;
  /** Newest first. */
  steps: IdeaStepView[];
  /** Names of its product's versions, newest first. */
  versions: string[];
};

/** An idea for whoever decides on it. @throws {NotFound} @throws {Forbidden} */
export async function findMove(viewer: Viewer, threadId: number): Promise<MoveView> {
  const thread = await loadThread(db, viewer, threadId);
  if (thread.kind !== "idea") throw new NotFound();
  if (!canMoveIdea(viewer, thread)) throw new Forbidden("noMovingIdeas");
  const [status, steps, versions] = await Promise.all([
    loadStatus(db, threadId),
    listSteps(viewer, threadId),
    thread.productId
      ? db
          .select({ name: productVersions.name })
          .from(productVersions)
          .where(eq(productVersions.productId, thread.productId))
          .orderBy(asc(productVersions.position))
      : [],
  ]);
  return {
    thread: {
      id: String(threadId),
      title: thread.title,
      path: threadPath(thread),
      language: thread.language,
    },
    status,
    votes: thread.score,
    steps: steps.toReversed(),
    versions: versions.map(({ name }) => name).toReversed(),
  };
}
