import { and, eq } from "drizzle-orm";
import type { db, Tx } from "#db/client.server.ts";
import { type ContentAction, posts, threads } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { loadPostEvenGone, loadThreadEvenGone } from "../threads/load.ts";
import type { Viewer } from "../viewer.ts";

/** What a decision is about: a thread in its course (close, lock, archive), or one post out of sight (hide, remove). */
export type Target = { threadId: number } | { postId: number };

/**
 * The thread and the post of a target, through the viewer; of a thread, the post is its body.
 * @throws {NotFound} @throws {Gone}
 */
export async function loadTarget(source: Tx | typeof db, viewer: Viewer, target: Target) {
  if ("postId" in target) return loadPostEvenGone(source, viewer, target.postId);
  const { thread } = await loadThreadEvenGone(source, viewer, target.threadId);
  const [post] = await source
    .select()
    .from(posts)
    .where(and(eq(posts.threadId, thread.id), eq(posts.kind, "body")));
  if (!post) throw new NotFound();
  return { thread, post };
}

type Loaded = Awaited<ReturnType<typeof loadTarget>>;

/** Whether that holds already. */
export function holdsNow({ thread, post }: Loaded, action: ContentAction): boolean {
  switch (action) {
    case "close":
      return thread.closedAt !== null;
    case "lock":
      return thread.lockedAt !== null;
    case "archive":
      return thread.archivedAt !== null;
    // What is removed is out of sight already.
    case "hide":
      return post.hiddenByDecision !== null || post.removedByDecision !== null;
    case "remove":
      return post.removedByDecision !== null;
  }
}

/** Writes in the thread and the post what a decision makes of them. @param set null to lift it */
export async function setState(
  tx: Tx,
  { thread, post }: Loaded,
  action: ContentAction,
  set: { decisionId: string; at: Date } | null,
): Promise<void> {
  const ofThread = eq(threads.id, thread.id);
  const at = set?.at ?? null;
  if (action === "close") await tx.update(threads).set({ closedAt: at }).where(ofThread);
  else if (action === "lock") await tx.update(threads).set({ lockedAt: at }).where(ofThread);
  else if (action === "archive") await tx.update(threads).set({ archivedAt: at }).where(ofThread);
  else {
    const by = set?.decisionId ?? null;
    const state = action === "hide" ? { hiddenByDecision: by } : { removedByDecision: by };
    await tx.update(posts).set(state).where(eq(posts.id, post.id));
    if (post.kind === "body") await tx.update(threads).set(state).where(ofThread);
  }
}
