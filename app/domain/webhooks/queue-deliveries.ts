import { and, isNull, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { webhookDeliveries, webhooks } from "#db/schema/index.ts";
import type { DomainEvent } from "../events.ts";
import { transact } from "../transact.ts";
import { queueJobs } from "./delivery-job.ts";
import { findTold } from "./find-told.ts";
import { type HeardName, publicEvent } from "./public-event.ts";

/**
 * Writes one delivery of an event for each webhook that wants it, with a job to send it; doing it again adds nothing.
 * Where a visitor may not read it, none is written at all.
 */
export async function queueDeliveries(event: DomainEvent<HeardName>): Promise<void> {
  if (event.imported) return;
  // Most events are of interest to nobody outside: that costs one look.
  const [any] = await db.select({ id: webhooks.id }).from(webhooks).where(isNull(webhooks.offAt)).limit(1);
  const told = any && (await publicEvent(event));
  if (!told) return;
  const wanting = await db
    .select({ id: webhooks.id })
    .from(webhooks)
    .where(and(isNull(webhooks.offAt), sql`${told.type} = any(${webhooks.events})`));
  const [first] = wanting;
  if (!first || "dropped" in (await findTold({ webhookId: first.id, ...told }))) return;
  const now = new Date();
  await transact(null, async ({ tx }) => {
    const made = await tx
      .insert(webhookDeliveries)
      .values(
        wanting.map(({ id }) => ({
          webhookId: id,
          eventId: event.id,
          type: told.type,
          ids: told.ids,
          eventAt: event.at,
          createdAt: now,
          nextTryAt: now,
          queuedAt: now,
        })),
      )
      .onConflictDoNothing()
      .returning({ id: webhookDeliveries.id, webhookId: webhookDeliveries.webhookId });
    await queueJobs(tx, made);
  });
}
