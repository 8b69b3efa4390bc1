import { and, eq, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { ideaPolls, ideaSteps } from "#db/schema/index.ts";
import { loadThread } from "./load-told.ts";
import { tell } from "./tell.ts";

type Of<Ids extends string> = { id: string; actorId: string | null; at: Date; ids: Record<Ids, string> };

/** Whoever votes for an idea, those whose vote came along with another that went up in it among them. */
const votersOf = (threadId: number): SQL => sql`
  select v.member_id from posts b join votes v on v.post_id = b.id and v.value = 1
  where b.thread_id = ${threadId} and b.kind = 'body'`;

/**
 * Tells of one step of an idea's life whoever proposed it, voted for it or said something of it, and those who follow it.
 * Whoever took their vote back is none of them; whoever gave it after the step read of it there.
 */
export async function tellOfStep(event: Of<"threadId" | "stepId">): Promise<void> {
  const { threadId, stepId } = event.ids;
  const thread = await loadThread(Number(threadId));
  if (thread?.kind !== "idea" || thread.gone) return;
  const [step] = await db
    .select({ at: ideaSteps.madeAt })
    .from(ideaSteps)
    .where(and(eq(ideaSteps.id, stepId), eq(ideaSteps.threadId, thread.id)));
  if (!step) return;
  await tell({
    ...{ eventId: event.id, actorId: event.actorId, threadId: thread.id, postId: null, subjectId: stepId },
    direct: [],
    crowd: sql`select member_id, 'step' as kind from (
      ${votersOf(thread.id)} and v.created_at <= ${step.at}::timestamptz
      union select p.author_id from posts p where p.thread_id = ${thread.id} and p.author_id is not null and not p.gone
    ) c`,
    news: "step",
    newsAs: "step",
  });
}

/** Asks those who vote for an idea the one question that the product team put to them, while it is open. */
export async function tellOfPoll(event: Of<"threadId" | "pollId">): Promise<void> {
  const { threadId, pollId } = event.ids;
  const thread = await loadThread(Number(threadId));
  const [poll] = await db.select().from(ideaPolls).where(eq(ideaPolls.id, pollId));
  if (thread?.kind !== "idea" || thread.gone || !poll || poll.closedAt) return;
  await tell({
    ...{ eventId: event.id, actorId: event.actorId, threadId: thread.id, postId: null, subjectId: pollId },
    direct: [],
    crowd: sql`select member_id, 'poll' as kind from (${votersOf(thread.id)}) c`,
  });
}

/** Those whose vote for one idea went to another in this act, as `step`: one line says so. */
export const movedAlong = (actId: string): SQL =>
  sql`select member_id, 'step' as kind from moved_votes where act_id = ${actId}::uuid`;
