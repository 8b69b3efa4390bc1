import { and, eq } from "drizzle-orm";
import { evidenceParcels, evidenceSends } from "#db/schema/index.ts";
import { transact } from "../transact.ts";
import { nextTryAt } from "../webhooks/retries.ts";
import type { TakenParcel } from "./take-parcel.ts";

/** What became of a try. */
export type ParcelOutcome =
  | { sent: true; status?: number | null; outside?: { id: string; url: string } }
  | {
      sent: false;
      /** Why, as a key of `app/i18n/evidence.ts`. */
      problem: string;
      status?: number | null;
      /** The other side's own first words. */
      said?: string;
      /** Seconds it asked us to wait. */
      retryAfter?: number | null;
      /** Trying again would be refused again. */
      final?: boolean;
    };

/** Notes what became of a parcel, unless somebody else has taken it over meanwhile; what failed is tried again for days. */
export async function noteParcel(taken: TakenParcel, outcome: ParcelOutcome, now: Date): Promise<void> {
  await transact(null, async ({ tx }) => {
    const again =
      outcome.sent || outcome.final ? null : nextTryAt(taken.tries, now, outcome.retryAfter ?? null);
    const [mine] = await tx
      .update(evidenceParcels)
      .set({
        leasedUntil: null,
        status: outcome.status ?? null,
        ...(outcome.sent
          ? { state: "sent" as const, problem: "", said: "", finishedAt: now }
          : {
              ...{ problem: outcome.problem.slice(0, 60), said: (outcome.said ?? "").slice(0, 1_000) },
              ...(again ? { nextTryAt: again } : { state: "failed" as const, finishedAt: now }),
            }),
      })
      .where(
        and(
          eq(evidenceParcels.id, taken.id),
          eq(evidenceParcels.state, "waiting"),
          eq(evidenceParcels.leasedUntil, taken.leasedUntil),
        ),
      )
      .returning({ id: evidenceParcels.id });
    if (mine && outcome.sent && outcome.outside)
      await tx
        .update(evidenceSends)
        .set({ outside: outcome.outside })
        .where(eq(evidenceSends.parcelId, taken.id));
  });
}
