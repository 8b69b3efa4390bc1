import { and, eq, isNull, lte, sql } from "drizzle-orm";
import { ideaPollChoices, ideaPolls, posts, votes } from "#db/schema/index.ts";
import { Conflict, Forbidden, NotFound } from "../errors.ts";
import { canMoveIdea } from "../ideas/policy.ts";
import { once, recall } from "../once.ts";
import { holdThread, loadThread } from "../threads/load.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { endOf, type PollInput } from "./input.ts";

export type Opened = { threadId: string; pollId: string };

/**
 * Asks those who vote for an idea one question, one at a time: whoever decides on it. What is asked is not reworded
 * afterwards, so that everybody answered the same; a slip is mended by closing it and asking anew. @throws {NotFound}
 * {Forbidden} {Conflict} while one is open, and where nobody voted
 */
export async function openPoll(
  viewer: Viewer,
  threadId: number,
  input: PollInput,
  key?: string,
): Promise<Opened> {
  const sent = { poll: input, threadId };
  const done = await recall<Opened>(viewer, key, sent);
  if (done) return done;
  return transact(viewer.member?.id ?? null, async ({ tx, record }) => {
    await loadThread(tx, viewer, threadId);
    await holdThread(tx, threadId);
    const thread = await loadThread(tx, viewer, threadId);
    if (thread.kind !== "idea") throw new NotFound();
    if (!viewer.member || !canMoveIdea(viewer, thread)) throw new Forbidden("noPolls");
    const actor = viewer.member;
    return once(tx, actor.id, key, sent, async () => {
      const now = new Date();
      const ofIdea = and(eq(ideaPolls.threadId, threadId), isNull(ideaPolls.closedAt));
      await tx
        .update(ideaPolls)
        .set({ closedAt: sql`${ideaPolls.closesAt}` })
        .where(and(ofIdea, lte(ideaPolls.closesAt, now)));
      const [open] = await tx.select({ id: ideaPolls.id }).from(ideaPolls).where(ofIdea);
      if (open) throw new Conflict("pollOpen");
      const [voter] = await tx
        .select({ id: votes.memberId })
        .from(votes)
        .innerJoin(posts, and(eq(posts.id, votes.postId), eq(posts.kind, "body")))
        .where(and(eq(posts.threadId, threadId), eq(votes.value, 1)))
        .limit(1);
      if (!voter) throw new Conflict("pollNobody");
      const { questionFr, questionEn, choicesFr, choicesEn, closesOn } = input;
      const [poll] = await tx
        .insert(ideaPolls)
        .values({
          ...{ threadId, questionFr, questionEn, openedBy: actor.id, openedAt: now },
          closesAt: closesOn ? endOf(closesOn) : null,
        })
        .returning({ id: ideaPolls.id });
      if (!poll) throw new Error("insert returned no poll");
      const count = Math.max(choicesFr.length, choicesEn.length);
      await tx.insert(ideaPollChoices).values(
        Array.from({ length: count }, (_, at) => ({
          ...{ pollId: poll.id, position: at + 1 },
          ...{ labelFr: choicesFr[at] ?? "", labelEn: choicesEn[at] ?? "" },
        })),
      );
      const ids = { threadId: String(threadId), pollId: poll.id };
      await record("poll.opened", { ...ids, spaceId: thread.spaceId });
      return ids;
    });
  });
}
