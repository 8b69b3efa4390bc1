import { meToos } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import { holdThread, loadThread } from "../threads/load.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { deriveMeToo } from "./derive.ts";
import { canSayMeToo } from "./policy.ts";

/**
 * A member says that they have this problem too: they are counted among those who wait, and told when it is solved.
 * Saying it again changes nothing. @throws {NotFound} @throws {Forbidden}
 */
export async function sayMeToo(
  viewer: Viewer,
  threadId: number,
): Promise<{ threadId: number; slug: string }> {
  return transact(viewer.member?.id ?? null, async ({ tx, record }) => {
    await loadThread(tx, viewer, threadId);
    await holdThread(tx, threadId);
    const thread = await loadThread(tx, viewer, threadId);
    if (!viewer.member || !canSayMeToo(viewer, thread)) throw new Forbidden("noMeTooHere");
    const said = await tx
      .insert(meToos)
      .values({ threadId, memberId: viewer.member.id })
      .onConflictDoNothing()
      .returning({ threadId: meToos.threadId });
    if (said.length > 0) {
      await deriveMeToo(tx, [threadId]);
      await record("me-too.said", { threadId: String(threadId), spaceId: thread.spaceId });
    }
    return { threadId, slug: thread.slug };
  });
}
