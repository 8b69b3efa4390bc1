import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment, uuidKey } from "./columns.ts";
import { members } from "./members.ts";
import { productVersions } from "./products.ts";
import { spaces } from "./spaces.ts";
import { posts } from "./threads.ts";

export const outcomes = ["confirmed", "updated", "superseded"] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * What came of asking whether an accepted answer is still valid, each time. Append-only: an outcome that is taken back is
 * marked as undone, once, and stays (a trigger refuses other changes). `posts.checked_at` and `posts.superseded_by` are
 * derived from those that stand.
 */
export const answerChecks = pgTable(
  "answer_checks",
  {
    id: uuidKey(),
    postId: bigint({ mode: "number" })
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    outcome: text().$type<Outcome>().notNull(),
    /** The answer that is to be read instead. */
    supersededBy: bigint({ mode: "number" }).references(() => posts.id, { onDelete: "cascade" }),
    /** That other answer was accepted by the same act, and is no longer once it is undone. */
    acceptedToo: boolean().notNull().default(false),
    /** The version it was said to hold for by the same act, beside those it held for. */
    versionId: uuid().references(() => productVersions.id, { onDelete: "set null" }),
    note: text().notNull().default(""),
    madeBy: uuid().references(() => members.id, { onDelete: "set null" }),
    madeAt: createdAt(),
    undoneAt: moment(),
    /** Null too where the base did it, since the other answer stands no longer. */
    undoneBy: uuid().references(() => members.id, { onDelete: "set null" }),
  },
  (table) => [
    index("answer_checks_post_idx").on(table.postId, table.madeAt),
    index("answer_checks_superseded_idx")
      .on(table.supersededBy)
      .where(sql`${table.supersededBy} is not null`),
    check("answer_checks_outcome", sql`${table.outcome} in ('confirmed', 'updated', 'superseded')`),
    check(
      "answer_checks_superseded",
      sql`(${table.outcome} = 'superseded') = (${table.supersededBy} is not null) and ${table.supersededBy} <> ${table.postId}`,
    ),
    check(
      "answer_checks_note",
      sql`length(${table.note}) <= 500 and (${table.outcome} <> 'superseded' or length(trim(${table.note})) >= 3)`,
    ),
  ],
);

/**
 * Accepted answers about which it is to be asked whether they are still valid, with what the queue is ordered by. Kept by
 * the subscriber `freshness` and, since time passes without an event, every night; a reader of the queue asks each row again.
 * Its indexes are ascending and read backwards.
 */
export const dueAnswers = pgTable(
  "due_answers",
  {
    postId: bigint({ mode: "number" })
      .primaryKey()
      .references(() => posts.id, { onDelete: "cascade" }),
    spaceId: uuid()
      .notNull()
      .references(() => spaces.id, { onDelete: "cascade" }),
    aged: boolean().notNull(),
    moved: boolean().notNull(),
    /** How many readers say that it no longer works. */
    doubts: integer().notNull(),
    /** How often it served again. */
    reuses: integer().notNull(),
  },
  (table) => [
    index("due_answers_idx").on(table.spaceId, table.doubts, table.reuses, table.postId),
    index("due_answers_aged_idx")
      .on(table.spaceId, table.doubts, table.reuses, table.postId)
      .where(sql`${table.aged}`),
    index("due_answers_moved_idx")
      .on(table.spaceId, table.doubts, table.reuses, table.postId)
      .where(sql`${table.moved}`),
  ],
);
