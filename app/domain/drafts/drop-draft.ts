import { drafts } from "#db/schema/index.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { draftOf, holdDrafts } from "./keep.ts";

/** Throws a member's own draft away; doing it again changes nothing. */
export async function dropDraft(viewer: Viewer, key: string): Promise<void> {
  const { member } = viewer;
  if (!member) return;
  await transact(member.id, async ({ tx }) => {
    await holdDrafts(tx, member.id);
    await tx.delete(drafts).where(draftOf(member.id, key));
  });
}
