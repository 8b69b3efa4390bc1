import { eq } from "drizzle-orm";
import { ideaPolls } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { isPollOpen, loadPoll } from "./load-poll.ts";

/** Ends a question; closed twice, the first counts. @throws {NotFound} {Forbidden} for who does not decide on the idea */
export async function closePoll(viewer: Viewer, pollId: string): Promise<{ threadId: number }> {
  return transact(viewer.member?.id ?? null, async ({ tx, record }) => {
    const { poll, thread, decides } = await loadPoll(tx, viewer, pollId, "update");
    if (!viewer.member || !decides) throw new Forbidden("noPolls");
    const now = new Date();
    if (isPollOpen(poll, now)) {
      await tx
        .update(ideaPolls)
        .set({ closedAt: now, closedBy: viewer.member.id })
        .where(eq(ideaPolls.id, pollId));
      await record("poll.closed", { threadId: String(thread.id), spaceId: thread.spaceId, pollId });
    }
    return { threadId: thread.id };
  });
}
