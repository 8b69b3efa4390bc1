import { eq } from "drizzle-orm";
import type { db, Tx } from "#db/client.server.ts";
import { ideaPolls, type threads } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { hasVoted } from "../ideas/has-voted.ts";
import { canMoveIdea } from "../ideas/policy.ts";
import { loadThread } from "../threads/load.ts";
import type { Viewer } from "../viewer.ts";

export type Poll = typeof ideaPolls.$inferSelect;

/** Open until it is closed, or its time has come. */
export const isPollOpen = ({ closedAt, closesAt }: Poll, now: Date): boolean =>
  closedAt === null && (closesAt === null || closesAt > now);

/**
 * A poll with its idea, for whoever decides on the idea or votes for it; to all others it is not there.
 * @param how `held` keeps it from being closed meanwhile @throws {NotFound}
 */
export async function loadPoll(
  source: Tx | typeof db,
  viewer: Viewer,
  pollId: string,
  how?: "update" | "share",
): Promise<{ poll: Poll; thread: typeof threads.$inferSelect; voted: boolean; decides: boolean }> {
  const rows = source.select().from(ideaPolls).where(eq(ideaPolls.id, pollId));
  const [poll] = await (how ? rows.for(how) : rows);
  if (!poll) throw new NotFound();
  const thread = await loadThread(source, viewer, poll.threadId);
  if (thread.kind !== "idea") throw new NotFound();
  const decides = canMoveIdea(viewer, thread);
  const voted = await hasVoted(source, viewer, thread.id);
  if (!decides && !voted) throw new NotFound();
  return { poll, thread, voted, decides };
}
