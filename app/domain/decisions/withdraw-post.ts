import { eq } from "drizzle-orm";
import { posts, threads } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import { deriveThread } from "../threads/derive.ts";
import { holdPostEvenGone } from "../threads/load.ts";
import { canWithdraw } from "../threads/policy.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Its author takes a post back; with the body goes the whole thread, unless others have answered it. Doing it again
 * changes nothing, and `bringBackPost` undoes it.
 */
export async function withdrawPost(
  viewer: Viewer,
  postId: number,
): Promise<{ threadId: number; slug: string; withdrawnAt: Date }> {
  return transact(viewer.member?.id ?? null, async ({ tx, record }) => {
    const { post, thread } = await holdPostEvenGone(tx, viewer, postId);
    if (!canWithdraw(viewer, thread, post)) throw refusal(viewer, thread, post);
    const withdrawnAt = post.withdrawnAt ?? new Date();
    if (!post.withdrawnAt) {
      await tx.update(posts).set({ withdrawnAt }).where(eq(posts.id, postId));
      if (post.kind === "body")
        await tx.update(threads).set({ withdrawnAt }).where(eq(threads.id, thread.id));
      await deriveThread(tx, thread.id);
      await record("post.withdrawn", {
        threadId: String(thread.id),
        postId: String(postId),
        spaceId: thread.spaceId,
      });
    }
    return { threadId: thread.id, slug: thread.slug, withdrawnAt };
  });
}

/** Says why: what others answered belongs to them too, and anything else is not the viewer's. */
function refusal(
  viewer: Viewer,
  thread: { answerCount: number },
  post: { kind: string; authorId: string | null },
): Forbidden {
  const own = viewer.member !== null && post.authorId === viewer.member.id;
  const answered = own && post.kind === "body" && thread.answerCount > 0;
  return new Forbidden(answered ? "answeredAlready" : "notYoursToWithdraw");
}
