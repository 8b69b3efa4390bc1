import { and, desc, eq, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "#app/lib/cursor.ts";
import { db } from "#db/client.server.ts";
import { posts, suggestions, threads } from "#db/schema/index.ts";
import { isVisible } from "../spaces/visible.ts";
import { isThere } from "../threads/gone.ts";
import { moderatedBy } from "../threads/moderated-by.ts";
import { authorColumns, authors, representPerson } from "../threads/represent.ts";
import type { Page } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import type { SuggestionRow } from "./views.ts";

const perPage = 20;
const place = z.tuple([z.int().min(0).max(253_402_300_799_999), z.uuid()]);

/** Suggestions that wait for this viewer: on what they wrote, and where they moderate. Newest first. */
export async function listWaitingSuggestions(viewer: Viewer, after?: string): Promise<Page<SuggestionRow>> {
  const me = viewer.member?.id;
  if (!me) return { items: [], next: null };
  return listPage(
    and(
      isNull(suggestions.decidedAt),
      ne(suggestions.authorId, me),
      or(eq(posts.authorId, me), moderatedBy(viewer, threads.spaceId)),
    ),
    viewer,
    after,
  );
}

/** What this viewer suggested, and what became of it. Newest first. */
export async function listOwnSuggestions(viewer: Viewer, after?: string): Promise<Page<SuggestionRow>> {
  const me = viewer.member?.id;
  if (!me) return { items: [], next: null };
  return listPage(eq(suggestions.authorId, me), viewer, after);
}

async function listPage(
  which: SQL | undefined,
  viewer: Viewer,
  after: string | undefined,
): Promise<Page<SuggestionRow>> {
  const at = after ? decodeCursor(after, place) : null;
  const rows = await db
    .select({ suggestion: suggestions, kind: posts.kind, thread: threads, author: authorColumns })
    .from(suggestions)
    .innerJoin(posts, eq(posts.id, suggestions.postId))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .leftJoin(authors, eq(authors.id, suggestions.authorId))
    .where(
      and(
        which,
        isThere(posts),
        isThere(threads),
        isVisible(viewer, threads.spaceId),
        at
          ? sql`(${suggestions.madeAt}, ${suggestions.id}) < (${new Date(at[0])}::timestamptz, ${at[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(suggestions.madeAt), desc(suggestions.id))
    .limit(perPage + 1);
  const shown = rows.slice(0, perPage);
  const last = shown.at(-1)?.suggestion;
  return {
    items: shown.map(({ suggestion, kind, thread, author }) => ({
      id: suggestion.id,
      path: `/p/${suggestion.postId}/suggestions/${suggestion.id}`,
      kind,
      threadTitle: thread.title,
      language: thread.language,
      author: author && representPerson(author),
      at: suggestion.madeAt.toISOString(),
      why: suggestion.why,
      outcome: suggestion.outcome,
    })),
    next: rows.length > perPage && last ? encodeCursor([last.madeAt.getTime(), last.id]) : null,
  };
}
