import { and, eq } from "drizzle-orm";
import { meToos } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import { holdThread, loadThread } from "../threads/load.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { deriveMeToo } from "./derive.ts";

/** A member waits no more, whatever became of the question. Taking it back again changes nothing. @throws {NotFound} */
export async function withdrawMeToo(
  viewer: Viewer,
  threadId: number,
): Promise<{ threadId: number; slug: string }> {
  return transact(viewer.member?.id ?? null, async ({ tx, record }) => {
    if (!viewer.member) throw new Forbidden();
    await loadThread(tx, viewer, threadId);
    await holdThread(tx, threadId);
    const thread = await loadThread(tx, viewer, threadId);
    const gone = await tx
      .delete(meToos)
      .where(and(eq(meToos.threadId, threadId), eq(meToos.memberId, viewer.member.id)))
      .returning({ threadId: meToos.threadId });
    if (gone.length > 0) {
      await deriveMeToo(tx, [threadId]);
      await record("me-too.withdrawn", { threadId: String(threadId), spaceId: thread.spaceId });
    }
    return { threadId, slug: thread.slug };
  });
}
