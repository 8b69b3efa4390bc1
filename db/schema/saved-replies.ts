import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment, uuidKey } from "./columns.ts";
import { members } from "./members.ts";
import { posts } from "./threads.ts";

/** What staff answer again and again, made from an accepted answer. Seen by staff who see that answer's space. */
export const savedReplies = pgTable(
  "saved_replies",
  {
    id: uuidKey(),
    title: text().notNull(),
    /** Markdown, with the variables of `app/domain/replies/input.ts`. */
    body: text().notNull(),
    language: text().$type<"fr" | "en">().notNull(),
    sourcePostId: bigint({ mode: "number" })
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    /** The source's `revision_count` when its text was last taken or found still good: one edited since is more. */
    sourceRevision: integer().notNull(),
    createdBy: uuid().references(() => members.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    changedBy: uuid().references(() => members.id, { onDelete: "set null" }),
    changedAt: moment(),
  },
  (table) => [
    index("saved_replies_title_idx").on(table.title, table.id),
    index("saved_replies_source_idx").on(table.sourcePostId),
    check("saved_replies_lengths", sql`length(${table.title}) <= 120 and length(${table.body}) <= 32000`),
    check("saved_replies_language", sql`${table.language} in ('fr', 'en')`),
  ],
);
