import { and, eq, gt } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { drafts } from "#db/schema/index.ts";
import { hold } from "../hold.ts";
import { draftLimits } from "./input.ts";

/** Drafts older than this are gone, whether or not the night shift has come by. */
export const isKept = () => gt(drafts.savedAt, new Date(Date.now() - draftLimits.days * 86_400_000));

export const draftOf = (memberId: string, key: string) =>
  and(eq(drafts.memberId, memberId), eq(drafts.key, key));

/**
 * One change of a member's drafts at a time, for the rest of the transaction: so that two tabs never overwrite each
 * other unseen, and what is being published is not kept again by a save that was still on its way.
 */
export async function holdDrafts(tx: Tx, memberId: string): Promise<void> {
  await hold(tx, `drafts ${memberId}`);
}

/** Drops the draft of what is published in this same transaction. */
export async function settleDraft(tx: Tx, memberId: string, key: string): Promise<void> {
  await holdDrafts(tx, memberId);
  await tx.delete(drafts).where(draftOf(memberId, key));
}
