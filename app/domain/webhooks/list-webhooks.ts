import { desc, eq, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { members, webhooks } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { webhookTypes } from "./input.ts";
import { stateOf } from "./load-webhook.ts";
import { keeperOf } from "./policy.ts";
import type { WebhookView } from "./views.ts";

/** Written out, since the columns of a single table come without its name, and would be taken for the inner one's. */
const counted = (state: string) =>
  sql<number>`(select count(*)::int from webhook_deliveries d where d.webhook_id = webhooks.id and d.state = ${state})`;

const selected = () =>
  db
    .select({
      webhook: webhooks,
      createdBy: members.username,
      lastSentAt: sql<string | null>`(
        select max(d.finished_at) from webhook_deliveries d where d.webhook_id = webhooks.id and d.state = 'sent')`,
      waiting: counted("waiting"),
      failed: counted("failed"),
    })
    .from(webhooks)
    .leftJoin(members, eq(members.id, webhooks.createdBy));

/** Every webhook, the newest first: there are few. @throws {Forbidden} */
export async function listWebhooks(viewer: Viewer): Promise<WebhookView[]> {
  keeperOf(viewer);
  return (await selected().orderBy(desc(webhooks.createdAt), desc(webhooks.id))).map(represent);
}

/** @throws {Forbidden} @throws {NotFound} */
export async function findWebhook(viewer: Viewer, id: string): Promise<WebhookView> {
  keeperOf(viewer);
  const [row] = await selected().where(eq(webhooks.id, id));
  if (!row) throw new NotFound();
  return represent(row);
}

function represent({
  webhook,
  createdBy,
  lastSentAt,
  waiting,
  failed,
}: Awaited<ReturnType<typeof selected>>[number]): WebhookView {
  const { id, url, events, offWhy, offAt, pausedAt, failingSince, formerUntil, createdAt } = webhook;
  return {
    id,
    url,
    events: webhookTypes.filter((type) => events.includes(type)),
    state: stateOf(webhook),
    offWhy: offWhy as WebhookView["offWhy"],
    stoppedAt: (offAt ?? pausedAt)?.toISOString() ?? null,
    failingSince: failingSince?.toISOString() ?? null,
    formerUntil: formerUntil && formerUntil > new Date() ? formerUntil.toISOString() : null,
    createdBy,
    createdAt: createdAt.toISOString(),
    lastSentAt: lastSentAt && new Date(lastSentAt).toISOString(),
    waiting,
    failed,
  };
}
