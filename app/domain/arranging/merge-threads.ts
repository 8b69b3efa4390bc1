import { eq } from "drizzle-orm";
import { posts, threads } from "#db/schema/index.ts";
import { Conflict, Invalid } from "../errors.ts";
import { moveVotes } from "../ideas/move-votes.ts";
import { once, recall } from "../once.ts";
import { deriveThread } from "../threads/derive.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { writeAct } from "./acts.ts";
import { carryAnswers, openingToAnswer } from "./carry-answers.ts";
import { deriveActivity } from "./derive-activity.ts";
import { deriveCanonicals } from "./derive-canonicals.ts";
import { type Arranged, actorOf, holdThreads, loadArranged, loadOther } from "./load.ts";

/**
 * Lets a thread go up in another: its answers go there with their comments and votes, its address leads there. The
 * opening of a discussion, or of an idea that goes up in something else, says something of its own and becomes an answer;
 * that of a question asks what the other thread asks already, stays where it was, and is read in the history. An idea that
 * goes up in another idea wishes what that one wishes: its words are shown there, and its votes move, once a person.
 * @param input.other the thread that stays
 */
export async function mergeThreads(
  viewer: Viewer,
  threadId: number,
  input: { other: number; why: string },
  key?: string,
): Promise<Arranged> {
  const sent = { merge: input, threadId };
  const done = await recall<Arranged>(viewer, key, sent);
  if (done) return done;
  const actor = actorOf(viewer);
  const targetId = input.other;
  if (targetId === threadId) throw new Invalid({ other: ["sameThread"] });
  return transact(actor.id, ({ tx, record }) =>
    once(tx, actor.id, key, sent, async () => {
      await holdThreads(tx, [threadId, targetId]);
      const source = await loadArranged(tx, viewer, threadId);
      const target = await loadOther(tx, viewer, targetId);
      if (source.kind === "announcement" || target.kind === "announcement")
        throw new Conflict("staysAnnouncement");
      const own = await tx
        .select({ id: posts.id, kind: posts.kind })
        .from(posts)
        .where(eq(posts.threadId, threadId));
      const body = own.find(({ kind }) => kind === "body");
      const sameWish = source.kind === "idea" && target.kind === "idea";
      const bodyId = source.kind === "question" || sameWish ? null : (body?.id ?? null);
      const answerIds = own.filter(({ kind }) => kind === "answer").map(({ id }) => id);
      if (bodyId !== null) await openingToAnswer(tx, bodyId);
      await carryAnswers(tx, bodyId === null ? answerIds : [bodyId, ...answerIds], targetId);
      await tx.update(threads).set({ mergedInto: targetId }).where(eq(threads.id, threadId));
      for (const id of [threadId, targetId]) await deriveThread(tx, id);
      await deriveActivity(tx, targetId);
      const actId = await writeAct(tx, {
        act: "merged",
        threadId,
        otherThreadId: targetId,
        facts: { answerIds, bodyId },
        why: input.why,
        madeBy: actor.id,
      });
      if (sameWish) await moveVotes(tx, actId, threadId, targetId);
      await deriveCanonicals(tx, threadId);
      await record("thread.merged", {
        threadId: String(threadId),
        spaceId: source.spaceId,
        otherThreadId: String(targetId),
        otherSpaceId: target.spaceId,
      });
      return { actId, threadId: String(targetId), slug: target.slug };
    }),
  );
}
