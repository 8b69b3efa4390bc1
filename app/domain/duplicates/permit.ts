import { db } from "#db/client.server.ts";
import { Forbidden } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { loadProposal } from "./load-proposal.ts";
import { canDecide } from "./policy.ts";

/** Says no to whoever may not decide on it, before what they sent is looked at. @throws {NotFound} {Forbidden} */
export async function permitDuplicateDecision(viewer: Viewer, proposalId: string): Promise<void> {
  const { thread, canonical } = await loadProposal(db, viewer, proposalId);
  if (!canDecide(viewer, thread, canonical)) throw new Forbidden("notYoursToDecide");
}
