import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment, uuidKey } from "./columns.ts";
import { members } from "./members.ts";

/** Addresses of other servers that are told what happens in public. */
export const webhooks = pgTable(
  "webhooks",
  {
    id: uuidKey(),
    url: text().notNull(),
    /** The types it is told of, as `app/domain/webhooks/input.ts` names them. */
    events: text().array().notNull(),
    /** What deliveries are signed with, sealed. */
    secret: text().notNull(),
    /** The one before, sealed: both sign until then. */
    formerSecret: text(),
    formerUntil: moment(),
    /** Held back by an administrator: what happens meanwhile waits. */
    pausedAt: moment(),
    /** Switched off by itself: nothing is collected for it any more. */
    offAt: moment(),
    offWhy: text(),
    /** Since when nothing got through; null while all is well. */
    failingSince: moment(),
    createdBy: uuid().references(() => members.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (table) => [
    index("webhooks_newest_idx").on(table.createdAt, table.id),
    check("webhooks_lengths", sql`length(${table.url}) <= 1000 and length(${table.secret}) <= 500`),
    check("webhooks_off", sql`(${table.offAt} is null) = (${table.offWhy} is null)`),
    check("webhooks_off_why", sql`${table.offWhy} in ('gone', 'failing')`),
  ],
);

export const deliveryStates = ["waiting", "sent", "failed", "dropped"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/**
 * What became of each event for each address. Ids alone: what is told is read when it is sent, so that nothing that is
 * private by then lies here.
 */
export const webhookDeliveries = pgTable(
  "webhook_deliveries",
  {
    id: uuidKey(),
    webhookId: uuid()
      .notNull()
      .references(() => webhooks.id, { onDelete: "cascade" }),
    /** The event it tells of; its receiver knows by it what it has already. */
    eventId: uuid().notNull(),
    type: text().notNull(),
    ids: jsonb().$type<Record<string, string>>().notNull(),
    eventAt: moment().notNull(),
    state: text().$type<DeliveryState>().notNull().default("waiting"),
    tries: integer().notNull().default(0),
    nextTryAt: moment().notNull(),
    /** When a job for the next try was last queued. */
    queuedAt: moment(),
    /** Somebody is sending it until then; whoever takes that long has died. */
    leasedUntil: moment(),
    /** Of the last try: the answer's status, how long it took, and its first bytes or the network's own word. */
    status: integer(),
    milliseconds: integer(),
    said: text().notNull().default(""),
    /** Why the last try failed, or why nothing is sent, as a key. */
    problem: text().notNull().default(""),
    createdAt: createdAt(),
    finishedAt: moment(),
  },
  (table) => [
    uniqueIndex("webhook_deliveries_event_key").on(table.webhookId, table.eventId),
    index("webhook_deliveries_newest_idx").on(table.webhookId, table.createdAt, table.id),
    index("webhook_deliveries_state_idx").on(table.webhookId, table.state, table.createdAt, table.id),
    index("webhook_deliveries_due_idx").on(table.nextTryAt).where(sql`${table.state} = 'waiting'`),
    index("webhook_deliveries_at_idx").on(table.createdAt),
    check("webhook_deliveries_state", sql`${table.state} in ('waiting', 'sent', 'failed', 'dropped')`),
    check(
      "webhook_deliveries_lengths",
      sql`length(${table.type}) <= 60 and length(${table.said}) <= 1000 and length(${table.problem}) <= 60`,
    ),
  ],
);
