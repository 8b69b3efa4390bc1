import { eq } from "drizzle-orm";
import { posts, threads } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import { deriveThread } from "../threads/derive.ts";
import { holdPostEvenGone } from "../threads/load.ts";
import { canBringBack } from "../threads/policy.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";

/** Undoes its author's own withdrawal, with votes, acceptance and comments as they were. */
export async function bringBackPost(
  viewer: Viewer,
  postId: number,
): Promise<{ threadId: number; slug: string }> {
  return transact(viewer.member?.id ?? null, async ({ tx, record }) => {
    const { post, thread } = await holdPostEvenGone(tx, viewer, postId);
    if (!canBringBack(viewer, post)) throw new Forbidden("notYoursToWithdraw");
    if (post.withdrawnAt) {
      await tx.update(posts).set({ withdrawnAt: null }).where(eq(posts.id, postId));
      if (post.kind === "body")
        await tx.update(threads).set({ withdrawnAt: null }).where(eq(threads.id, thread.id));
      await deriveThread(tx, thread.id);
      await record("post.brought-back", {
        threadId: String(thread.id),
        postId: String(postId),
        spaceId: thread.spaceId,
      });
    }
    return { threadId: thread.id, slug: thread.slug };
  });
}
