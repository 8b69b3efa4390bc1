import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { posts, votes } from "#db/schema/index.ts";
import { Forbidden, NotFound } from "../errors.ts";
import { admitVote } from "../ideas/admit-vote.ts";
import { holdBudget } from "../ideas/budgets.ts";
import { findTakenOver } from "../ideas/load-status.ts";
import { hotOf } from "../threads/derive.ts";
import { holdThread, loadPost } from "../threads/load.ts";
import { canVote, canVoteDown } from "../threads/policy.ts";
import { standingOf } from "../threads/standing.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";

/** The post that the vote is on: another than was asked for where an idea was merged into that one's. */
export type Voted = { threadId: number; postId: number; slug: string; score: number };

/**
 * Sets the viewer's one vote on a post: 1, -1, or 0 to take it back. The post's row is locked first (for a body, its thread before), so
 * voters queue there and the counters are what a recount would give; saying the same twice changes nothing. A vote for an
 * idea that was merged, even while it was on its way, is one for the idea that took it over.
 */
export async function vote(viewer: Viewer, postId: number, value: 1 | -1 | 0): Promise<Voted> {
  try {
    return await cast(viewer, postId, value);
  } catch (error) {
    const meant = error instanceof NotFound ? await findTakenOver(viewer, postId) : null;
    if (meant === null) throw error;
    return vote(viewer, meant, value);
  }
}

async function cast(viewer: Viewer, postId: number, value: 1 | -1 | 0): Promise<Voted> {
  return transact(viewer.member?.id ?? null, async ({ tx, record }) => {
    const found = await loadPost(tx, viewer, postId);
    const body = found.post.kind === "body";
    const idea = body && found.thread.kind === "idea";
    const budget =
      idea && value === 1 && viewer.member
        ? await holdBudget(tx, viewer.member.id, found.thread.spaceId)
        : null;
    // Before the post, as everything takes them that changes both.
    if (body) await holdThread(tx, found.thread.id);
    await tx.execute(sql`select 1 from posts where id = ${postId} for update`);
    const { post, thread } = await loadPost(tx, viewer, postId);
    const allowed = value === -1 ? canVoteDown(viewer, thread, post) : canVote(viewer, thread, post);
    if (!viewer.member || !allowed) throw new Forbidden("noVoteHere");
    const mine = and(eq(votes.postId, postId), eq(votes.memberId, viewer.member.id));
    const [before] = await tx.select({ value: votes.value }).from(votes).where(mine);
    const given = { threadId: thread.id, postId, slug: thread.slug };
    if ((before?.value ?? 0) === value) return { ...given, score: post.score };
    const now = new Date();
    if (thread.kind === "idea" && post.kind === "body")
      await admitVote(tx, viewer, thread.id, value, { budget, now });
    if (value === 0) await tx.delete(votes).where(mine);
    else {
      await tx
        .insert(votes)
        .values({ postId, memberId: viewer.member.id, value, createdAt: now })
        .onConflictDoUpdate({ target: [votes.postId, votes.memberId], set: { value, createdAt: now } });
    }
    const up = post.up + (value === 1 ? 1 : 0) - (before?.value === 1 ? 1 : 0);
    const down = post.down + (value === -1 ? 1 : 0) - (before?.value === -1 ? 1 : 0);
    await setTally(tx, post, up, down);
    await record("post.voted", {
      threadId: String(thread.id),
      postId: String(postId),
      spaceId: thread.spaceId,
    });
    return { ...given, score: up - down };
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
