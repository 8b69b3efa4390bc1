import { and, desc, eq, lt } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "#db/client.server.ts";
import { members, revisions, suggestions } from "#db/schema/index.ts";
import { canEdit } from "../threads/policy.ts";
import { authorColumns, authors, personColumns, representPerson } from "../threads/represent.ts";
import type { Viewer } from "../viewer.ts";
import { compare } from "./compare.ts";
import { loadHistory, loadWording, placeOf } from "./load-history.ts";
import type { HistoryView, RevisionView } from "./views.ts";

/** Wordings listed on one page. */
const perPage = 50;

const suggesters = alias(members, "suggesters");

export type HistoryQuery = {
  /** Which two wordings to lay side by side; the present one and the one before, unless asked. */
  from?: number;
  to?: number;
  /** Lists those before this number. */
  before?: number;
  /** The one to be brought back, shown against the present one. */
  restore?: number;
};

/** Every wording of a post, with who, when and why, and what changed between two of them. @throws {NotFound} */
export async function listRevisions(
  viewer: Viewer,
  postId: number,
  query: HistoryQuery = {},
): Promise<HistoryView> {
  const found = await loadHistory(viewer, postId);
  const present = found.post.revisionCount;
  const edits = !found.thread.gone && canEdit(viewer, found.thread, found.post);
  const restoring = edits && query.restore !== undefined && query.restore < present ? query.restore : null;
  const to = restoring ?? query.to ?? present;
  const from = restoring === null ? (query.from ?? to - 1) : present;
  const [rows, comparison] = await Promise.all([
    selectRevisions(postId, query.before),
    from >= 1 && present > 0 ? compareNumbers() : null,
  ]);
  async function compareNumbers() {
    const [before, after] = await Promise.all([loadWording(found, from), loadWording(found, to)]);
    return { from, to, diff: compare(before, after) };
  }
  const shown = rows.slice(0, perPage);
  return {
    post: placeOf(found),
    present,
    revisions: shown,
    earlier: rows.length > perPage ? (shown.at(-1)?.number ?? null) : null,
    comparison,
    restoring,
    can: { edit: edits },
  };
}

async function selectRevisions(postId: number, before: number | undefined): Promise<RevisionView[]> {
  const rows = await db
    .select({
      number: revisions.number,
      author: authorColumns,
      authorName: revisions.authorName,
      madeAt: revisions.madeAt,
      why: revisions.why,
      restores: revisions.restores,
      suggester: personColumns(suggesters),
    })
    .from(revisions)
    .leftJoin(authors, eq(authors.id, revisions.authorId))
    .leftJoin(suggestions, eq(suggestions.id, revisions.suggestionId))
    .leftJoin(suggesters, eq(suggesters.id, suggestions.authorId))
    .where(and(eq(revisions.postId, postId), before ? lt(revisions.number, before) : undefined))
    .orderBy(desc(revisions.number))
    .limit(perPage + 1);
  return rows.map(({ number, author, authorName, madeAt, why, restores, suggester }) => ({
    number,
    author: author && representPerson(author),
    authorName,
    at: madeAt.toISOString(),
    why,
    restores,
    suggestedBy: suggester && representPerson(suggester),
  }));
}
