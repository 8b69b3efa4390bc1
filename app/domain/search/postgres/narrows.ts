import { type SQL, sql } from "drizzle-orm";
import type { SearchFilters } from "../engine.ts";

/**
 * Lets only those rows `d` of search documents through whose thread fits, asked of the thread as it is now. One look by
 * its number for each row: kept apart by `offset 0`, since as a join the planner would read all threads first.
 */
export function narrows(filters: SearchFilters): SQL {
  const { tags = [], productId, kind, state, authorId, from, to, language } = filters;
  const wanted = [
    tags.length > 0 && sql`t.tags @> ${sql.param(tags)}::text[]`,
    productId && sql`t.product_id = ${productId}`,
    kind && sql`t.kind = ${kind}`,
    state === "solved" && sql`t.solved_at is not null`,
    state &&
      state !== "solved" &&
      sql`t.kind = 'question' and t.solved_at is null and t.duplicate_of is null`,
    state === "unanswered" && sql`t.answer_count = 0 and t.closed_at is null`,
    authorId && sql`t.author_id = ${authorId}`,
    from && sql`t.created_at >= ${from}`,
    to && sql`t.created_at < ${to}`,
    language && sql`t.language = ${language}`,
  ].filter((one) => typeof one === "object");
  if (wanted.length === 0) return sql``;
  return sql`cross join lateral (
    select from threads t where t.id = d.thread_id and ${sql.join(wanted, sql` and `)} offset 0) fits`;
}
