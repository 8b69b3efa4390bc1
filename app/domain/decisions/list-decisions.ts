import { and, eq, isNull } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { decisions } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { moderates } from "../threads/policy.ts";
import type { Viewer } from "../viewer.ts";
import { selectDecisions } from "./select-decisions.ts";
import { loadTarget, type Target } from "./target.ts";
import type { DecisionView } from "./views.ts";

/**
 * Everything decided on a thread's course or on one post, newest first, with what lifted it; for those who moderate
 * the space and for whom it concerns. @throws {NotFound} for others @throws {Gone}
 */
export async function listDecisions(viewer: Viewer, target: Target): Promise<DecisionView[]> {
  const { thread, post } = await loadTarget(db, viewer, target);
  const concerned = viewer.member !== null && post.authorId === viewer.member.id;
  if (!concerned && !moderates(viewer, thread)) throw new NotFound();
  return selectDecisions(
    "postId" in target
      ? eq(decisions.postId, post.id)
      : and(eq(decisions.threadId, thread.id), isNull(decisions.postId)),
  );
}
