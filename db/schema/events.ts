import { boolean, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, uuidKey } from "./columns.ts";

/** The diary: what happened, written in the transaction that made it happen. Facts are ids and figures, never words for people. */
export const events = pgTable(
  "events",
  {
    id: uuidKey(),
    name: text().notNull(),
    version: integer().notNull(),
    actorId: uuid(),
    ids: jsonb().$type<Record<string, string>>().notNull(),
    at: createdAt(),
    imported: boolean().notNull().default(false),
  },
  (table) => [index("events_at_idx").on(table.at)],
);
