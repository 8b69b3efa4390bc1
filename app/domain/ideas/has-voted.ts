import { and, eq } from "drizzle-orm";
import type { db, Tx } from "#db/client.server.ts";
import { posts, votes } from "#db/schema/index.ts";
import type { Viewer } from "../viewer.ts";

/** Whether the viewer votes for an idea now. */
export async function hasVoted(
  source: Tx | typeof db,
  { member }: Viewer,
  threadId: number,
): Promise<boolean> {
  if (!member) return false;
  const [vote] = await source
    .select({ value: votes.value })
    .from(votes)
    .innerJoin(posts, and(eq(posts.id, votes.postId), eq(posts.kind, "body")))
    .where(and(eq(posts.threadId, threadId), eq(votes.memberId, member.id), eq(votes.value, 1)));
  return vote !== undefined;
}
