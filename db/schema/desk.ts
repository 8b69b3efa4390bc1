import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, uuidKey } from "./columns.ts";
import { members } from "./members.ts";
import { threads } from "./threads.ts";

/** What those who decide on an idea tell one another about it, and nobody else. Only ever added to. */
export const ideaNotes = pgTable(
  "idea_notes",
  {
    id: uuidKey(),
    threadId: bigint({ mode: "number" })
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    authorId: uuid().references(() => members.id, { onDelete: "set null" }),
    body: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index("idea_notes_thread_idx").on(table.threadId, table.createdAt, table.id),
    index("idea_notes_author_idx").on(table.authorId),
    check("idea_notes_lengths", sql`length(${table.body}) between 1 and 2000`),
  ],
);

/** Filters and an order of the desk under a name, for whoever keeps them alone. */
export const deskViews = pgTable(
  "desk_views",
  {
    id: uuidKey(),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    name: text().notNull(),
    /** As the desk's address has it. */
    query: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("desk_views_name_key").on(table.memberId, table.name),
    check(
      "desk_views_lengths",
      sql`length(${table.name}) between 1 and 60 and length(${table.query}) <= 1000`,
    ),
  ],
);
