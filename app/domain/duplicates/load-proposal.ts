import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { db, Tx } from "#db/client.server.ts";
import { duplicateProposals, duplicateVoices, threads } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { isVisible } from "../spaces/visible.ts";
import { isThere } from "../threads/gone.ts";
import type { Viewer } from "../viewer.ts";
import { canDecide } from "./policy.ts";

const canonicals = alias(threads, "canonicals");

/**
 * A proposal with its two threads, for those who decide on it and those who made it, while they may see both.
 * @throws {NotFound} for anyone else
 */
export async function loadProposal(source: Tx | typeof db, viewer: Viewer, proposalId: string) {
  const me = viewer.member?.id;
  if (!me) throw new NotFound();
  const [found] = await source
    .select({
      proposal: duplicateProposals,
      thread: threads,
      canonical: canonicals,
      own: sql<boolean>`exists (select 1 from ${duplicateVoices}
        where ${duplicateVoices.proposalId} = ${duplicateProposals.id} and ${duplicateVoices.memberId} = ${me})`,
    })
    .from(duplicateProposals)
    .innerJoin(threads, eq(threads.id, duplicateProposals.threadId))
    .innerJoin(canonicals, eq(canonicals.id, duplicateProposals.canonicalId))
    .where(
      and(
        eq(duplicateProposals.id, proposalId),
        isThere(threads),
        isThere(canonicals),
        isVisible(viewer, threads.spaceId),
        isVisible(viewer, canonicals.spaceId),
      ),
    );
  if (!found || !(found.own || canDecide(viewer, found.thread, found.canonical))) throw new NotFound();
  return found;
}

/** As `loadProposal`, and nobody else decides on it before this is done. */
export async function holdProposal(tx: Tx, viewer: Viewer, proposalId: string) {
  await tx
    .select({ id: duplicateProposals.id })
    .from(duplicateProposals)
    .where(eq(duplicateProposals.id, proposalId))
    .for("update");
  return loadProposal(tx, viewer, proposalId);
}
