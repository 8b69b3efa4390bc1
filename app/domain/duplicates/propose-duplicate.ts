import { and, eq, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "#db/client.server.ts";
import { duplicateProposals, duplicateVoices, threads } from "#db/schema/index.ts";
import { findEnd } from "../arranging/lead-to.ts";
import { Forbidden, Invalid, NotFound } from "../errors.ts";
import { hold } from "../hold.ts";
import { once, recall } from "../once.ts";
import { loadThread } from "../threads/load.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { ofPair } from "./of-pair.ts";
import { openToAll } from "./open-to-all.ts";
import { canPropose } from "./policy.ts";

/**
 * A member says that a thread asks what another asked before. A pair waits once, however many say so; each is counted
 * once and told what came of it. Of a thread that is itself a duplicate, the one where that leads is meant.
 * @throws {Invalid} for a thread that not all who read this one may read, and for a pair that was refused to this member
 */
export async function proposeDuplicate(
  viewer: Viewer,
  threadId: number,
  { other, why }: { other: number; why: string },
  key?: string,
): Promise<{ proposalId: string }> {
  const sent = { propose: { other, why }, threadId };
  const done = await recall<{ proposalId: string }>(viewer, key, sent);
  if (done) return done;
  const seen = await loadThread(db, viewer, threadId);
  if (!viewer.member || !canPropose(viewer, seen)) throw new Forbidden("noProposalHere");
  const me = viewer.member.id;
  await loadNamed(db, viewer, other);
  const canonicalId = await findEnd(other);
  if (canonicalId === threadId || other === threadId) throw new Invalid({ other: ["ownDuplicate"] });

  return transact(me, ({ tx, record }) =>
    once(tx, me, key, sent, async () => {
      await hold(tx, `duplicate ${threadId}`);
      const thread = await loadThread(tx, viewer, threadId);
      if (!canPropose(viewer, thread)) throw new Forbidden("noProposalHere");
      const canonical = await loadNamed(tx, viewer, canonicalId);
      if (canonical.kind === "announcement") throw new Invalid({ other: ["staysAnnouncement"] });
      await checkReaders(tx, thread.spaceId, canonicalId);
      await checkNotRefused(tx, me, threadId, canonicalId);
      const [open] = await tx
        .select({ id: duplicateProposals.id })
        .from(duplicateProposals)
        .where(and(ofPair(threadId, canonicalId), isNull(duplicateProposals.outcome)))
        .limit(1);
      const [made] = open
        ? []
        : await tx
            .insert(duplicateProposals)
            .values({ threadId, canonicalId })
            .returning({ id: duplicateProposals.id });
      const proposalId = open?.id ?? made!.id;
      await tx.insert(duplicateVoices).values({ proposalId, memberId: me, why }).onConflictDoNothing();
      if (made)
        await record("duplicate.proposed", {
          threadId: String(threadId),
          spaceId: thread.spaceId,
          proposalId,
        });
      return { proposalId };
    }),
  );
}

/** A thread somebody named in a field. @throws {Invalid} under that field's name */
async function loadNamed(source: Tx | typeof db, viewer: Viewer, threadId: number) {
  return loadThread(source, viewer, threadId).catch((error) => {
    throw error instanceof NotFound ? new Invalid({ other: ["otherUnknown"] }) : error;
  });
}

async function checkReaders(tx: Tx, spaceId: string, canonicalId: number): Promise<void> {
  const [open] = await tx
    .select({ id: threads.id })
    .from(threads)
    .where(and(eq(threads.id, canonicalId), openToAll(sql`${spaceId}::uuid`, sql`${threads.spaceId}`)));
  if (!open) throw new Invalid({ other: ["otherNotForAll"] });
}

async function checkNotRefused(tx: Tx, me: string, threadId: number, canonicalId: number): Promise<void> {
  const [refused] = await tx
    .select({ id: duplicateProposals.id })
    .from(duplicateProposals)
    .innerJoin(duplicateVoices, eq(duplicateVoices.proposalId, duplicateProposals.id))
    .where(
      and(
        ofPair(threadId, canonicalId),
        eq(duplicateProposals.outcome, "refused"),
        eq(duplicateVoices.memberId, me),
      ),
    )
    .limit(1);
  if (refused) throw new Invalid({ other: ["refusedBefore"] });
}
