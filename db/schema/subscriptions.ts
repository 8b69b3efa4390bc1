import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment, uuidKey } from "./columns.ts";
import { mails } from "./mails.ts";
import { members } from "./members.ts";
import { posts, threads } from "./threads.ts";

export const subscriptionTargets = ["space", "thread", "tag", "product", "member"] as const;
export type SubscriptionTarget = (typeof subscriptionTargets)[number];

/** From most to least: everything new, answers to what is one's own, mentions alone, nothing at all. */
export const subscriptionLevels = ["everything", "answers", "mentions", "muted"] as const;
export type SubscriptionLevel = (typeof subscriptionLevels)[number];

/** What made a subscription: the member chose it, or did something that brings one along. */
export type SubscriptionWhy = "chosen" | "asked" | "answered" | "bookmarked" | "gathered";

/** Who is told of what: the one source of recipients. Without a row, the levels above it count, or the defaults. */
export const subscriptions = pgTable(
  "subscriptions",
  {
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    targetKind: text().$type<SubscriptionTarget>().notNull(),
    /** The target's id as text: a thread's number, a tag's name, else a UUID. */
    targetId: text().notNull(),
    level: text().$type<SubscriptionLevel>().notNull(),
    why: text().$type<SubscriptionWhy>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.memberId, table.targetKind, table.targetId] }),
    index("subscriptions_target_idx").on(table.targetKind, table.targetId, table.level),
    check(
      "subscriptions_target",
      sql`${table.targetKind} in ('space', 'thread', 'tag', 'product', 'member')`,
    ),
    check("subscriptions_level", sql`${table.level} in ('everything', 'answers', 'mentions', 'muted')`),
    check("subscriptions_lengths", sql`length(${table.targetId}) <= 80`),
  ],
);

export const notificationKinds = [
  "answer",
  "comment",
  "mention",
  "quoted",
  "accepted",
  "solved",
  "fixed",
  "known-issue",
  "step",
  "poll",
  "edited",
  "suggestion",
  "duplicate",
  "acted",
  "news",
  "announcement",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/**
 * What a member is told, as ids alone: the sentence is made when it is read, in the reader's language, from what the
 * reader may see by then. One event tells a member once.
 */
export const notifications = pgTable(
  "notifications",
  {
    id: uuidKey(),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    kind: text().$type<NotificationKind>().notNull(),
    eventId: uuid().notNull(),
    /** Whose doing it was; null for the system. */
    actorId: uuid().references(() => members.id, { onDelete: "set null" }),
    threadId: bigint({ mode: "number" })
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    postId: bigint({ mode: "number" }).references(() => posts.id, { onDelete: "cascade" }),
    /** The decision, act, suggestion, proposal of a duplicate or product version that it is about, where it is about one. */
    subjectId: uuid(),
    createdAt: createdAt(),
    readAt: moment(),
    /** When a mail about it may leave at the earliest; null where none is to leave at once. */
    mailAt: moment(),
    mailedAt: moment(),
    /** The mail that tells of it, once it was gathered with others of its thread. */
    mailId: uuid().references(() => mails.id, { onDelete: "set null" }),
  },
  (table) => [
    uniqueIndex("notifications_key").on(table.memberId, table.eventId),
    index("notifications_newest_idx").on(table.memberId, table.createdAt, table.id),
    index("notifications_unread_idx").on(table.memberId, table.threadId).where(sql`${table.readAt} is null`),
    // Also finds a member's newest of one thread, which is where the inbox shows the thread.
    index("notifications_thread_idx").on(table.threadId, table.memberId, table.createdAt, table.id),
    index("notifications_post_idx").on(table.postId),
    index("notifications_mail_idx").on(table.mailId).where(sql`${table.mailId} is not null`),
    index("notifications_due_idx")
      .on(table.mailAt, table.memberId)
      .where(sql`${table.mailAt} is not null and ${table.mailedAt} is null and ${table.readAt} is null`),
  ],
);

export const mailModes = ["at-once", "daily", "weekly", "never"] as const;
export type MailMode = (typeof mailModes)[number];

/** How a member wants to be told; who has no row has the defaults. */
export const notificationSettings = pgTable(
  "notification_settings",
  {
    memberId: uuid()
      .primaryKey()
      .references(() => members.id, { onDelete: "cascade" }),
    mailMode: text().$type<MailMode>().notNull().default("at-once"),
    /** Kinds that reach the inbox but send no mail. */
    quietKinds: text().array().$type<NotificationKind[]>().notNull().default(sql`'{}'`),
    /** When the next digest is due; null where none is. */
    nextDigestAt: moment(),
    lastDigestAt: moment(),
    /** Set when mail to the address bounced or was complained of: nothing leaves until the member says otherwise. */
    stoppedAt: moment(),
    stoppedWhy: text().$type<"bounced" | "complained">(),
    /** The level that asking, answering and bookmarking bring along; null for none. */
    onAsking: text().$type<SubscriptionLevel>().default("everything"),
    onAnswering: text().$type<SubscriptionLevel>().default("answers"),
    onBookmarking: text().$type<SubscriptionLevel>().default("everything"),
  },
  (table) => [
    index("notification_settings_digest_idx")
      .on(table.nextDigestAt)
      .where(sql`${table.nextDigestAt} is not null`),
    check("notification_settings_mode", sql`${table.mailMode} in ('at-once', 'daily', 'weekly', 'never')`),
    check("notification_settings_stopped", sql`(${table.stoppedAt} is null) = (${table.stoppedWhy} is null)`),
  ],
);
