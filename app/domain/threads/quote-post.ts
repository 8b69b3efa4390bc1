import { and, eq, isNull } from "drizzle-orm";
import { asQuote, quotable } from "#app/lib/markdown/quote.ts";
import { db } from "#db/client.server.ts";
import { members } from "#db/schema/index.ts";
import { Refusal } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { loadPost } from "./load.ts";

/** A post of this thread as the beginning of an answer to it, without what it quotes itself; null where there is none. */
export async function quotePost(viewer: Viewer, threadId: number, postId: number): Promise<string | null> {
  const found = await loadPost(db, viewer, postId).catch((error) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (found?.thread.id !== threadId || found.post.withdrawnAt || !found.post.authorId) return null;
  const [author] = await db
    .select({ name: members.displayName })
    .from(members)
    .where(and(eq(members.id, found.post.authorId), isNull(members.deletedAt)));
  const words = quotable(found.post.markdown.replace(/^>.*\n?/gm, ""));
  return author && words ? `${asQuote(words, { postId: String(postId), name: author.name })}\n\n` : null;
}
