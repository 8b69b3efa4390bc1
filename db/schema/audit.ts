import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, uuidKey } from "./columns.ts";

/**
 * Every act of staff on people and settings, with how things were before and after. Append-only (a trigger refuses
 * changes), and its ids refer to nothing, so that it outlives what it speaks of. Secrets are never written here.
 */
export const auditEntries = pgTable(
  "audit_entries",
  {
    id: uuidKey(),
    /** Null for the command line and the system itself. */
    actorId: uuid(),
    /** What was done, such as `role.granted`. */
    act: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    /** What people call the subject, as it was called then. */
    subjectName: text().notNull().default(""),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    why: text().notNull().default(""),
    at: createdAt(),
  },
  (table) => [
    index("audit_entries_at_idx").on(table.at, table.id),
    index("audit_entries_subject_idx").on(table.subjectKind, table.subjectId, table.at),
    index("audit_entries_actor_idx").on(table.actorId, table.at),
    index("audit_entries_act_idx").on(table.act, table.at),
    check(
      "audit_entries_lengths",
      sql`length(${table.act}) <= 60 and length(${table.subjectName}) <= 200 and length(${table.why}) <= 2000`,
    ),
  ],
);
