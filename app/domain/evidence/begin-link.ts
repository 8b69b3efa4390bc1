import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { evidenceLinks } from "#db/schema/index.ts";
import { transact } from "../transact.ts";
import type { TakenParcel } from "./take-parcel.ts";

/** The issue of one idea in one tracker, ours to make or change until the parcel's lease ends. */
export type BegunLink = {
  targetId: string;
  threadId: number;
  mark: string;
  begunAt: Date;
  /** Null where there is none yet, or nobody lived to note it. */
  outsideId: string | null;
  url: string;
  /** It was not found any more when somebody last wrote to it. */
  lost: boolean;
};

/**
 * Takes an idea's issue in a tracker in hand. The row stands before anything is made there, so that whoever comes after one
 * who died knows to look first. @returns `busy` while somebody else has it, and `older` where it describes a later export
 */
export async function beginLink(
  parcel: TakenParcel,
  threadId: number,
  now: Date,
): Promise<BegunLink | "busy" | { older: { id: string; url: string } }> {
  const targetId = parcel.target.id;
  return transact(null, async ({ tx }) => {
    await tx
      .insert(evidenceLinks)
      .values({ targetId, threadId, mark: markOf(targetId, threadId), begunAt: now })
      .onConflictDoNothing();
    const mine = and(eq(evidenceLinks.targetId, targetId), eq(evidenceLinks.threadId, threadId));
    const [link] = await tx.select().from(evidenceLinks).where(mine).for("update");
    if (!link) throw new Error("a link was taken away");
    if (link.leasedUntil && link.leasedUntil > now) return "busy";
    const { outsideId, url } = link;
    if (outsideId && !link.lostAt && link.exportedAt && link.exportedAt > parcel.createdAt)
      return { older: { id: outsideId, url } };
    await tx.update(evidenceLinks).set({ leasedUntil: parcel.leasedUntil }).where(mine);
    const { mark, begunAt } = link;
    return { targetId, threadId, mark, begunAt, outsideId, url, lost: link.lostAt !== null };
  });
}

/** One word that stands in this idea's issue there and nowhere else, and that no search cuts in two. */
const markOf = (targetId: string, threadId: number): string =>
  `parvis${createHash("sha256").update(`${targetId} ${threadId}`).digest("hex").slice(0, 20)}`;
