import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, moment, uuidKey } from "./columns.ts";
import { members } from "./members.ts";
import { spaces, type ThreadKind } from "./spaces.ts";

/**
 * A thread and, derived from its posts in the same transaction, what lists show of it. The lists' own order columns
 * (`created_at`, `active_at`, `solved_at`) always go with `id`, so that a keyset cursor names one place. Their indexes
 * are ascending and read backwards: `desc()` here would write NULLS LAST, which is not what `order by … desc` asks for,
 * and the index would not be used.
 */
export const threads = pgTable(
  "threads",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedByDefaultAsIdentity(),
    spaceId: uuid()
      .notNull()
      .references(() => spaces.id),
    kind: text().$type<ThreadKind>().notNull(),
    title: text().notNull(),
    slug: text().notNull(),
    language: text().$type<"fr" | "en">().notNull(),
    authorId: uuid().references(() => members.id, { onDelete: "set null" }),
    tags: text().array().notNull().default(sql`'{}'`),
    createdAt: createdAt(),
    updatedAt: createdAt(),
    activeAt: createdAt(),
    /** Copy of the body post's score. */
    score: integer().notNull().default(0),
    answerCount: integer().notNull().default(0),
    acceptedCount: integer().notNull().default(0),
    /** When the first of the answers accepted now was accepted; null while none is. */
    solvedAt: moment(),
    closedAt: moment(),
    lockedAt: moment(),
    archivedAt: moment(),
    withdrawnAt: moment(),
    removedByDecision: uuid().references((): AnyPgColumn => decisions.id),
  },
  (table) => {
    const seen = sql`${table.withdrawnAt} is null and ${table.removedByDecision} is null`;
    const waiting = sql`${seen} and ${table.kind} = 'question' and ${table.answerCount} = 0 and ${table.closedAt} is null`;
    const solved = sql`${seen} and ${table.solvedAt} is not null`;
    return [
      index("threads_newest_idx").on(table.createdAt, table.id).where(seen),
      index("threads_active_idx").on(table.activeAt, table.id).where(seen),
      index("threads_waiting_idx").on(table.createdAt, table.id).where(waiting),
      index("threads_solved_idx").on(table.solvedAt, table.id).where(solved),
      index("threads_space_newest_idx").on(table.spaceId, table.createdAt, table.id).where(seen),
      index("threads_space_active_idx").on(table.spaceId, table.activeAt, table.id).where(seen),
      index("threads_space_waiting_idx").on(table.spaceId, table.createdAt, table.id).where(waiting),
      index("threads_space_solved_idx").on(table.spaceId, table.solvedAt, table.id).where(solved),
      index("threads_author_idx").on(table.authorId, table.createdAt, table.id),
      check("threads_kind", sql`${table.kind} in ('question', 'idea', 'discussion', 'announcement')`),
      check("threads_language", sql`${table.language} in ('fr', 'en')`),
      check("threads_lengths", sql`length(${table.title}) <= 200 and cardinality(${table.tags}) <= 10`),
      check("threads_solved", sql`(${table.acceptedCount} > 0) = (${table.solvedAt} is not null)`),
    ];
  },
);

export const threadTags = pgTable(
  "thread_tags",
  {
    threadId: bigint({ mode: "number" })
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    tag: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.threadId, table.tag] }),
    index("thread_tags_newest_idx").on(table.tag, table.createdAt, table.threadId),
  ],
);

/** A thread's body, an answer to it, or a comment on either. */
export const posts = pgTable(
  "posts",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedByDefaultAsIdentity(),
    threadId: bigint({ mode: "number" })
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    kind: text().$type<"body" | "answer" | "comment">().notNull(),
    /** The body or answer that a comment belongs to; null for those themselves. */
    parentId: bigint({ mode: "number" }).references((): AnyPgColumn => posts.id, { onDelete: "cascade" }),
    authorId: uuid().references(() => members.id, { onDelete: "set null" }),
    markdown: text().notNull(),
    /** Rendered and sanitised when written; reading never renders. */
    html: text().notNull(),
    /** The first 300 characters as plain text, for lists and descriptions. */
    opening: text().notNull().default(""),
    /** An employee wrote it as such; stamped at writing, so that leaving the brand changes nothing said before. */
    official: boolean().notNull().default(false),
    /** Totals that came with an import; they never change. */
    importedUp: integer().notNull().default(0),
    importedDown: integer().notNull().default(0),
    /** Imported totals plus `votes`. */
    up: integer().notNull().default(0),
    down: integer().notNull().default(0),
    score: integer().notNull().default(0),
    /** Order among answers; see `standing`. */
    standing: real().notNull().default(0),
    acceptedAt: moment(),
    acceptedBy: uuid().references(() => members.id, { onDelete: "set null" }),
    acceptedAs: text().$type<"author" | "staff">(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
    editedAt: moment(),
    withdrawnAt: moment(),
    removedByDecision: uuid().references((): AnyPgColumn => decisions.id),
  },
  (table) => [
    index("posts_thread_idx").on(table.threadId, table.id),
    uniqueIndex("posts_body_key").on(table.threadId).where(sql`${table.kind} = 'body'`),
    index("posts_answers_idx")
      .on(
        table.threadId,
        sql`(${table.acceptedAt} is not null) desc`,
        table.standing.desc().nullsFirst(),
        table.id,
      )
      .where(sql`${table.kind} = 'answer'`),
    index("posts_comments_idx").on(table.parentId, table.id).where(sql`${table.kind} = 'comment'`),
    index("posts_author_best_idx")
      .on(table.authorId, sql`(${table.acceptedAt} is not null)`, table.score, table.id)
      .where(sql`${table.kind} = 'answer'`),
    index("posts_author_idx").on(table.authorId, table.createdAt, table.id),
    check("posts_kind", sql`${table.kind} in ('body', 'answer', 'comment')`),
    check("posts_parent", sql`(${table.kind} = 'comment') = (${table.parentId} is not null)`),
    check(
      "posts_accepted",
      sql`(${table.acceptedAt} is null) = (${table.acceptedAs} is null) and (${table.acceptedAt} is null or ${table.kind} = 'answer')`,
    ),
    check(
      "posts_score",
      sql`${table.score} = ${table.up} - ${table.down} and ${table.up} >= ${table.importedUp} and ${table.down} >= ${table.importedDown}`,
    ),
  ],
);

/** One vote a member and post. On an idea's body it is the vote for the idea. */
export const votes = pgTable(
  "votes",
  {
    postId: bigint({ mode: "number" })
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    value: smallint().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.postId, table.memberId] }),
    index("votes_member_idx").on(table.memberId),
    check("votes_value", sql`${table.value} in (-1, 1)`),
  ],
);

/** Every staff act that restricts content. Append-only (a trigger refuses changes); the reason cannot be left out. */
export const decisions = pgTable(
  "decisions",
  {
    id: uuidKey(),
    action: text().$type<"close" | "lock" | "archive" | "remove">().notNull(),
    threadId: bigint({ mode: "number" }),
    postId: bigint({ mode: "number" }),
    reason: text().notNull(),
    /** Null for what an import brought along. */
    madeBy: uuid(),
    madeAt: createdAt(),
    imported: boolean().notNull().default(false),
  },
  (table) => [
    index("decisions_thread_idx").on(table.threadId),
    check("decisions_reason", sql`length(trim(${table.reason})) between 3 and 5000`),
    check("decisions_maker", sql`${table.imported} or ${table.madeBy} is not null`),
    check("decisions_target", sql`${table.threadId} is not null or ${table.postId} is not null`),
  ],
);
