import { Forbidden } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { holdPost } from "./load.ts";
import { noteAcceptance } from "./note-acceptance.ts";
import { canAccept } from "./policy.ts";

/** Marks an answer as one that solved the question. Several may be; doing it again changes nothing. */
export async function acceptAnswer(
  viewer: Viewer,
  postId: number,
): Promise<{ threadId: number; slug: string }> {
  return transact(viewer.member?.id ?? null, async (step) => {
    const { post, thread } = await holdPost(step.tx, viewer, postId);
    const now = new Date();
    if (!viewer.member || !canAccept(viewer, thread, post, now)) throw new Forbidden("notYoursToAccept");
    if (!post.acceptedAt) await noteAcceptance(step, { post, thread }, viewer.member, now);
    return { threadId: thread.id, slug: thread.slug };
  });
}
