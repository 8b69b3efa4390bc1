import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, moment, uuidKey } from "./columns.ts";
import { members } from "./members.ts";
import { posts, threads } from "./threads.ts";

/** What a member has begun to write, one for each form: `key` is its place, such as `ask` or `answer-12`. */
export const drafts = pgTable(
  "drafts",
  {
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    key: text().notNull(),
    /** The form's fields by name. */
    fields: jsonb().$type<Record<string, string>>().notNull(),
    savedAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.memberId, table.key] }),
    index("drafts_saved_idx").on(table.savedAt),
    check("drafts_lengths", sql`length(${table.key}) <= 60 and pg_column_size(${table.fields}) <= 200000`),
  ],
);

/** Up to which moment a member has read a thread; what came later is unread. */
export const threadReads = pgTable(
  "thread_reads",
  {
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    threadId: bigint({ mode: "number" })
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    /** The newest post that was on the page. */
    readAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.memberId, table.threadId] }),
    index("thread_reads_thread_idx").on(table.threadId),
  ],
);

/** A post a member wants to find again; a thread is bookmarked by its body. */
export const bookmarks = pgTable(
  "bookmarks",
  {
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    postId: bigint({ mode: "number" })
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    note: text().notNull().default(""),
    remindAt: moment(),
    remindedAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.memberId, table.postId] }),
    index("bookmarks_newest_idx").on(table.memberId, table.createdAt, table.postId),
    index("bookmarks_reminders_idx")
      .on(table.memberId, table.remindAt, table.postId)
      .where(sql`${table.remindAt} is not null`),
    index("bookmarks_due_idx")
      .on(table.remindAt)
      .where(sql`${table.remindAt} is not null and ${table.remindedAt} is null`),
    index("bookmarks_post_idx").on(table.postId),
    check("bookmarks_lengths", sql`length(${table.note}) <= 500`),
  ],
);

/** Announcements a member has put away from above their pages. */
export const bannerDismissals = pgTable(
  "banner_dismissals",
  {
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    threadId: bigint({ mode: "number" })
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    at: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.memberId, table.threadId] })],
);

/** Badges that somebody earned where an import came from: a note of the past, worth nothing here. */
export const importedBadges = pgTable(
  "imported_badges",
  {
    id: uuidKey(),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    source: text().notNull(),
    site: text().notNull(),
    externalId: text().notNull(),
    name: text().notNull(),
    tier: text().$type<"gold" | "silver" | "bronze">().notNull(),
    earnedAt: createdAt(),
  },
  (table) => [
    uniqueIndex("imported_badges_key").on(table.source, table.site, table.externalId),
    index("imported_badges_member_idx").on(table.memberId),
  ],
);
