import { and, desc, eq, lt } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { decodeCursor, encodeCursor } from "#app/lib/cursor.ts";
import { db } from "#db/client.server.ts";
import { members, revisions, suggestions } from "#db/schema/index.ts";
import { loadHistory } from "../history/load-history.ts";
import { authors } from "../threads/represent.ts";
import type { Page } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import type { RevisionShape } from "./history-shapes.ts";
import { revisionPlace } from "./input.ts";
import { authorColumns, personColumns, representAuthor } from "./parts.ts";

const suggesters = alias(members, "suggesters");

/** What a post said over time, newest first; nothing for one that was never edited. @throws {NotFound} */
export async function listApiRevisions(
  viewer: Viewer,
  postId: number,
  { after, limit }: { after?: string; limit: number },
): Promise<Page<RevisionShape>> {
  await loadHistory(viewer, postId);
  const place = after ? decodeCursor(after, revisionPlace) : null;
  const rows = await db
    .select({
      revision: revisions,
      author: authorColumns,
      suggester: personColumns(suggesters),
    })
    .from(revisions)
    .leftJoin(authors, eq(authors.id, revisions.authorId))
    .leftJoin(suggestions, eq(suggestions.id, revisions.suggestionId))
    .leftJoin(suggesters, eq(suggesters.id, suggestions.authorId))
    .where(and(eq(revisions.postId, postId), place ? lt(revisions.number, place[0]) : undefined))
    .orderBy(desc(revisions.number))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ revision, author, suggester }) => ({
      number: revision.number,
      title: revision.title,
      bodyMarkdown: revision.markdown,
      tags: revision.tags,
      author: representAuthor(author),
      authorName: revision.authorName,
      suggestedBy: representAuthor(suggester),
      why: revision.why,
      restores: revision.restores,
      madeAt: revision.madeAt.toISOString(),
    })),
    next: rows.length > limit && last ? encodeCursor([last.revision.number]) : null,
  };
}
