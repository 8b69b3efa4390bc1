import { db } from "#db/client.server.ts";
import { Forbidden } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { loadPoll } from "./load-poll.ts";

/** Says no as the commands would, before what was sent is looked at. @throws {NotFound} {Forbidden} */
export async function permitOnPoll(viewer: Viewer, pollId: string, act: "answer" | "close"): Promise<void> {
  const { voted, decides } = await loadPoll(db, viewer, pollId);
  if (act === "answer" && !voted) throw new Forbidden("pollForVoters");
  if (act === "close" && !decides) throw new Forbidden("noPolls");
}
