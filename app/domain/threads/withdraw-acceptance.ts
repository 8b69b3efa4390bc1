import { eq } from "drizzle-orm";
import { posts } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { deriveThread } from "./derive.ts";
import { holdPost } from "./load.ts";
import { canWithdrawAcceptance } from "./policy.ts";

/** Takes an acceptance back; the question counts as solved only while another answer is still accepted. */
export async function withdrawAcceptance(
  viewer: Viewer,
  postId: number,
): Promise<{ threadId: number; slug: string }> {
  return transact(viewer.member?.id ?? null, async ({ tx, record }) => {
    const { post, thread } = await holdPost(tx, viewer, postId);
    if (!canWithdrawAcceptance(viewer, thread)) throw new Forbidden("notYoursToAccept");
    if (post.acceptedAt) {
      await tx
        .update(posts)
        .set({ acceptedAt: null, acceptedBy: null, acceptedAs: null })
        .where(eq(posts.id, postId));
      await deriveThread(tx, thread.id);
      await record("answer.acceptance-withdrawn", {
        threadId: String(thread.id),
        postId: String(postId),
        spaceId: thread.spaceId,
      });
    }
    return { threadId: thread.id, slug: thread.slug };
  });
}
