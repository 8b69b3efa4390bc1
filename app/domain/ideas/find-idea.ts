import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "#db/client.server.ts";
import {
  ideas,
  members,
  movedVotes,
  posts,
  productVersions,
  threadActs,
  threads,
  voteReasons,
} from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { listStandings } from "../evidence/list-standings.ts";
import { findAsked } from "../polls/find-asked.ts";
import { isVisible } from "../spaces/visible.ts";
import { loadThreadEvenGone } from "../threads/load.ts";
import { authorColumns, authors, personColumns, representPerson } from "../threads/represent.ts";
import type { Viewer } from "../viewer.ts";
import { listBudgets } from "./budgets.ts";
import { findVerdicts } from "./find-verdicts.ts";
import { listSteps } from "./list-steps.ts";
import { canMoveIdea, canSupport, canTakeBack } from "./policy.ts";
import { votedColumn } from "./show-ideas.ts";
import type { IdeaView, MergedIdea, QuoteView } from "./views.ts";

/** Quotes shown; those who decide read all of them elsewhere. */
const mostQuotes = 20;

/** All that an idea has beyond its thread. @throws {NotFound} for what is no idea, or not to be seen @throws {Gone} */
export async function findIdea(viewer: Viewer, threadId: number, now: Date): Promise<IdeaView> {
  const { thread, gone } = await loadThreadEvenGone(db, viewer, threadId);
  if (thread.kind !== "idea") throw new NotFound();
  const [[found], steps, quotes, merged, [budget = null], poll] = await Promise.all([
    db
      .select({
        idea: ideas,
        body: posts,
        shippedIn: productVersions.name,
        voted: votedColumn(viewer),
        mine: { words: voteReasons.words, quotable: voteReasons.quotable },
      })
      .from(ideas)
      .innerJoin(posts, and(eq(posts.threadId, ideas.threadId), eq(posts.kind, "body")))
      .leftJoin(productVersions, eq(productVersions.id, ideas.shippedIn))
      .leftJoin(
        voteReasons,
        and(
          eq(voteReasons.postId, posts.id),
          viewer.member ? eq(voteReasons.memberId, viewer.member.id) : sql`false`,
        ),
      )
      .where(eq(ideas.threadId, threadId)),
    listSteps(viewer, threadId),
    listQuotes(threadId),
    listMerged(viewer, threadId),
    listBudgets(viewer, now, thread.spaceId),
    findAsked(viewer, threadId, now),
  ]);
  if (!found) throw new NotFound();
  const { idea, body, shippedIn, voted, mine } = found;
  const goesOn = !gone;
  return {
    status: idea.status,
    statusAt: idea.statusAt.toISOString(),
    shippedIn,
    votes: thread.score,
    voted,
    steps,
    mine: mine?.words ? mine : null,
    quotes,
    merged,
    budget,
    verdicts: idea.status === "shipped" ? await findVerdicts(viewer, thread) : null,
    poll: voted ? poll : null,
    standings: canMoveIdea(viewer, thread) ? await listStandings(threadId) : [],
    can: {
      vote: goesOn && !voted && canSupport(viewer, thread, body, idea.status),
      withdraw: goesOn && voted && canTakeBack(viewer, thread, body),
      explain: goesOn && voted && canTakeBack(viewer, thread, body),
      move: goesOn && canMoveIdea(viewer, thread),
    },
  };
}

/** Why it matters to those who agreed to be quoted, of this idea and of those that went up in it; newest first. */
async function listQuotes(threadId: number): Promise<QuoteView[]> {
  const rows = await db
    .select({ words: voteReasons.words, at: voteReasons.saidAt, by: authorColumns })
    .from(voteReasons)
    .innerJoin(posts, and(eq(posts.id, voteReasons.postId), eq(posts.kind, "body")))
    .innerJoin(authors, eq(authors.id, voteReasons.memberId))
    .where(and(eq(posts.threadId, threadId), eq(voteReasons.quotable, true)))
    .orderBy(desc(voteReasons.saidAt), desc(voteReasons.memberId))
    .limit(mostQuotes);
  return rows.map(({ words, at, by }) => ({ words, at: at.toISOString(), by: representPerson(by) }));
}

const proposers = alias(members, "proposers");

/** Ideas that went up in this one, oldest merger first: their words, and how many votes came along. */
async function listMerged(viewer: Viewer, threadId: number): Promise<MergedIdea[]> {
  const rows = await db
    .select({
      title: threads.title,
      language: threads.language,
      html: posts.html,
      author: personColumns(proposers),
      at: threadActs.madeAt,
      votes: sql<number>`(select count(*)::int from ${movedVotes} where ${movedVotes.actId} = ${threadActs.id})`,
    })
    .from(threads)
    .innerJoin(
      threadActs,
      and(
        eq(threadActs.threadId, threads.id),
        eq(threadActs.act, "merged"),
        eq(threadActs.otherThreadId, threadId),
        isNull(threadActs.undoneAt),
      ),
    )
    .innerJoin(posts, and(eq(posts.threadId, threads.id), eq(posts.kind, "body")))
    .leftJoin(proposers, eq(proposers.id, threads.authorId))
    .where(
      and(
        eq(threads.mergedInto, threadId),
        eq(threads.kind, "idea"),
        isVisible(viewer, threads.spaceId),
        isNull(threads.withdrawnAt),
        isNull(threads.hiddenByDecision),
        isNull(threads.removedByDecision),
        sql`not ${posts.gone}`,
      ),
    )
    .orderBy(asc(threadActs.madeAt))
    .limit(50);
  return rows.map(({ author, at, ...row }) => ({
    ...row,
    author: author && representPerson(author),
    at: at.toISOString(),
  }));
}
