import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { posts, votes } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import { hotOf } from "../threads/derive.ts";
import { holdThread, loadPost } from "../threads/load.ts";
import { canVote, canVoteDown } from "../threads/policy.ts";
import { standingOf } from "../threads/standing.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";

export type Voted = { threadId: number; slug: string; score: number };

/**
 * Sets the viewer's one vote on a post: 1, -1, or 0 to take it back. The post's row is locked first (for a body, its thread before), so
 * voters queue there and the counters are what a recount would give; saying the same twice changes nothing.
 */
export async function vote(viewer: Viewer, postId: number, value: 1 | -1 | 0): Promise<Voted> {
  return transact(viewer.member?.id ?? null, async ({ tx, record }) => {
    const found = await loadPost(tx, viewer, postId);
    // Before the post, as everything takes them that changes both.
    if (found.post.kind === "body") await holdThread(tx, found.thread.id);
    await tx.execute(sql`select 1 from posts where id = ${postId} for update`);
    const { post, thread } = await loadPost(tx, viewer, postId);
    const allowed = value === -1 ? canVoteDown(viewer, thread, post) : canVote(viewer, thread, post);
    if (!viewer.member || !allowed) throw new Forbidden("noVoteHere");
    const mine = and(eq(votes.postId, postId), eq(votes.memberId, viewer.member.id));
    const [before] = await tx.select({ value: votes.value }).from(votes).where(mine);
    if ((before?.value ?? 0) === value) return { threadId: thread.id, slug: thread.slug, score: post.score };
    if (value === 0) await tx.delete(votes).where(mine);
    else {
      await tx
        .insert(votes)
        .values({ postId, memberId: viewer.member.id, value })
        .onConflictDoUpdate({ target: [votes.postId, votes.memberId], set: { value } });
    }
    const up = post.up + (value === 1 ? 1 : 0) - (before?.value === 1 ? 1 : 0);
    const down = post.down + (value === -1 ? 1 : 0) - (before?.value === -1 ? 1 : 0);
    await setTally(tx, post, up, down);
    await record("post.voted", {
      threadId: String(thread.id),
      postId: String(postId),
      spaceId: thread.spaceId,
    });
    return { threadId: thread.id, slug: thread.slug, score: up - down };
  });
}

async function setTally(
  tx: Tx,
  post: { id: number; kind: string; threadId: number; supersededBy: number | null },
  up: number,
  down: number,
) {
  await tx
    .update(posts)
    .set({ up, down, score: up - down, standing: standingOf({ ...post, up, down }) })
    .where(eq(posts.id, post.id));
  if (post.kind === "body")
    await tx.execute(sql`
      update threads t set score = ${up - down}::int, hot = ${hotOf(sql`${up - down}`)} where t.id = ${post.threadId}`);
}
