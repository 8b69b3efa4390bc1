import { Forbidden } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { holdPost } from "./load.ts";
import { dropAcceptance } from "./note-acceptance.ts";
import { canWithdrawAcceptance } from "./policy.ts";

/** Takes an acceptance back; the question counts as solved only while another answer is still accepted. */
export async function withdrawAcceptance(
  viewer: Viewer,
  postId: number,
): Promise<{ threadId: number; slug: string }> {
  return transact(viewer.member?.id ?? null, async (step) => {
    const { post, thread } = await holdPost(step.tx, viewer, postId);
    if (!canWithdrawAcceptance(viewer, thread)) throw new Forbidden("notYoursToAccept");
    if (post.acceptedAt) await dropAcceptance(step, { post, thread });
    return { threadId: thread.id, slug: thread.slug };
  });
}
