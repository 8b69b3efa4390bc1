import { eq } from "drizzle-orm";
import { answerChecks } from "#db/schema/index.ts";
import { dropAcceptance } from "../threads/note-acceptance.ts";
import type { Step } from "../transact.ts";
import { dropVersion } from "../validity/note-validity.ts";
import { type Checked, settle } from "./note-check.ts";

type Other = {
  post: { id: number; acceptedAt: Date | null };
  thread: { id: number; spaceId: string; authorId: string | null };
};

/**
 * Marks a check as undone, with what it brought about: the other answer is accepted no longer where it was by this act, and
 * the version it added is not among those the answer holds for. The thread is held by the caller.
 * @param undone.by null where the base does it
 */
export async function releaseCheck(
  step: Step,
  { post, thread }: Checked,
  undone: { check: typeof answerChecks.$inferSelect; other: Other | null; by: string | null },
): Promise<void> {
  const { tx, record } = step;
  const { check, other, by } = undone;
  await tx
    .update(answerChecks)
    .set({ undoneAt: new Date(), undoneBy: by })
    .where(eq(answerChecks.id, check.id));
  // What was carried to another thread since is accepted there, by whoever keeps it.
  if (check.acceptedToo && other?.post.acceptedAt && other.thread.id === thread.id)
    await dropAcceptance(step, other);
  if (check.versionId && thread.productId)
    await dropVersion(
      step,
      { post, thread: { ...thread, productId: thread.productId } },
      check.versionId,
      by,
    );
  await settle(tx, { post, thread });
  await record("answer.check-undone", {
    threadId: String(thread.id),
    postId: String(post.id),
    spaceId: thread.spaceId,
  });
}
