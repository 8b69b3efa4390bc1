import { and, eq, isNull } from "drizzle-orm";
import { evidenceTargets } from "#db/schema/index.ts";
import { transact } from "../transact.ts";
import { nextTryAt } from "../webhooks/retries.ts";
import { type AskedTracker, askEvery } from "./take-asked.ts";

export type AskedOutcome =
  | { answered: true; changesUntil?: Date; etag?: string }
  | { answered: false; problem: string; said: string; retryAfter: number | null };

/** Notes what became of asking a tracker, and when it is asked again: ever less often where it stays silent, but always. */
export async function noteAsked(asked: AskedTracker, outcome: AskedOutcome, now: Date): Promise<void> {
  const { answered } = outcome;
  // One that was only asked for what it told of has its time as before.
  if (answered && !asked.whole) return;
  const tries = answered ? 0 : asked.tries + 1;
  const next = new Date(now.getTime() + askEvery);
  const later = answered ? null : nextTryAt(Math.min(tries, 4), now, outcome.retryAfter);
  await transact(null, async ({ tx }) => {
    await tx
      .update(evidenceTargets)
      .set({
        ...{ askTries: tries, checkedAt: now, nextAskAt: later && later > next ? later : next },
        ...(answered
          ? {
              ...{ checkProblem: "", checkSaid: "" },
              ...(outcome.changesUntil && { changesUntil: outcome.changesUntil }),
              ...(outcome.etag !== undefined && { etag: outcome.etag.slice(0, 300) }),
            }
          : { checkProblem: outcome.problem.slice(0, 60), checkSaid: outcome.said.slice(0, 1_000) }),
      })
      .where(and(eq(evidenceTargets.id, asked.id), isNull(evidenceTargets.retiredAt)));
  });
}
