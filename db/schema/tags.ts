import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "./columns.ts";
import { members } from "./members.ts";
import { spaces } from "./spaces.ts";
import { threads } from "./threads.ts";

/** The tags of each thread, as lists by tag walk them. `threads.tags` holds the same in the order they were given. */
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

/**
 * How many threads carry a tag in each space, those that are gone left out. Triggers keep it (see the migration `lists`),
 * so that whatever writes threads or their tags cannot forget to; adding up the spaces somebody may see is then cheap.
 */
export const tagCounts = pgTable(
  "tag_counts",
  {
    tag: text().notNull(),
    spaceId: uuid()
      .notNull()
      .references(() => spaces.id, { onDelete: "cascade" }),
    threads: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tag, table.spaceId] }),
    // As prefixes are looked for, whatever the base's collation.
    index("tag_counts_prefix_idx").on(sql`${table.tag} text_pattern_ops`),
  ],
);

/** What is known of a tag beyond its name. A tag without a row is simply one nobody has described. */
export const tags = pgTable(
  "tags",
  {
    tag: text().primaryKey(),
    /** Markdown per language. */
    description: jsonb().$type<Record<string, string>>().notNull().default({}),
    updatedAt: createdAt(),
    updatedBy: uuid().references(() => members.id, { onDelete: "set null" }),
  },
  (table) => [check("tags_lengths", sql`length(${table.tag}) <= 40`)],
);

/** Another word for a tag: typed, it becomes the tag; its page leads to the tag's. */
export const tagSynonyms = pgTable(
  "tag_synonyms",
  {
    synonym: text().primaryKey(),
    tag: text().notNull(),
    createdAt: createdAt(),
    createdBy: uuid().references(() => members.id, { onDelete: "set null" }),
  },
  (table) => [
    index("tag_synonyms_tag_idx").on(table.tag),
    check("tag_synonyms_other", sql`${table.synonym} <> ${table.tag} and length(${table.synonym}) <= 40`),
  ],
);
