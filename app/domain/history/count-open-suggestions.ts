import { and, inArray, isNull, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { suggestions } from "#db/schema/index.ts";

/** How many suggestions wait on each of these posts; no question to the base where there is none to ask about. */
export async function countOpenSuggestions(posts: { id: number }[]): Promise<Map<number, number>> {
  if (posts.length === 0) return new Map();
  const rows = await db
    .select({ postId: suggestions.postId, count: sql<number>`count(*)::int` })
    .from(suggestions)
    .where(
      and(
        inArray(
          suggestions.postId,
          posts.map(({ id }) => id),
        ),
        isNull(suggestions.decidedAt),
      ),
    )
    .groupBy(suggestions.postId);
  return new Map(rows.map(({ postId, count }) => [postId, count]));
}
