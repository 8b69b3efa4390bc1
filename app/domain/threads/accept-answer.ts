import { eq } from "drizzle-orm";
import { posts } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { deriveThread } from "./derive.ts";
import { holdPost } from "./load.ts";
import { canAccept } from "./policy.ts";

/** Marks an answer as one that solved the question. Several may be; doing it again changes nothing. */
export async function acceptAnswer(
  viewer: Viewer,
  postId: number,
): Promise<{ threadId: number; slug: string }> {
  return transact(viewer.member?.id ?? null, async ({ tx, record }) => {
    const { post, thread } = await holdPost(tx, viewer, postId);
    const now = new Date();
    if (!viewer.member || !canAccept(viewer, thread, post, now)) throw new Forbidden("notYoursToAccept");
    if (!post.acceptedAt) {
      const acceptedAs = thread.authorId === viewer.member.id ? "author" : "staff";
      await tx
        .update(posts)
        .set({ acceptedAt: now, acceptedBy: viewer.member.id, acceptedAs })
        .where(eq(posts.id, postId));
      await deriveThread(tx, thread.id);
      await record("answer.accepted", {
        threadId: String(thread.id),
        postId: String(postId),
        spaceId: thread.spaceId,
      });
    }
    return { threadId: thread.id, slug: thread.slug };
  });
}
