import { sql } from "drizzle-orm";
import { bigint, boolean, customType, index, integer, pgTable, real, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { spaces } from "./spaces.ts";
import { threads } from "./threads.ts";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/**
 * One narrow row per thread, written by the search subscriber. Kept apart from `threads`, with its vector inline
 * (`toast_tuple_target`, set in the migration), because ranking reads it row by row.
 */
export const searchDocuments = pgTable(
  "search_documents",
  {
    threadId: bigint({ mode: "number" })
      .primaryKey()
      .references(() => threads.id, { onDelete: "cascade" }),
    spaceId: uuid()
      .notNull()
      .references(() => spaces.id),
    language: text().$type<"fr" | "en">().notNull(),
    solved: boolean().notNull(),
    /** Votes and acceptance as one factor, at least 0.5; see `index-thread.ts`. */
    quality: real().notNull(),
    createdAt: moment().notNull(),
    words: tsvector().notNull(),
  },
  (table) => [
    index("search_documents_words_idx").using("gin", table.words).with({ fastupdate: false }),
    // Titles alone, for completing one: the index above knows nothing of weights, so its hits would have to be read.
    index("search_documents_title_idx")
      .using("gin", sql`ts_filter(${table.words}, '{a}')`)
      .with({ fastupdate: false }),
    index("search_documents_quality_idx").on(table.quality, table.threadId),
  ],
);

/**
 * The words of what everybody may read, for mending what was typed: none that stands only where few may look. Made anew
 * from time to time (`refresh-vocabulary.ts`).
 */
export const searchWords = pgTable(
  "search_words",
  {
    /** Without accents, in small letters. */
    word: text().primaryKey(),
    /** As it is written most, accents and all. */
    written: text().notNull(),
    /** How often it was met. */
    uses: integer().notNull(),
    /** Itself and what is left of it when any one letter is taken away: two words that share one are a slip apart. */
    slips: text().array().notNull(),
  },
  (table) => [
    index("search_words_slips_idx").using("gin", table.slips).with({ fastupdate: false }),
    index("search_words_alike_idx").using("gist", sql`${table.word} gist_trgm_ops`),
  ],
);

/** Of the stems in search rows that everybody may read, those that are common, and in what share of the rows they are. */
export const searchStems = pgTable("search_stems", {
  stem: text().primaryKey(),
  share: real().notNull(),
});
