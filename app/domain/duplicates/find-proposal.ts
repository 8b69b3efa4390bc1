import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { NotFound } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { loadProposal } from "./load-proposal.ts";
import { bothSeen, selectProposals } from "./select-proposals.ts";
import type { ProposalView } from "./views.ts";

/** One proposal, for those who decide on it and those who made it. @throws {NotFound} for anyone else */
export async function findProposal(viewer: Viewer, proposalId: string): Promise<ProposalView> {
  await loadProposal(db, viewer, proposalId);
  const [found] = await selectProposals(viewer, sql`p.id = ${proposalId} and ${bothSeen(viewer)}`, {
    limit: 1,
  });
  if (!found) throw new NotFound();
  return found;
}
