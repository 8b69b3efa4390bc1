import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Answered } from "#app/services/webhooks.server.ts";
import type { Tx } from "#db/client.server.ts";
import { webhookDeliveries, webhooks } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { type Step, transact } from "../transact.ts";
import { testType } from "./input.ts";
import { longestFailing, nextTryAt } from "./retries.ts";
import type { TakenDelivery } from "./take-delivery.ts";
import { placeOf } from "./views.ts";

/** What became of a try: what the receiver answered, or why nothing was sent. */
export type Outcome = Answered | { dropped: string };

/**
 * Notes what became of a delivery, unless somebody else has taken it over meanwhile. One that failed is tried again by
 * the table of `retries.ts`. An address that says it is gone, or where nothing got through for days, is switched off.
 */
export async function noteDelivery(taken: TakenDelivery, outcome: Outcome, now: Date): Promise<void> {
  await transact(null, async (step) => {
    const { tx } = step;
    if ("dropped" in outcome) {
      await settle(tx, taken, { state: "dropped", problem: outcome.dropped, finishedAt: now });
      return;
    }
    const { status, milliseconds, said } = outcome;
    const heard = { status, milliseconds, said };
    if (status !== null && status >= 200 && status < 300) {
      await settle(tx, taken, { ...heard, state: "sent", problem: "", finishedAt: now });
      if (taken.type !== testType) await noteWell(tx, taken.webhookId);
      return;
    }
    const problem = problemOf(outcome);
    // Whoever sends a test looks at what comes of it, and sends another.
    const next =
      taken.type === testType || status === 410 ? null : nextTryAt(taken.tries, now, outcome.retryAfter);
    const mine = await settle(tx, taken, {
      ...heard,
      problem,
      ...(next ? { nextTryAt: next } : { state: "failed" as const, finishedAt: now }),
    });
    if (!mine || taken.type === testType) return;
    await noteTrouble(step, taken, { gone: status === 410, givenUp: next === null, now });
  });
}

function problemOf({ status, problem }: Answered): string {
  if (status === null) return problem;
  if (status === 410) return "gone";
  return status >= 300 && status < 400 ? "redirect" : "status";
}

type Settled = Partial<typeof webhookDeliveries.$inferInsert>;

/** @returns whether it was still ours to say */
async function settle(tx: Tx, { id, leasedUntil }: TakenDelivery, what: Settled): Promise<boolean> {
  const noted = await tx
    .update(webhookDeliveries)
    .set({ leasedUntil: null, ...what })
    .where(
      and(
        eq(webhookDeliveries.id, id),
        eq(webhookDeliveries.state, "waiting"),
        eq(webhookDeliveries.leasedUntil, leasedUntil),
      ),
    )
    .returning({ id: webhookDeliveries.id });
  return noted.length > 0;
}

async function noteWell(tx: Tx, webhookId: string): Promise<void> {
  await tx
    .update(webhooks)
    .set({ failingSince: null })
    .where(and(eq(webhooks.id, webhookId), isNotNull(webhooks.failingSince)));
}

async function noteTrouble(
  { tx, record }: Step,
  { webhookId }: TakenDelivery,
  { gone, givenUp, now }: { gone: boolean; givenUp: boolean; now: Date },
): Promise<void> {
  const [webhook] = await tx
    .update(webhooks)
    .set({ failingSince: sql`coalesce(${webhooks.failingSince}, ${now}::timestamptz)` })
    .where(and(eq(webhooks.id, webhookId), isNull(webhooks.offAt)))
    .returning();
  if (!webhook?.failingSince) return;
  const lasting = givenUp && now.getTime() - webhook.failingSince.getTime() >= longestFailing;
  if (!gone && !lasting) return;
  const offWhy = gone ? "gone" : "failing";
  await tx.update(webhooks).set({ offAt: now, offWhy }).where(eq(webhooks.id, webhookId));
  // What waits would be news of days ago when it is switched on again; whoever wants it sends it again.
  await tx
    .update(webhookDeliveries)
    .set({ state: "failed", problem: "switchedOff", finishedAt: now })
    .where(
      and(
        eq(webhookDeliveries.webhookId, webhookId),
        eq(webhookDeliveries.state, "waiting"),
        isNull(webhookDeliveries.leasedUntil),
      ),
    );
  await noteAct(
    { tx },
    {
      actorId: null,
      act: "webhook.switched-off",
      subject: { kind: "webhook", id: webhookId, name: placeOf(webhook.url) },
      after: { state: offWhy },
    },
  );
  await record("webhook.switched-off", { webhookId });
}
