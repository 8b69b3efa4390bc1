import { db } from "#db/client.server.ts";
import { Forbidden, NotFound } from "../errors.ts";
import { canMoveIdea } from "../ideas/policy.ts";
import { loadThread } from "../threads/load.ts";
import type { Viewer } from "../viewer.ts";
import { loadPoll } from "./load-poll.ts";

/** Says no as the commands would, before what was sent is looked at. @throws {NotFound} {Forbidden} */
export async function permitOnPoll(viewer: Viewer, pollId: string, act: "answer" | "close"): Promise<void> {
  const { voted, decides } = await loadPoll(db, viewer, pollId);
  if (act === "answer" && !voted) throw new Forbidden("pollForVoters");
  if (act === "close" && !decides) throw new Forbidden("noPolls");
}

/** As `openPoll` would. @throws {NotFound} {Forbidden} */
export async function permitAsking(viewer: Viewer, threadId: number): Promise<void> {
  const thread = await loadThread(db, viewer, threadId);
  if (thread.kind !== "idea") throw new NotFound();
  if (!canMoveIdea(viewer, thread)) throw new Forbidden("noPolls");
}
