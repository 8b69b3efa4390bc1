import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, transactionId, uuidKey } from "./columns.ts";

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
    /** The transaction that wrote it: with a snapshot, this tells which events somebody has not heard of yet. */
    tx: transactionId().notNull().default(sql`pg_current_xact_id()`),
  },
  (table) => [index("events_at_idx").on(table.at), index("events_tx_idx").on(table.tx)],
);
