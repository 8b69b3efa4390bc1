import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  real,
  text,
  uuid,
} from "drizzle-orm/pg-core";
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

/**
 * What another search engine has to be told: threads whose document there is not known to be as the thread is. A row
 * goes when the engine has said that it indexed what was sent, and stays when it went another way.
 */
export const searchQueue = pgTable(
  "search_queue",
  {
    /** No reference: what is gone from the base has to go there too. */
    threadId: bigint({ mode: "number" }).primaryKey(),
    /** Another one at each change, so that what was sent is known from what came after. */
    stamp: uuid().notNull().defaultRandom(),
    markedAt: moment().notNull().defaultNow(),
    /** Someone is sending it; a sender that died lets go of it then. */
    leasedUntil: moment(),
    tries: integer().notNull().default(0),
    retryAt: moment(),
    problem: text(),
    /** Given up after its tries: it is shown, and blocks nobody. */
    parkedAt: moment(),
    /** The index that answers has it; the one that is being built beside it has to get it yet. */
    copied: boolean().notNull().default(false),
  },
  (table) => [
    index("search_queue_oldest_idx")
      .on(table.markedAt)
      .where(sql`${table.parkedAt} is null and not ${table.copied}`),
    index("search_queue_parked_idx").on(table.parkedAt).where(sql`${table.parkedAt} is not null`),
  ],
);

/** The index in another search engine. While there is no row, none is kept up. */
export const searchIndex = pgTable(
  "search_index",
  {
    id: integer().primaryKey().default(1),
    /** The base's own name for it, so that two squares can share an engine. */
    uid: text().notNull(),
    /** Of the settings it was built with. */
    settingsHash: text(),
    /** Null while it can't answer yet, or not any more. */
    builtAt: moment(),
    /** How often another index took its place. */
    swaps: integer().notNull().default(0),
    buildingAt: moment(),
    buildingHash: text(),
    /** The last thread that was copied, how many, and of how many. */
    buildingCursor: bigint({ mode: "number" }).notNull().default(0),
    buildingDone: integer().notNull().default(0),
    buildingOf: integer().notNull().default(0),
    /** Whoever builds it says so again and again. */
    builderUntil: moment(),
    /** The last task that was seen to succeed: an engine that doesn't know it has lost what it had. */
    lastTask: bigint({ mode: "number" }),
    lastTaskAt: text(),
    confirmedAt: moment(),
    failedAt: moment(),
    failure: text(),
    rebuildAskedAt: moment(),
    compareAskedAt: moment(),
    comparedAt: moment(),
    compared: jsonb().$type<{ documents: number; base: number; differing: number }>(),
  },
  (table) => [check("search_index_one", sql`${table.id} = 1`)],
);
