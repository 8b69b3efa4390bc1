import { and, eq } from "drizzle-orm";
import { posts, voteReasons, votes } from "#db/schema/index.ts";
import { Forbidden, NotFound } from "../errors.ts";
import { holdThread, loadThread } from "../threads/load.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { ExplainInput } from "./input.ts";

/**
 * Says why an idea matters to the viewer, who voted for it, and whether they may be quoted. Said again, it says the new
 * words alone; it goes with the vote. Null takes it back. @throws {NotFound} {Forbidden}
 */
export async function explainVote(
  viewer: Viewer,
  threadId: number,
  input: ExplainInput | null,
): Promise<{ threadId: number; slug: string }> {
  return transact(viewer.member?.id ?? null, async ({ tx, record }) => {
    await loadThread(tx, viewer, threadId);
    await holdThread(tx, threadId);
    const thread = await loadThread(tx, viewer, threadId);
    if (thread.kind !== "idea") throw new NotFound();
    if (!viewer.member) throw new Forbidden();
    const [vote] = await tx
      .select({ postId: votes.postId })
      .from(votes)
      .innerJoin(posts, eq(posts.id, votes.postId))
      .where(
        and(
          eq(posts.threadId, threadId),
          eq(posts.kind, "body"),
          eq(votes.memberId, viewer.member.id),
          eq(votes.value, 1),
        ),
      );
    if (!vote || (input && (thread.archivedAt || thread.lockedAt))) throw new Forbidden("voteFirst");
    const mine = { postId: vote.postId, memberId: viewer.member.id };
    if (input) {
      const said = { words: input.words, quotable: input.quotable, saidAt: new Date() };
      await tx
        .insert(voteReasons)
        .values({ ...mine, ...said })
        .onConflictDoUpdate({ target: [voteReasons.postId, voteReasons.memberId], set: said });
    } else {
      await tx
        .delete(voteReasons)
        .where(and(eq(voteReasons.postId, mine.postId), eq(voteReasons.memberId, mine.memberId)));
    }
    await record("idea.vote-explained", { threadId: String(threadId), spaceId: thread.spaceId });
    return { threadId, slug: thread.slug };
  });
}
