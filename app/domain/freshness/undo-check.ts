import { and, eq } from "drizzle-orm";
import { answerChecks } from "#db/schema/index.ts";
import { Conflict, Forbidden, NotFound } from "../errors.ts";
import { holdPost, loadPost } from "../threads/load.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { findLastCheck } from "./note-check.ts";
import { canKeepFresh } from "./policy.ts";
import { releaseCheck } from "./release-check.ts";

/**
 * Takes back the last thing said of whether an answer is still valid, with what came of it. Again changes nothing.
 * @param checkId absent: whichever stands last @throws {Conflict} when something was said since @throws {NotFound} @throws {Forbidden}
 */
export async function undoCheck(
  viewer: Viewer,
  postId: number,
  checkId?: string,
): Promise<{ threadId: number }> {
  return transact(viewer.member?.id ?? null, async (step) => {
    const { tx } = step;
    const found = await holdPost(tx, viewer, postId);
    const { thread } = found;
    if (!viewer.member || !canKeepFresh(viewer, thread)) throw new Forbidden("notYoursToCheck");
    const last = await findLastCheck(tx, postId);
    const [check] = checkId
      ? await tx
          .select()
          .from(answerChecks)
          .where(and(eq(answerChecks.id, checkId), eq(answerChecks.postId, postId)))
      : [last];
    if (!check) throw checkId ? new NotFound() : new Conflict("nothingToUndo");
    if (check.undoneAt) return { threadId: thread.id };
    if (check.id !== last?.id) throw new Conflict("alreadyChecked");
    const other =
      check.supersededBy === null ? null : await loadPost(tx, viewer, check.supersededBy).catch(gone);
    await releaseCheck(step, found, { check, other, by: viewer.member.id });
    return { threadId: thread.id };
  });
}

function gone(error: unknown): null {
  if (error instanceof NotFound) return null;
  throw error;
}
