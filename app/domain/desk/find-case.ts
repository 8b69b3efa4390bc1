import { and, asc, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "#db/client.server.ts";
import { ideaNotes, ideas, members, posts, products, spaces, voteReasons } from "#db/schema/index.ts";
import { listStandings } from "../evidence/list-standings.ts";
import { findMove } from "../ideas/find-move.ts";
import type { QuoteView } from "../ideas/views.ts";
import { splitVoters } from "../ideas/voter-split.ts";
import { wordsIn } from "../spaces/represent.ts";
import { authorColumns, authors, personColumns, representPerson } from "../threads/represent.ts";
import type { Viewer } from "../viewer.ts";
import { listLinked } from "./linked.ts";
import { listOwners } from "./list-owners.ts";
import { listRefusals } from "./list-refusals.ts";
import { loadCase } from "./load-case.ts";
import { readTrends } from "./trend.ts";
import type { CaseView, NoteView } from "./views.ts";

const owners = alias(members, "owners");
const assessors = alias(members, "assessors");
const mostQuotes = 10;
const mostNotes = 100;

/** All that those who decide on an idea have before them. @throws {NotFound} for everybody else */
export async function findCase(viewer: Viewer, threadId: number, now: Date): Promise<CaseView> {
  const thread = await loadCase(db, viewer, threadId);
  const [[found], move, trends, splits, quotes, notes, linked, refusals, people, standings] =
    await Promise.all([
      db
        .select({
          idea: ideas,
          html: posts.html,
          author: authorColumns,
          space: { slug: spaces.slug, name: spaces.name, hue: spaces.hue },
          product: { slug: products.slug, name: products.name },
          owner: personColumns(owners),
          assessor: personColumns(assessors),
        })
        .from(ideas)
        .innerJoin(posts, and(eq(posts.threadId, ideas.threadId), eq(posts.kind, "body")))
        .innerJoin(spaces, eq(spaces.id, ideas.spaceId))
        .leftJoin(products, eq(products.id, ideas.productId))
        .leftJoin(authors, eq(authors.id, posts.authorId))
        .leftJoin(owners, eq(owners.id, ideas.ownerId))
        .leftJoin(assessors, eq(assessors.id, ideas.assessedBy))
        .where(eq(ideas.threadId, threadId)),
      findMove(viewer, threadId),
      readTrends([threadId], now),
      splitVoters(viewer.locale, [threadId]),
      listQuotable(threadId),
      listNotes(threadId),
      listLinked(viewer, threadId),
      listRefusals(viewer, thread),
      listOwners(thread),
      listStandings(threadId),
    ]);
  if (!found) throw new Error("an idea without its row");
  const { idea, html, author, space, product, owner, assessor } = found;
  const trend = trends.get(threadId);
  return {
    ...move,
    statusAt: idea.statusAt.toISOString(),
    createdAt: idea.createdAt.toISOString(),
    author: author && representPerson(author),
    html,
    space: { ...space, name: wordsIn(viewer.locale, space.name) },
    product,
    tags: thread.tags,
    weeks: trend?.weeks ?? [],
    lately: trend?.lately ?? 0,
    answerCount: thread.answerCount,
    assessment: {
      owner: owner && representPerson(owner),
      effort: idea.effort,
      value: idea.value,
      at: idea.assessedAt?.toISOString() ?? null,
      by: assessor && representPerson(assessor),
    },
    split: splits.get(threadId) ?? { groups: [], products: [], countries: [] },
    quotes,
    notes,
    linked,
    refusals,
    owners: people,
    standings,
  };
}

/** Newest first. The caller has seen to it that the viewer decides on the idea. */
export async function listNotes(threadId: number): Promise<NoteView[]> {
  const rows = await db
    .select({ id: ideaNotes.id, body: ideaNotes.body, at: ideaNotes.createdAt, by: authorColumns })
    .from(ideaNotes)
    .leftJoin(authors, eq(authors.id, ideaNotes.authorId))
    .where(eq(ideaNotes.threadId, threadId))
    .orderBy(desc(ideaNotes.createdAt), desc(ideaNotes.id))
    .limit(mostNotes);
  return rows.map(({ by, at, ...note }) => ({
    ...note,
    by: by && representPerson(by),
    at: at.toISOString(),
  }));
}

/** Why it matters to those who agreed to be quoted, the longest standing first. */
async function listQuotable(threadId: number): Promise<QuoteView[]> {
  const rows = await db
    .select({ words: voteReasons.words, at: voteReasons.saidAt, by: authorColumns })
    .from(voteReasons)
    .innerJoin(posts, and(eq(posts.id, voteReasons.postId), eq(posts.kind, "body")))
    .innerJoin(authors, eq(authors.id, voteReasons.memberId))
    .where(and(eq(posts.threadId, threadId), sql`${voteReasons.quotable}`))
    .orderBy(asc(voteReasons.saidAt), asc(voteReasons.memberId))
    .limit(mostQuotes);
  return rows.map(({ words, at, by }) => ({ words, at: at.toISOString(), by: representPerson(by) }));
}
