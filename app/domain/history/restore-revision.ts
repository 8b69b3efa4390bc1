import { and, eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { revisions } from "#db/schema/index.ts";
import { Conflict, Forbidden, NotFound } from "../errors.ts";
import { holdPost, loadPost } from "../threads/load.ts";
import { canEdit } from "../threads/policy.ts";
import { renderBody } from "../threads/render-body.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { keepEdit } from "./keep-edit.ts";
import { isSame, type Wording, wordingOf } from "./wording.ts";

/**
 * Brings an earlier wording back, by those who may edit. What came between stays in the history, and this is one more
 * wording in it. @throws {Conflict} when somebody changed the text since it was read
 */
export async function restoreRevision(
  viewer: Viewer,
  postId: number,
  { number, why = "", basedOn }: { number: number; why?: string; basedOn?: number },
): Promise<{ threadId: number }> {
  const seen = await loadPost(db, viewer, postId);
  if (!viewer.member || !canEdit(viewer, seen.thread, seen.post)) throw new Forbidden("notYoursToEdit");
  const editor = viewer.member;
  const [revision] = await db
    .select()
    .from(revisions)
    .where(and(eq(revisions.postId, postId), eq(revisions.number, number)));
  if (!revision) throw new NotFound();
  const body = await renderBody(viewer, revision.markdown, seen.thread.spaceId);

  return transact(editor.id, async (step) => {
    const found = await holdPost(step.tx, viewer, postId);
    if (!canEdit(viewer, found.thread, found.post)) throw new Forbidden("notYoursToEdit");
    const present = wordingOf(found);
    // An import may know what a text said and not what stood above it.
    const after: Wording = {
      title: present.title && (revision.title ?? present.title),
      markdown: revision.markdown,
      tags: present.tags && (revision.tags ?? present.tags),
    };
    if (isSame(present, after)) return { threadId: found.thread.id };
    if (basedOn !== undefined && basedOn !== found.post.revisionCount) throw new Conflict("movedOn");
    await keepEdit(step, found, after, body, { editor, why, restores: number, taken: revision.markdown });
    return { threadId: found.thread.id };
  });
}
