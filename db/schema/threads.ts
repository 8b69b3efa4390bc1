import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  real,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, moment } from "./columns.ts";
import { decisions } from "./decisions.ts";
import { members } from "./members.ts";
import { products, productVersions } from "./products.ts";
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
    pinnedAt: moment(),
    /** Order of the list "hot": grows with time of creation and with what people made of it, so it never needs a clock. */
    hot: doublePrecision().notNull().default(0),
    /** Who waits for this question to be solved too; see `me_toos`. */
    meToo: integer().notNull().default(0),
    /** Order of the questions that wait: by how many wait with the asker, then the newest first. */
    wanted: doublePrecision().notNull().default(0),
    productId: uuid().references(() => products.id, { onDelete: "set null" }),
    versionId: uuid().references(() => productVersions.id, { onDelete: "set null" }),
    /** An announcement is shown above every page until then. */
    bannerUntil: moment(),
    /** The thread where this question is answered; it stays readable and leads there. */
    duplicateOf: bigint({ mode: "number" }).references((): AnyPgColumn => threads.id, {
      onDelete: "set null",
    }),
    /** The thread that took over its answers; its own address leads there. */
    mergedInto: bigint({ mode: "number" }).references((): AnyPgColumn => threads.id, {
      onDelete: "set null",
    }),
    withdrawnAt: moment(),
    hiddenByDecision: uuid().references((): AnyPgColumn => decisions.id),
    removedByDecision: uuid().references((): AnyPgColumn => decisions.id),
    /** In no list, count or search: taken back, hidden, removed or merged. */
    gone: boolean()
      .notNull()
      .generatedAlwaysAs(
        sql`withdrawn_at is not null or hidden_by_decision is not null or removed_by_decision is not null or merged_into is not null`,
      ),
  },
  (table) => {
    const seen = sql`not ${table.gone}`;
    const waiting = sql`${seen} and ${table.kind} = 'question' and ${table.answerCount} = 0 and ${table.closedAt} is null and ${table.duplicateOf} is null`;
    const solved = sql`${seen} and ${table.solvedAt} is not null`;
    const ofProduct = sql`${solved} and ${table.productId} is not null`;
    const ofVersion = sql`${solved} and ${table.versionId} is not null`;
    return [
      index("threads_newest_idx").on(table.createdAt, table.id).where(seen),
      index("threads_active_idx").on(table.activeAt, table.id).where(seen),
      index("threads_waiting_idx").on(table.wanted, table.id).where(waiting),
      index("threads_solved_idx").on(table.solvedAt, table.id).where(solved),
      index("threads_space_newest_idx").on(table.spaceId, table.createdAt, table.id).where(seen),
      index("threads_space_active_idx").on(table.spaceId, table.activeAt, table.id).where(seen),
      index("threads_space_waiting_idx").on(table.spaceId, table.wanted, table.id).where(waiting),
      index("threads_space_solved_idx").on(table.spaceId, table.solvedAt, table.id).where(solved),
      index("threads_hot_idx").on(table.hot, table.id).where(seen),
      index("threads_space_hot_idx").on(table.spaceId, table.hot, table.id).where(seen),
      index("threads_pinned_idx").on(table.spaceId, table.pinnedAt).where(sql`${table.pinnedAt} is not null`),
      index("threads_banner_idx").on(table.bannerUntil).where(sql`${table.bannerUntil} is not null`),
      index("threads_kind_idx").on(table.kind, table.createdAt, table.id).where(seen),
      index("threads_product_idx").on(table.productId, table.createdAt, table.id).where(seen),
      // Where a product's best answers are looked for, and a version's.
      index("threads_product_solved_idx").on(table.productId, table.solvedAt, table.id).where(ofProduct),
      index("threads_product_score_idx").on(table.productId, table.score, table.id).where(ofProduct),
      index("threads_version_solved_idx").on(table.versionId, table.solvedAt, table.id).where(ofVersion),
      index("threads_duplicates_idx")
        .on(table.duplicateOf, table.createdAt, table.id)
        .where(sql`${table.duplicateOf} is not null`),
      index("threads_merged_idx").on(table.mergedInto).where(sql`${table.mergedInto} is not null`),
      // Whose a thread is and who may see it, for counting many of them without reading any.
      index("threads_place_idx").on(table.id, table.spaceId, table.authorId).where(seen),
      index("threads_author_idx").on(table.authorId, table.createdAt, table.id),
      check(
        "threads_own_canonical",
        sql`${table.duplicateOf} <> ${table.id} and ${table.mergedInto} <> ${table.id}`,
      ),
      check("threads_kind", sql`${table.kind} in ('question', 'idea', 'discussion', 'announcement')`),
      check("threads_language", sql`${table.language} in ('fr', 'en')`),
      check("threads_lengths", sql`length(${table.title}) <= 200 and cardinality(${table.tags}) <= 10`),
      check("threads_solved", sql`(${table.acceptedCount} > 0) = (${table.solvedAt} is not null)`),
    ];
  },
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
    /** How many revisions are kept of it: 0 until it is first edited, since what it says is its only one. */
    revisionCount: integer().notNull().default(0),
    /** How often it served again, as `reuses` has it; duplicates of its question are counted beside. Kept by a trigger. */
    reuseCount: integer().notNull().default(0),
    /** When it was last confirmed or updated as still valid, of the outcomes in `answer_checks` that stand. */
    checkedAt: moment(),
    /** The answer that is to be read instead, of the same thread or another. */
    supersededBy: bigint({ mode: "number" }).references((): AnyPgColumn => posts.id, {
      onDelete: "set null",
    }),
    withdrawnAt: moment(),
    hiddenByDecision: uuid().references((): AnyPgColumn => decisions.id),
    removedByDecision: uuid().references((): AnyPgColumn => decisions.id),
    /** Counted and found nowhere; a placeholder may stand where an answer was. */
    gone: boolean()
      .notNull()
      .generatedAlwaysAs(
        sql`withdrawn_at is not null or hidden_by_decision is not null or removed_by_decision is not null`,
      ),
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
    index("posts_answers_time_idx")
      .on(table.threadId, table.createdAt, table.id)
      .where(sql`${table.kind} = 'answer'`),
    index("posts_comments_idx").on(table.parentId, table.id).where(sql`${table.kind} = 'comment'`),
    index("posts_author_best_idx")
      .on(table.authorId, sql`(${table.acceptedAt} is not null)`, table.score, table.id)
      .where(sql`${table.kind} = 'answer'`),
    // What a member's figures are counted from, without reading any answer.
    index("posts_author_figures_idx")
      .on(table.authorId, table.threadId, table.id, table.acceptedAt, table.acceptedAs)
      .where(sql`${table.kind} = 'answer' and not ${table.gone}`),
    index("posts_superseded_idx").on(table.supersededBy).where(sql`${table.supersededBy} is not null`),
    index("posts_author_kind_idx").on(table.authorId, table.kind, table.createdAt, table.id),
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
