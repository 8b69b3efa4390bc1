import { and, eq } from "drizzle-orm";
import { ideaPollAnswers, ideaPollChoices } from "#db/schema/index.ts";
import { Conflict, Forbidden, Invalid } from "../errors.ts";
import { hold } from "../hold.ts";
import { canJudge } from "../ideas/policy.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { isPollOpen, loadPoll } from "./load-poll.ts";

/**
 * Answers the question put to those who vote for an idea, or answers it otherwise, until it closes. @param choice its place,
 * from 1 @throws {NotFound} {Forbidden} {Conflict} once it is closed {Invalid}
 */
export async function answerPoll(
  viewer: Viewer,
  pollId: string,
  choice: number,
): Promise<{ threadId: number }> {
  return transact(viewer.member?.id ?? null, async ({ tx, record }) => {
    const { poll, thread, voted } = await loadPoll(tx, viewer, pollId, "share");
    if (!viewer.member || !voted || !canJudge(viewer, thread, voted)) throw new Forbidden("pollForVoters");
    if (!isPollOpen(poll, new Date())) throw new Conflict("pollClosed");
    const memberId = viewer.member.id;
    const [known] = await tx
      .select({ position: ideaPollChoices.position })
      .from(ideaPollChoices)
      .where(and(eq(ideaPollChoices.pollId, pollId), eq(ideaPollChoices.position, choice)));
    if (!known) throw new Invalid({ choice: ["choiceUnknown"] });
    const mine = and(eq(ideaPollAnswers.pollId, pollId), eq(ideaPollAnswers.memberId, memberId));
    // Of two presses the second says nothing new.
    await hold(tx, `answer to ${pollId} of ${memberId}`);
    const [before] = await tx.select().from(ideaPollAnswers).where(mine);
    if (before?.position !== choice) {
      await tx
        .insert(ideaPollAnswers)
        .values({ pollId, memberId, position: choice })
        .onConflictDoUpdate({
          target: [ideaPollAnswers.pollId, ideaPollAnswers.memberId],
          set: { position: choice, answeredAt: new Date() },
        });
      await record("poll.answered", { threadId: String(thread.id), spaceId: thread.spaceId, pollId });
    }
    return { threadId: thread.id };
  });
}
