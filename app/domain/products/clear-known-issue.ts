import { eq } from "drizzle-orm";
import { knownIssues } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import { loadThread } from "../threads/load.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { canKeepProducts } from "./policy.ts";

/** Takes a thread off the known issues of its product. */
export async function clearKnownIssue(viewer: Viewer, threadId: number): Promise<void> {
  await transact(viewer.member?.id ?? null, async ({ tx, record }) => {
    const thread = await loadThread(tx, viewer, threadId);
    if (!canKeepProducts(viewer)) throw new Forbidden();
    const cleared = await tx
      .delete(knownIssues)
      .where(eq(knownIssues.threadId, threadId))
      .returning({ id: knownIssues.threadId });
    if (cleared.length > 0)
      await record("known-issue.cleared", { threadId: String(threadId), spaceId: thread.spaceId });
  });
}
