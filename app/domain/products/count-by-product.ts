import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";
import type { ProductCounts } from "./views.ts";

/** As many are counted of one product, and no more; of those out of sight as many again are passed over. */
export const mostCounted = 100;
const looked = 1_000;

/**
 * By slug, how many solved questions and unmended faults of each product this viewer may see; one more than `mostCounted`
 * where there are more. One statement, which reads so many of each and no more.
 */
export async function countByProduct(viewer: Viewer): Promise<Map<string, ProductCounts>> {
  const { rows } = await db.execute<{ slug: string } & ProductCounts>(sql`
    select pr.slug, solved.count as solved, issues.count as issues from products pr
    cross join lateral (select count(*)::int as count from (
      select 1 from (
        select t.space_id from threads t where t.product_id = pr.id and not t.gone and t.solved_at is not null
        order by t.solved_at desc, t.id desc limit ${looked}) w
      where ${isVisible(viewer, sql`w.space_id`)} limit ${mostCounted + 1}) s) solved
    cross join lateral (select count(*)::int as count from (
      select 1 from known_issues k join threads t on t.id = k.thread_id
      where k.product_id = pr.id and k.fixed_in is null and not t.gone and ${isVisible(viewer, sql`t.space_id`)}
      limit ${mostCounted + 1}) i) issues`);
  return new Map(rows.map(({ slug, ...counts }) => [slug, counts]));
}
