import { sql } from "drizzle-orm";
import { dayOf } from "../reuses/reader.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { findArm, trialKey } from "./trial.ts";

/**
 * What became of a question that solved ones look like: one of them was the answer, or it was asked all the same. Counted
 * on the side on which its writer met them, once a month, and not at all for who met none this month.
 */
export async function noteOutcome(viewer: Viewer, step: "answered" | "asked", now: Date): Promise<void> {
  if (!(await findArm(viewer))) return;
  const reader = await trialKey(viewer, now);
  await transact(null, ({ tx }) =>
    tx.execute(sql`
      insert into suggestion_trials (reader, arm, step, day)
      select reader, arm, ${step}, ${dayOf(now)}::date from suggestion_trials
      where reader = ${reader} and step = 'met' on conflict do nothing`),
  );
}
