import { eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { posts, savedReplies } from "#db/schema/index.ts";
import { noteReuse } from "../reuses/note-reuse.ts";
import type { Viewer } from "../viewer.ts";
import { canUseReplies } from "./policy.ts";

/**
 * An answer was given from saved replies: each counts once as a reuse of the answer it was made of. In that answer's own
 * thread it is none. One deleted meanwhile, or that its writer may not use, counts nothing and refuses nothing.
 */
export async function noteUse(
  tx: Tx,
  viewer: Viewer,
  replyIds: string[],
  given: { postId: number; threadId: number; at: Date },
): Promise<void> {
  if (replyIds.length === 0 || !canUseReplies(viewer)) return;
  const used = await tx
    .select({ id: savedReplies.id, sourcePostId: savedReplies.sourcePostId, threadId: posts.threadId })
    .from(savedReplies)
    .innerJoin(posts, eq(posts.id, savedReplies.sourcePostId))
    .where(inArray(savedReplies.id, replyIds));
  for (const { id, sourcePostId, threadId } of used) {
    if (threadId === given.threadId) continue;
    await noteReuse(tx, sourcePostId, {
      kind: "saved-reply",
      source: `${id} ${given.postId}`,
      at: given.at,
    });
  }
}
