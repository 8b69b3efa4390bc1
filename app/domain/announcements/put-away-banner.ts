import { bannerDismissals } from "#db/schema/index.ts";
import { loadThread } from "../threads/load.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";

/** A member has read it, and wants it no more above their pages. Visitors' own browser remembers for them. */
export async function putAwayBanner(viewer: Viewer, threadId: number): Promise<void> {
  const { member } = viewer;
  if (!member) return;
  await transact(member.id, async ({ tx }) => {
    await loadThread(tx, viewer, threadId);
    await tx.insert(bannerDismissals).values({ memberId: member.id, threadId }).onConflictDoNothing();
  });
}
