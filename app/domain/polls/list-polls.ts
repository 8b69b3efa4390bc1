import { and, asc, desc, eq, sql } from "drizzle-orm";
import { threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { ideaPollAnswers, ideaPollChoices, ideaPolls } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { hasVoted } from "../ideas/has-voted.ts";
import { canJudge, canMoveIdea } from "../ideas/policy.ts";
import { readable } from "../ideas/readable.ts";
import { loadThread } from "../threads/load.ts";
import type { Viewer } from "../viewer.ts";
import { isPollOpen, loadPoll, type Poll } from "./load-poll.ts";
import { splitAnswers } from "./split-answers.ts";
import type { PollsView, PollView } from "./views.ts";

/** Shown of one idea. */
const most = 20;

/**
 * What was asked of those who vote for an idea, newest first: to those who decide with how each segment answered; to those
 * who vote with the plain count, once they answered or it closed. To others there is nothing. @throws {NotFound}
 */
export async function listPolls(viewer: Viewer, threadId: number, now: Date): Promise<PollsView> {
  const thread = await loadThread(db, viewer, threadId);
  if (thread.kind !== "idea") throw new NotFound();
  const decides = canMoveIdea(viewer, thread);
  const voted = await hasVoted(db, viewer, threadId);
  const rows =
    decides || voted
      ? await db
          .select()
          .from(ideaPolls)
          .where(eq(ideaPolls.threadId, threadId))
          .orderBy(desc(ideaPolls.openedAt), desc(ideaPolls.id))
          .limit(most)
      : [];
  if (rows.length === 0 && !decides) throw new NotFound();
  const answers = voted && canJudge(viewer, thread, voted);
  return {
    thread: {
      id: String(threadId),
      title: thread.title,
      path: threadPath(thread),
      language: thread.language,
    },
    votes: thread.score,
    polls: await show(viewer, rows, { decides, answers, now }),
    decides,
  };
}

/** One of them. @throws {NotFound} */
export async function findPoll(
  viewer: Viewer,
  pollId: string,
  now: Date,
): Promise<PollView & { threadId: string }> {
  const { poll, thread, voted, decides } = await loadPoll(db, viewer, pollId);
  const answers = voted && canJudge(viewer, thread, voted);
  const [shown] = await show(viewer, [poll], { decides, answers, now });
  if (!shown) throw new NotFound();
  return { ...shown, threadId: String(thread.id) };
}

/** One alone, as its idea's page of polls would show it. @throws {NotFound} */
export async function findPollAlone(viewer: Viewer, pollId: string, now: Date): Promise<PollsView> {
  const { threadId } = await findPoll(viewer, pollId, now);
  const asked = await listPolls(viewer, Number(threadId), now);
  return { ...asked, polls: asked.polls.filter(({ id }) => id === pollId) };
}

type As = { decides: boolean; answers: boolean; now: Date };

async function show(viewer: Viewer, rows: Poll[], { decides, answers, now }: As): Promise<PollView[]> {
  if (rows.length === 0) return [];
  const me = viewer.member?.id;
  const choices = await db
    .select({
      choice: ideaPollChoices,
      answers: sql<number>`count(${ideaPollAnswers.memberId})::int`,
      mine: me
        ? sql<boolean>`coalesce(bool_or(${ideaPollAnswers.memberId} = ${me}), false)`
        : sql<boolean>`false`,
    })
    .from(ideaPollChoices)
    .leftJoin(
      ideaPollAnswers,
      and(
        eq(ideaPollAnswers.pollId, ideaPollChoices.pollId),
        eq(ideaPollAnswers.position, ideaPollChoices.position),
      ),
    )
    .where(sql`${ideaPollChoices.pollId} = any(${sql.param(rows.map(({ id }) => id))}::uuid[])`)
    .groupBy(ideaPollChoices.pollId, ideaPollChoices.position)
    .orderBy(asc(ideaPollChoices.position));
  const byPoll = Map.groupBy(choices, ({ choice }) => choice.pollId);
  const splits = decides
    ? await splitAnswers(
        rows.map(({ id }) => ({ id, choices: byPoll.get(id)?.length ?? 0 })),
        viewer.locale,
      )
    : null;
  return rows.map((poll) => {
    const own = byPoll.get(poll.id) ?? [];
    const open = isPollOpen(poll, now);
    const mine = own.find((one) => one.mine)?.choice.position ?? null;
    const knows = decides || mine !== null || !open;
    const closed = poll.closedAt ?? (open ? null : poll.closesAt);
    return {
      id: poll.id,
      question: readable(viewer.locale, poll.questionFr, poll.questionEn),
      questionFr: poll.questionFr,
      questionEn: poll.questionEn,
      choices: own.map(({ choice: { position, labelFr, labelEn }, answers: count }) => ({
        ...{ position, labelFr, labelEn },
        ...readable(viewer.locale, labelFr, labelEn),
        answers: knows ? count : null,
      })),
      answers: knows ? own.reduce((all, one) => all + one.answers, 0) : null,
      openedAt: poll.openedAt.toISOString(),
      closesAt: poll.closesAt?.toISOString() ?? null,
      closedAt: closed?.toISOString() ?? null,
      mine,
      can: { answer: open && answers, close: open && decides },
      split: splits?.get(poll.id) ?? null,
    };
  });
}
