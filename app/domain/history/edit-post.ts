import { db } from "#db/client.server.ts";
import { settleDraft } from "../drafts/keep.ts";
import { Conflict, Forbidden } from "../errors.ts";
import { noteCheck } from "../freshness/note-check.ts";
import { canCheck } from "../freshness/policy.ts";
import { holdPost, loadPost } from "../threads/load.ts";
import { canEdit } from "../threads/policy.ts";
import { renderBody } from "../threads/render-body.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { keepEdit } from "./keep-edit.ts";
import { isSame, type Wanted, wordingAfter, wordingOf } from "./wording.ts";

export type Edit = Wanted & {
  why?: string;
  /** The `revisionCount` of the text that was read; without one the edit goes over whatever is there. */
  basedOn?: number;
  /** It brings an accepted answer up to date, which is written down with it. */
  updates?: boolean;
};

/**
 * Changes what a post says, and its thread's title and tags where it is the body. Its author's right, and that of those
 * who moderate; every wording is kept. What changes nothing leaves no trace.
 * @throws {Conflict} when somebody else changed it since it was read
 */
export async function editPost(viewer: Viewer, postId: number, edit: Edit): Promise<{ threadId: number }> {
  const { why = "", basedOn, updates = false, ...wanted } = edit;
  // Looked at before rendering, so that nobody makes us render what they may not change; and again below.
  const seen = await loadPost(db, viewer, postId);
  if (!viewer.member || !canEdit(viewer, seen.thread, seen.post)) throw new Forbidden("notYoursToEdit");
  const editor = viewer.member;
  const { markdown } = wordingAfter(wordingOf(seen), seen.post.kind, wanted);
  const body = await renderBody(viewer, markdown, seen.thread.spaceId);

  return transact(editor.id, async (step) => {
    const found = await holdPost(step.tx, viewer, postId);
    if (!canEdit(viewer, found.thread, found.post)) throw new Forbidden("notYoursToEdit");
    if (updates && !canCheck(viewer, found.thread, found.post)) throw new Forbidden("notYoursToCheck");
    const present = wordingOf(found);
    const after = wordingAfter(present, found.post.kind, wanted);
    await settleDraft(step.tx, editor.id, `edit-${postId}`);
    // Sent twice, the second time is what is there already, and no conflict.
    if (isSame(present, after)) return { threadId: found.thread.id };
    const stale = basedOn !== undefined && basedOn !== found.post.revisionCount;
    if (stale || after.markdown !== body.markdown) throw new Conflict("movedOn");
    await keepEdit(step, found, after, body, { editor, why });
    if (updates) await noteCheck(step, found, { outcome: "updated", note: why, madeBy: editor.id });
    return { threadId: found.thread.id };
  });
}
