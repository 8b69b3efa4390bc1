import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment, uuidKey } from "./columns.ts";
import { members } from "./members.ts";
import { posts, threads } from "./threads.ts";

/**
 * What a post said, each time whole, from its first edit on: number 1 is what it said before. An import brings every
 * wording it finds, the first too. Append-only (a trigger refuses changes). Title and tags go with the body of a thread,
 * and are null elsewhere.
 */
export const revisions = pgTable(
  "revisions",
  {
    id: uuidKey(),
    postId: bigint({ mode: "number" })
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    title: text(),
    markdown: text().notNull(),
    tags: text().array(),
    /** Who changed it; null for people unknown to this house, whom `authorName` may name. */
    authorId: uuid().references(() => members.id, { onDelete: "set null" }),
    authorName: text(),
    why: text().notNull().default(""),
    /** The number of the revision whose text this one brought back. */
    restores: integer(),
    /** The suggestion that this one took over, whose author then has the credit. */
    suggestionId: uuid(),
    /** What an import knows it by; null for what was written here. */
    importedKey: text(),
    madeAt: createdAt(),
  },
  (table) => [
    uniqueIndex("revisions_key").on(table.postId, table.number),
    index("revisions_author_idx").on(table.authorId, table.madeAt),
    check("revisions_lengths", sql`length(${table.why}) <= 500 and ${table.number} > 0`),
  ],
);

/** A better wording, offered to the author of a post by somebody else. Once decided it stays as it was decided. */
export const suggestions = pgTable(
  "suggestions",
  {
    id: uuidKey(),
    postId: bigint({ mode: "number" })
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    authorId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    title: text(),
    markdown: text().notNull(),
    tags: text().array(),
    why: text().notNull(),
    /** The post's `revisionCount` when this was written: a text that moved on since is merged by a person. */
    basedOn: integer().notNull(),
    madeAt: createdAt(),
    decidedAt: moment(),
    decidedBy: uuid().references(() => members.id, { onDelete: "set null" }),
    outcome: text().$type<"accepted" | "declined" | "withdrawn">(),
    /** What the author of a declined one is told. */
    reason: text().notNull().default(""),
  },
  (table) => [
    index("suggestions_post_idx").on(table.postId, table.madeAt),
    index("suggestions_author_idx").on(table.authorId, table.madeAt),
    uniqueIndex("suggestions_open_key")
      .on(table.postId, table.authorId)
      .where(sql`${table.decidedAt} is null`),
    check("suggestions_outcome", sql`(${table.decidedAt} is null) = (${table.outcome} is null)`),
    check("suggestions_declined", sql`${table.outcome} <> 'declined' or length(trim(${table.reason})) >= 3`),
    check("suggestions_lengths", sql`length(${table.why}) <= 500 and length(${table.reason}) <= 1000`),
  ],
);

export type ThreadAct = "moved" | "retyped" | "pinned" | "merged" | "split" | "marked-duplicate";

/**
 * What staff did to a thread's place and shape, as its history shows it; decisions that restrict are in `decisions`.
 * `facts` holds what undoing needs. A row is undone once, and undoing brings back what it changed.
 */
export const threadActs = pgTable(
  "thread_acts",
  {
    id: uuidKey(),
    threadId: bigint({ mode: "number" })
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    /** The other thread of a merge, a split or a duplicate. */
    otherThreadId: bigint({ mode: "number" }).references(() => threads.id, { onDelete: "cascade" }),
    act: text().$type<ThreadAct>().notNull(),
    facts: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    why: text().notNull().default(""),
    /** Null for what an import brought along. */
    madeBy: uuid().references(() => members.id, { onDelete: "set null" }),
    madeAt: createdAt(),
    undoneAt: moment(),
    undoneBy: uuid().references(() => members.id, { onDelete: "set null" }),
  },
  (table) => [
    index("thread_acts_thread_idx").on(table.threadId, table.madeAt),
    index("thread_acts_other_idx").on(table.otherThreadId),
    check(
      "thread_acts_act",
      sql`${table.act} in ('moved', 'retyped', 'pinned', 'merged', 'split', 'marked-duplicate')`,
    ),
  ],
);

/** Threads that speak of one another, as an import found them or as a text that links says. */
export const threadLinks = pgTable(
  "thread_links",
  {
    id: uuidKey(),
    fromThreadId: bigint({ mode: "number" })
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    toThreadId: bigint({ mode: "number" })
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("thread_links_key").on(table.fromThreadId, table.toThreadId),
    index("thread_links_to_idx").on(table.toThreadId),
  ],
);
