import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "#app/lib/cursor.ts";
import { db } from "#db/client.server.ts";
import { webhookDeliveries, webhooks } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import type { DeliveryQuery, SentType } from "./input.ts";
import { keeperOf } from "./policy.ts";
import type { DeliveryView } from "./views.ts";

/** When it was written, in milliseconds since 1970, and its id. */
export const deliveryPlace = z.tuple([z.int().min(0).max(253_402_300_799_999), z.uuid()]);

/** A webhook's log, the latest first. @throws {Forbidden} @throws {NotFound} */
export async function listDeliveries(
  viewer: Viewer,
  webhookId: string,
  query: DeliveryQuery,
  size = 50,
): Promise<{ items: DeliveryView[]; next: string | null }> {
  keeperOf(viewer);
  const [webhook] = await db.select({ id: webhooks.id }).from(webhooks).where(eq(webhooks.id, webhookId));
  if (!webhook) throw new NotFound();
  const from = query.after ? decodeCursor(query.after, deliveryPlace) : null;
  const { createdAt, id, state } = webhookDeliveries;
  const rows = await db
    .select()
    .from(webhookDeliveries)
    .where(
      and(
        eq(webhookDeliveries.webhookId, webhookId),
        query.state && eq(state, query.state),
        from ? sql`(${createdAt}, ${id}) < (${new Date(from[0])}::timestamptz, ${from[1]}::uuid)` : undefined,
      ),
    )
    .orderBy(sql`${createdAt} desc, ${id} desc`)
    .limit(size + 1);
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    items: shown.map(represent),
    next: last && rows.length > size ? encodeCursor([last.createdAt.getTime(), last.id]) : null,
  };
}

/** One line of whichever webhook's log. @throws {Forbidden} @throws {NotFound} */
export async function findDelivery(viewer: Viewer, id: string): Promise<DeliveryView> {
  keeperOf(viewer);
  const [row] = await db.select().from(webhookDeliveries).where(eq(webhookDeliveries.id, id));
  if (!row) throw new NotFound();
  return represent(row);
}

function represent(row: typeof webhookDeliveries.$inferSelect): DeliveryView {
  const { id, webhookId, eventId, state, tries, status, milliseconds, said, problem } = row;
  return {
    ...{ id, webhookId, eventId, state, tries, status, milliseconds, said, problem },
    type: row.type as SentType,
    eventAt: row.eventAt.toISOString(),
    nextTryAt: state === "waiting" ? row.nextTryAt.toISOString() : null,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
