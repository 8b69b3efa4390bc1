import { type SQL, sql } from "drizzle-orm";

/**
 * How good an answer is among others that solve something, of a post and its thread by their aliases: how helpful it was
 * and how often it served again, the more the slower; and how recent, for each year takes some of it away. The one place
 * that says so, for product pages and for what the brand's own pages show.
 */
export function goodnessOf(post: string, thread: string): SQL {
  const [p, t] = [sql.raw(post), sql.raw(thread)];
  return sql`(ln(2 + greatest(0, ${p}.score) + ${p}.reuse_count + 0.5 * greatest(0, ${t}.score))
    * (0.4 + 0.6 * exp(-extract(epoch from now() - coalesce(${p}.accepted_at, ${p}.created_at)) / 94608000.0)))`;
}
