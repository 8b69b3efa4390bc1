import { eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { ideas } from "#db/schema/index.ts";
import { Conflict, Forbidden, NotFound } from "../errors.ts";
import { loadThread } from "../threads/load.ts";
import type { Viewer } from "../viewer.ts";
import { hasVoted } from "./has-voted.ts";
import { canJudge } from "./policy.ts";

/** Says no as `judgeIdea` would, before what was sent is looked at. @throws {NotFound} {Forbidden} {Conflict} */
export async function permitJudging(viewer: Viewer, threadId: number): Promise<void> {
  const thread = await loadThread(db, viewer, threadId);
  if (thread.kind !== "idea") throw new NotFound();
  if (!canJudge(viewer, thread, await hasVoted(db, viewer, threadId))) throw new Forbidden("notYoursToJudge");
  const [idea] = await db.select({ status: ideas.status }).from(ideas).where(eq(ideas.threadId, threadId));
  if (idea?.status !== "shipped") throw new Conflict("notShipped");
}
