import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { posts, savedReplies, threads } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";

/** A saved reply, held, with its source. @throws {NotFound} for one whose source lies where this viewer may not read */
export async function loadReply(tx: Tx, viewer: Viewer, id: string) {
  const [found] = await tx
    .select({ reply: savedReplies, post: posts, thread: threads })
    .from(savedReplies)
    .innerJoin(posts, eq(posts.id, savedReplies.sourcePostId))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(eq(savedReplies.id, id), isVisible(viewer, threads.spaceId)))
    .for("update", { of: savedReplies });
  if (!found) throw new NotFound();
  return found;
}
