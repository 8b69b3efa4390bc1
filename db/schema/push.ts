import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment, uuidKey } from "./columns.ts";
import { members } from "./members.ts";
import { notifications } from "./subscriptions.ts";

/** Browsers that show a member's news while no page is open, as their push service knows them. */
export const pushSubscriptions = pgTable(
  "push_subscriptions",
  {
    id: uuidKey(),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    /** Where to send; a browser has one, whoever uses it. */
    endpoint: text().notNull().unique("push_subscriptions_endpoint_key"),
    /** The browser's public key and secret, as base64url: only that browser reads what is sent. */
    p256dh: text().notNull(),
    auth: text().notNull(),
    /** The session it was asked for in: a trigger ends it when that one is ended, by whoever does it. */
    sessionHash: text().notNull(),
    /** The browser as it names itself, shortened; for its owner to know it again. */
    browser: text().notNull().default(""),
    createdAt: createdAt(),
    lastUsedAt: moment(),
    /** When the push service last refused something to it. */
    failedAt: moment(),
  },
  (table) => [
    index("push_subscriptions_member_idx").on(table.memberId, table.createdAt),
    index("push_subscriptions_session_idx").on(table.sessionHash),
    check(
      "push_subscriptions_lengths",
      sql`length(${table.endpoint}) <= 1000 and length(${table.p256dh}) <= 100 and length(${table.auth}) <= 40`,
    ),
  ],
);

/** Notifications that were handed to the push queue: each once, whatever became of it. */
export const pushed = pgTable("pushed", {
  notificationId: uuid()
    .primaryKey()
    .references(() => notifications.id, { onDelete: "cascade" }),
  at: createdAt(),
});
