import { eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { posts, votes } from "#db/schema/index.ts";
import { hotOf } from "../threads/derive.ts";
import { standingOf } from "../threads/standing.ts";

/**
 * Counts the votes of these posts anew, and derives from them what their threads show. The caller holds both.
 * @param threadIds whose place in "hot" may have changed, as where its writers did
 */
export async function recountPosts(tx: Tx, postIds: number[], threadIds: number[]): Promise<void> {
  const counted =
    postIds.length === 0
      ? []
      : await tx
          .select({
            id: posts.id,
            supersededBy: posts.supersededBy,
            up: sql<number>`(${posts.importedUp} + count(*) filter (where ${votes.value} = 1))::int`,
            down: sql<number>`(${posts.importedDown} + count(*) filter (where ${votes.value} = -1))::int`,
          })
          .from(posts)
          .leftJoin(votes, eq(votes.postId, posts.id))
          .where(inArray(posts.id, postIds))
          .groupBy(posts.id);
  for (const { id, up, down, supersededBy } of counted) {
    await tx
      .update(posts)
      .set({ up, down, score: up - down, standing: standingOf({ up, down, supersededBy }) })
      .where(eq(posts.id, id));
  }
  // The base's own order of an update would be any; a sorted list of threads is held already.
  await tx.execute(sql`
    update threads t set score = b.score, hot = ${hotOf(sql`b.score`)}
    from posts b where b.thread_id = t.id and b.kind = 'body' and t.id = any(${sql.param(threadIds)}::bigint[])`);
}
