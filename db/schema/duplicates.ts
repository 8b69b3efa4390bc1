import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, real, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment, uuidKey } from "./columns.ts";
import { members } from "./members.ts";
import { threads } from "./threads.ts";

/**
 * That a thread asks what another asks already, put before those who decide on it. However many say so, a pair waits once.
 * Taken, the thread is marked by an act of `thread_acts`; a row says what was proposed, never where a thread leads.
 */
export const duplicateProposals = pgTable(
  "duplicate_proposals",
  {
    id: uuidKey(),
    threadId: bigint({ mode: "number" })
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    canonicalId: bigint({ mode: "number" })
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    /** How alike the two are, from 0 to 1, where the engine proposed it too; null where members alone did. */
    likeness: real(),
    madeAt: createdAt(),
    decidedAt: moment(),
    decidedBy: uuid().references(() => members.id, { onDelete: "set null" }),
    outcome: text().$type<"taken" | "refused">(),
    /** What those who proposed a refused one are told. */
    reason: text().notNull().default(""),
  },
  (table) => [
    uniqueIndex("duplicate_proposals_open_key")
      .on(table.threadId, table.canonicalId)
      .where(sql`${table.outcome} is null`),
    index("duplicate_proposals_thread_idx").on(table.threadId, table.canonicalId),
    index("duplicate_proposals_canonical_idx").on(table.canonicalId),
    index("duplicate_proposals_waiting_idx").on(table.madeAt, table.id).where(sql`${table.outcome} is null`),
    check("duplicate_proposals_two", sql`${table.threadId} <> ${table.canonicalId}`),
    check("duplicate_proposals_outcome", sql`(${table.decidedAt} is null) = (${table.outcome} is null)`),
    check("duplicate_proposals_outcomes", sql`${table.outcome} in ('taken', 'refused')`),
    check(
      "duplicate_proposals_refused",
      sql`${table.outcome} <> 'refused' or length(trim(${table.reason})) >= 3`,
    ),
    check("duplicate_proposals_lengths", sql`length(${table.reason}) <= 1000`),
    check("duplicate_proposals_likeness", sql`${table.likeness} between 0 and 1`),
  ],
);

/** The members who proposed a duplicate, each once. */
export const duplicateVoices = pgTable(
  "duplicate_voices",
  {
    id: uuidKey(),
    proposalId: uuid()
      .notNull()
      .references(() => duplicateProposals.id, { onDelete: "cascade" }),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    why: text().notNull().default(""),
    saidAt: createdAt(),
  },
  (table) => [
    uniqueIndex("duplicate_voices_key").on(table.proposalId, table.memberId),
    index("duplicate_voices_member_idx").on(table.memberId),
    check("duplicate_voices_lengths", sql`length(${table.why}) <= 500`),
  ],
);
