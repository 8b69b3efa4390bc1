import { and, desc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { answerChecks, type Outcome } from "#db/schema/index.ts";
import { Conflict } from "../errors.ts";
import type { Step } from "../transact.ts";
import { findCurrentVersion } from "../validity/holds.ts";
import { confirmCurrent } from "../validity/note-validity.ts";
import { deriveCheck } from "./derive-check.ts";
import { settleDue } from "./due.ts";

/** An accepted answer with its thread, which the caller holds, who asked the policy. */
export type Checked = {
  post: { id: number };
  thread: { id: number; spaceId: string; productId: string | null; versionId: string | null };
};
type Check = { note: string; madeBy: string };

/** The check that stands last; undefined where none does. */
export async function findLastCheck(tx: Tx, postId: number) {
  const [last] = await tx
    .select()
    .from(answerChecks)
    .where(and(eq(answerChecks.postId, postId), isNull(answerChecks.undoneAt)))
    .orderBy(desc(answerChecks.madeAt), desc(answerChecks.id))
    .limit(1);
  return last;
}

/**
 * Of two who look at the same answer, the second is told that the first was there.
 * @param seen as in `input.ts` @param same what the second says; from the same member it is said already, and no conflict
 * @returns whether it is said already
 */
export async function meetCheck(
  tx: Tx,
  postId: number,
  seen: string | undefined,
  same: { outcome: Outcome; madeBy: string; supersededBy?: number },
): Promise<boolean> {
  if (seen === undefined) return false;
  const last = await findLastCheck(tx, postId);
  if ((last?.id ?? "none") === seen) return false;
  const { outcome, madeBy, supersededBy = null } = same;
  if (last?.outcome === outcome && last.madeBy === madeBy && last.supersededBy === supersededBy) return true;
  throw new Conflict("alreadyChecked");
}

/**
 * Writes down that an answer is still valid, as it was or as it is now worded; and that it holds for the newest version of
 * its product. What readers said before no longer counts against it.
 */
export async function noteCheck(
  step: Step,
  { post, thread }: Checked,
  { outcome, note, madeBy }: Check & { outcome: "confirmed" | "updated" },
): Promise<void> {
  const { tx, record } = step;
  const { productId } = thread;
  const placed = productId ? { post, thread: { ...thread, productId } } : null;
  const added = placed && (await confirmCurrent(step, placed, madeBy));
  const version = productId && added ? await findCurrentVersion(tx, productId) : null;
  await tx.insert(answerChecks).values({
    postId: post.id,
    outcome,
    note,
    madeBy,
    versionId: version?.id ?? null,
    madeAt: new Date(),
  });
  await settle(tx, { post, thread });
  await record("answer.checked", {
    threadId: String(thread.id),
    postId: String(post.id),
    spaceId: thread.spaceId,
  });
}

/** What follows from the checks that stand, for the answer itself and for the queue. */
export async function settle(
  tx: Tx,
  { post, thread }: { post: { id: number }; thread: { id: number } },
): Promise<void> {
  await deriveCheck(tx, post.id);
  await settleDue(tx, [thread.id]);
}
