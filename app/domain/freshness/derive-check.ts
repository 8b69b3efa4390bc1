import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { posts } from "#db/schema/index.ts";
import { standingOf } from "../threads/standing.ts";

/**
 * Derives from the checks that stand when an answer was last found valid, which other one is to be read instead, and where
 * it stands among the answers. Run while its thread is held.
 */
export async function deriveCheck(tx: Tx, postId: number): Promise<void> {
  const [post] = await tx
    .update(posts)
    .set({
      checkedAt: sql`(select max(c.made_at) from answer_checks c
        where c.post_id = ${postId} and c.undone_at is null and c.outcome <> 'superseded')`,
      supersededBy: sql`(select c.superseded_by from answer_checks c
        where c.post_id = ${postId} and c.undone_at is null and c.outcome = 'superseded'
        order by c.made_at desc, c.id desc limit 1)`,
    })
    .where(eq(posts.id, postId))
    .returning();
  if (!post) return;
  await tx
    .update(posts)
    .set({ standing: standingOf(post) })
    .where(eq(posts.id, postId));
}
