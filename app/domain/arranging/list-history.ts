import { and, desc, eq, inArray, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { postPath, threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { decisions, posts, revisions } from "#db/schema/index.ts";
import { loadThread } from "../threads/load.ts";
import { moderates } from "../threads/policy.ts";
import { authorColumns, authors, representPerson } from "../threads/represent.ts";
import type { Viewer } from "../viewer.ts";
import { listActs } from "./list-acts.ts";
import type { DecisionEntry, EditEntry, HistoryView } from "./views.ts";

/** How many of each kind are read; nobody looks further back. */
const most = 200;

/**
 * All that happened to a thread beside what was said in it: where it went, what was decided, how its opening changed.
 * For whoever may read the thread; of other threads and spaces only what they may see. @throws {NotFound}
 */
export async function listHistory(viewer: Viewer, threadId: number): Promise<HistoryView> {
  const thread = await loadThread(db, viewer, threadId);
  const [acts, decided, edits] = await Promise.all([
    listActs(viewer, threadId, most),
    listDecided(threadId),
    listEdits(threadId),
  ]);
  return {
    thread: {
      id: String(thread.id),
      title: thread.title,
      path: threadPath(thread),
      language: thread.language,
    },
    entries: [...acts, ...decided, ...edits].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)),
    canArrange: moderates(viewer, thread),
  };
}

const reversed = alias(decisions, "reversed");

async function listDecided(threadId: number): Promise<DecisionEntry[]> {
  const rows = await db
    .select({
      id: decisions.id,
      action: decisions.action,
      lifts: reversed.action,
      reason: decisions.reason,
      madeAt: decisions.madeAt,
      by: authorColumns,
      about: posts.kind,
    })
    .from(decisions)
    .leftJoin(reversed, eq(reversed.id, decisions.reverses))
    .leftJoin(posts, eq(posts.id, decisions.postId))
    .leftJoin(authors, eq(authors.id, decisions.madeBy))
    .where(
      or(
        eq(decisions.threadId, threadId),
        inArray(
          decisions.postId,
          db.select({ id: posts.id }).from(posts).where(eq(posts.threadId, threadId)),
        ),
      ),
    )
    .orderBy(desc(decisions.madeAt))
    .limit(most);
  return rows.map((row) => ({
    type: "decision",
    id: row.id,
    // People are suspended, threads are not.
    action: row.action as DecisionEntry["action"],
    lifts: row.lifts as DecisionEntry["lifts"],
    about: row.about === "answer" || row.about === "comment" ? row.about : "thread",
    why: row.reason,
    at: row.madeAt.toISOString(),
    by: row.by && representPerson(row.by),
  }));
}

async function listEdits(threadId: number): Promise<EditEntry[]> {
  const rows = await db
    .select({
      id: revisions.id,
      postId: revisions.postId,
      why: revisions.why,
      madeAt: revisions.madeAt,
      authorName: revisions.authorName,
      by: authorColumns,
    })
    .from(revisions)
    .innerJoin(posts, eq(posts.id, revisions.postId))
    .leftJoin(authors, eq(authors.id, revisions.authorId))
    // Number 1 is what it said before it was first edited.
    .where(and(eq(posts.threadId, threadId), eq(posts.kind, "body"), sql`${revisions.number} > 1`))
    .orderBy(desc(revisions.number))
    .limit(most);
  return rows.map((row) => ({
    type: "edit",
    id: row.id,
    why: row.why,
    at: row.madeAt.toISOString(),
    by: row.by && representPerson(row.by),
    authorName: row.authorName,
    path: `${postPath(row.postId)}/history`,
  }));
}
