import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { webhooks } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";

export type WebhookRow = typeof webhooks.$inferSelect;

/** A webhook, held for the rest of the transaction. @throws {NotFound} */
export async function holdWebhook(tx: Tx, id: string): Promise<WebhookRow> {
  const [row] = await tx.select().from(webhooks).where(eq(webhooks.id, id)).for("update");
  if (!row) throw new NotFound();
  return row;
}

export function stateOf({
  offAt,
  pausedAt,
}: Pick<WebhookRow, "offAt" | "pausedAt">): "on" | "paused" | "off" {
  if (offAt) return "off";
  return pausedAt ? "paused" : "on";
}
