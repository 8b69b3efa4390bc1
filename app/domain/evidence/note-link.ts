import { and, eq, sql } from "drizzle-orm";
import type { OutsideIssue } from "#app/services/trackers/tracker.ts";
import { evidenceFiles, evidenceLinks } from "#db/schema/index.ts";
import { transact } from "../transact.ts";
import type { BegunLink } from "./begin-link.ts";
import { baseOf } from "./outside-status.ts";
import type { TakenParcel } from "./take-parcel.ts";

export type LinkOutcome =
  /** It describes this file now. An issue that was made or found is given; its status is where changes are counted from. */
  | { described: string; issue?: OutsideIssue }
  /** It is not there any more. */
  | { lost: true }
  | { failed: true };

/** Notes what became of an idea's issue in a tracker, and lets it go; unless somebody else has taken it over meanwhile. */
export async function noteLink(
  parcel: TakenParcel,
  link: BegunLink,
  outcome: LinkOutcome,
  now: Date,
): Promise<void> {
  await transact(null, async ({ tx }) => {
    const changes = () => {
      if ("failed" in outcome) return {};
      if ("lost" in outcome) return { lostAt: now };
      const { described, issue } = outcome;
      return {
        ...{ lostAt: null, exportedAt: parcel.createdAt },
        fileId: sql<string>`(select ${evidenceFiles.id} from ${evidenceFiles} where ${evidenceFiles.contentHash} = ${described})`,
        ...(issue && {
          ...{ outsideId: issue.id, url: issue.url, checkedAt: now, statusAt: now },
          ...{ statusKeys: issue.statuses.map(({ key }) => key), statusName: baseOf(issue.statuses).name },
        }),
      };
    };
    await tx
      .update(evidenceLinks)
      .set({ ...changes(), leasedUntil: null })
      .where(
        and(
          eq(evidenceLinks.targetId, link.targetId),
          eq(evidenceLinks.threadId, link.threadId),
          eq(evidenceLinks.leasedUntil, parcel.leasedUntil),
        ),
      );
  });
}
