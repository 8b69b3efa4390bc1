import { and, desc, eq, isNull } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { decisions } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { moderates } from "../threads/policy.ts";
import { authorColumns, authors, representPerson } from "../threads/represent.ts";
import type { Viewer } from "../viewer.ts";
import { loadTarget, type Target } from "./target.ts";
import type { DecisionView } from "./views.ts";

/** As many as anybody reads; a thread that was decided on more often has other troubles. */
const most = 200;

/**
 * Everything decided on a thread's course or on one post, newest first, with what lifted it; for those who moderate
 * the space and for whom it concerns. @throws {NotFound} for others @throws {Gone}
 */
export async function listDecisions(viewer: Viewer, target: Target): Promise<DecisionView[]> {
  const { thread, post } = await loadTarget(db, viewer, target);
  const concerned = viewer.member !== null && post.authorId === viewer.member.id;
  if (!concerned && !moderates(viewer, thread)) throw new NotFound();
  const rows = await db
    .select({ decision: decisions, by: authorColumns })
    .from(decisions)
    .leftJoin(authors, eq(authors.id, decisions.madeBy))
    .where(
      "postId" in target
        ? eq(decisions.postId, post.id)
        : and(eq(decisions.threadId, thread.id), isNull(decisions.postId)),
    )
    .orderBy(desc(decisions.madeAt), desc(decisions.id))
    .limit(most);
  const liftedBy = new Map(rows.map(({ decision }) => [decision.reverses, decision.id]));
  return rows.map(({ decision, by }) => ({
    id: decision.id,
    action: decision.action,
    reverses: decision.reverses,
    liftedBy: liftedBy.get(decision.id) ?? null,
    threadId: decision.threadId === null ? null : String(decision.threadId),
    postId: decision.postId === null ? null : String(decision.postId),
    reason: decision.reason,
    by: by && representPerson(by),
    at: decision.madeAt.toISOString(),
    imported: decision.imported,
  }));
}
