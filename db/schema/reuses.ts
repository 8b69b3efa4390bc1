import { sql } from "drizzle-orm";
import { bigint, check, date, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment, uuidKey } from "./columns.ts";
import { members } from "./members.ts";
import { posts } from "./threads.ts";

/** How an accepted answer served again, each time it did; duplicates of its question are counted from the threads. */
export const reuseKinds = ["solved", "suggestion", "embed", "api", "saved-reply"] as const;
export type ReuseKind = (typeof reuseKinds)[number];

/**
 * One row each time an answer served again. Append-only: what turns out to be none is undone, once, and stays. Triggers
 * (migration `reuses`) refuse other changes and keep `posts.reuse_count`.
 */
export const reuses = pgTable(
  "reuses",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    postId: bigint({ mode: "number" })
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    kind: text().$type<ReuseKind>().notNull(),
    /** By whom or by what, so that nothing counts twice: a keyed hash that names nobody, or the row it came of. */
    source: text().notNull(),
    /** In UTC. */
    day: date({ mode: "string" }).notNull(),
    undoneAt: moment(),
  },
  (table) => [
    uniqueIndex("reuses_key")
      .on(table.postId, table.kind, table.source)
      .where(sql`${table.undoneAt} is null`),
    check("reuses_kind", sql`${table.kind} in ('solved', 'suggestion', 'embed', 'api', 'saved-reply')`),
    check("reuses_lengths", sql`length(${table.source}) between 1 and 80`),
  ],
);

/**
 * What a reader says of an accepted answer: one word a member, and one a month from whoever has no account. Those are
 * told apart by a keyed hash alone, see `reader_keys`. A trigger counts who says `solved` among the reuses.
 */
export const verdicts = pgTable(
  "verdicts",
  {
    id: uuidKey(),
    postId: bigint({ mode: "number" })
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    memberId: uuid().references(() => members.id, { onDelete: "cascade" }),
    reader: text(),
    verdict: text().$type<"solved" | "outdated">().notNull(),
    /** What no longer works, in the reader's words; for those who keep order in the space. */
    reason: text().notNull().default(""),
    saidAt: createdAt(),
  },
  (table) => [
    uniqueIndex("verdicts_member_key").on(table.postId, table.memberId),
    uniqueIndex("verdicts_reader_key").on(table.postId, table.reader),
    index("verdicts_member_idx").on(table.memberId),
    index("verdicts_outdated_idx").on(table.saidAt, table.id).where(sql`${table.verdict} = 'outdated'`),
    check("verdicts_whose", sql`(${table.memberId} is null) <> (${table.reader} is null)`),
    check("verdicts_verdict", sql`${table.verdict} in ('solved', 'outdated')`),
    check("verdicts_lengths", sql`length(${table.reason}) <= 500 and length(${table.reader}) <= 80`),
  ],
);

/**
 * What readers without an account are hashed with, a key a month. Once its month is over it is thrown away, and nobody
 * can find out from a hash who it was, or tell whether two are of one person.
 */
export const readerKeys = pgTable("reader_keys", {
  /** `2026-11`, in UTC. */
  month: text().primaryKey(),
  key: text().notNull(),
});
