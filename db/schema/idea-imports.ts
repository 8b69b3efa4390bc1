import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment, uuidKey } from "./columns.ts";
import { members } from "./members.ts";

/**
 * A table of ideas that a member of staff sent to be brought in, and how far that is. The table itself is for whoever sent
 * it alone, and is kept until it is brought in, or for a day.
 */
export const ideaImports = pgTable(
  "idea_imports",
  {
    id: uuidKey(),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    /** As the file was called, made harmless. */
    name: text().notNull(),
    /** Its text; null once it is thrown away. */
    content: text(),
    /** Which column says what, and where it all goes; null until that is said. */
    mapping: jsonb().$type<unknown>(),
    state: text().$type<"open" | "waiting" | "done" | "failed">().notNull().default("open"),
    /** Rows done, and all that are to be done. */
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    /** What came of it, once it is done. */
    outcome: jsonb().$type<unknown>(),
    createdAt: createdAt(),
    finishedAt: moment(),
  },
  (table) => [
    index("idea_imports_member_idx").on(table.memberId, table.createdAt),
    index("idea_imports_waiting_idx").on(table.createdAt).where(sql`${table.state} = 'waiting'`),
    index("idea_imports_kept_idx").on(table.createdAt).where(sql`${table.content} is not null`),
    check("idea_imports_state", sql`${table.state} in ('open', 'waiting', 'done', 'failed')`),
    check("idea_imports_name", sql`length(${table.name}) <= 120`),
  ],
);
