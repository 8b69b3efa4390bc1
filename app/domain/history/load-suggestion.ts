import { and, eq } from "drizzle-orm";
import type { db, Tx } from "#db/client.server.ts";
import { posts, suggestions, threads } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { isVisible } from "../spaces/visible.ts";
import { isGone, moderates } from "../threads/policy.ts";
import type { Viewer } from "../viewer.ts";

/**
 * A suggestion with its post, for those it is between: who made it, the post's author, and those who moderate. Where the
 * post is gone, only the last. @throws {NotFound} for anyone else
 */
export async function loadSuggestion(source: Tx | typeof db, viewer: Viewer, suggestionId: string) {
  const [found] = await source
    .select({ suggestion: suggestions, post: posts, thread: threads })
    .from(suggestions)
    .innerJoin(posts, eq(posts.id, suggestions.postId))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(eq(suggestions.id, suggestionId), isVisible(viewer, threads.spaceId)));
  if (!found || !viewer.member) throw new NotFound();
  const { suggestion, post, thread } = found;
  const between = [suggestion.authorId, post.authorId].includes(viewer.member.id);
  const stands = !thread.gone && !isGone(post);
  if (!moderates(viewer, thread) && !(between && stands)) throw new NotFound();
  return found;
}
