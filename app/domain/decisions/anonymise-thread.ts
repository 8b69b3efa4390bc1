import { and, eq } from "drizzle-orm";
import { posts, revisions, suggestions, threads } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import { withdrawNames } from "../evidence/withdraw-names.ts";
import { deriveMeToo } from "../me-toos/derive.ts";
import { deriveThread } from "../threads/derive.ts";
import { holdPostEvenGone } from "../threads/load.ts";
import { canAnonymise } from "../threads/policy.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Takes its author's name off a question that others have answered: off its text, off each earlier wording of it, off
 * what they decided on suggestions of others, and off the acceptances given as its asker. For good: nothing shows whose
 * it was, and no command puts the name back; only the diary, which no page reads, still has who acted.
 * @param postId the thread's body
 */
export async function anonymiseThread(
  viewer: Viewer,
  postId: number,
): Promise<{ threadId: number; slug: string }> {
  return transact(viewer.member?.id ?? null, async ({ tx, record }) => {
    const { post, thread } = await holdPostEvenGone(tx, viewer, postId);
    if (!viewer.member || !canAnonymise(viewer, thread, post)) throw new Forbidden("notYoursToAnonymise");
    const { id } = viewer.member;
    await tx.update(posts).set({ authorId: null }).where(eq(posts.id, postId));
    await tx.update(threads).set({ authorId: null }).where(eq(threads.id, thread.id));
    await tx
      .update(revisions)
      .set({ authorId: null, authorName: null })
      .where(and(eq(revisions.postId, postId), eq(revisions.authorId, id)));
    await tx
      .update(suggestions)
      .set({ decidedBy: null })
      .where(and(eq(suggestions.postId, postId), eq(suggestions.decidedBy, id)));
    await tx
      .update(posts)
      .set({ acceptedBy: null })
      .where(and(eq(posts.threadId, thread.id), eq(posts.acceptedBy, id), eq(posts.acceptedAs, "author")));
    await withdrawNames(tx, id, new Date(), { threadId: thread.id });
    // Its own author’s votes count less towards heat; nobody’s do now.
    await deriveThread(tx, thread.id);
    await deriveMeToo(tx, [thread.id]);
    await record("thread.anonymised", {
      threadId: String(thread.id),
      postId: String(postId),
      spaceId: thread.spaceId,
    });
    return { threadId: thread.id, slug: thread.slug };
  });
}
