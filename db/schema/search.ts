import { sql } from "drizzle-orm";
import { bigint, boolean, customType, index, pgTable, real, text, uuid } from "drizzle-orm/pg-core";
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
