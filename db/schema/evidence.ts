import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, moment, uuidKey } from "./columns.ts";
import { members } from "./members.ts";
import { threads } from "./threads.ts";

/** What files of evidence are signed with: the newest signs, and every one ever used stays so that its files verify. */
export const evidenceKeys = pgTable("evidence_keys", {
  /** SHA-256 of the public key (SPKI, DER), its first 16 bytes in hexadecimal. */
  id: text().primaryKey(),
  /** SPKI as PEM. */
  publicKey: text().notNull(),
  /** The private key, sealed for this id. */
  sealed: text().notNull(),
  madeAt: createdAt(),
});

/**
 * What was known of an idea at one moment, frozen and signed. The same state is one file, however often it is exported.
 * Append-only (a trigger refuses changes), but for what a person who left takes along: then the words go, and the row stays
 * as a mark that leads to the file without them.
 */
export const evidenceFiles = pgTable(
  "evidence_files",
  {
    id: uuidKey(),
    threadId: bigint({ mode: "number" })
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    /** SHA-256 of the content's bytes, in hexadecimal. */
    contentHash: text().notNull(),
    /** Canonical JSON (RFC 8785), whose UTF-8 bytes are what was signed. Null once withdrawn. */
    content: text(),
    keyId: text()
      .notNull()
      .references(() => evidenceKeys.id),
    /** Ed25519 over those bytes, in base64. */
    signature: text().notNull(),
    frozenAt: createdAt(),
    withdrawnAt: moment(),
    /** The file that says the same without whoever left. */
    replacedBy: uuid().references((): AnyPgColumn => evidenceFiles.id, { onDelete: "set null" }),
  },
  (table) => [
    uniqueIndex("evidence_files_hash_key").on(table.contentHash),
    index("evidence_files_thread_idx").on(table.threadId, table.frozenAt),
    index("evidence_files_replaced_idx").on(table.replacedBy).where(sql`${table.replacedBy} is not null`),
    check("evidence_files_hash", sql`${table.contentHash} ~ '^[0-9a-f]{64}$'`),
    check("evidence_files_withdrawn", sql`(${table.content} is null) = (${table.withdrawnAt} is not null)`),
  ],
);

/** Who is named in a file and where, so that their name can be taken out of it: `proposer`, or a place among the verbatims. */
export const evidenceNames = pgTable(
  "evidence_names",
  {
    fileId: uuid()
      .notNull()
      .references(() => evidenceFiles.id, { onDelete: "cascade" }),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    /** -1 for the proposer. */
    place: smallint().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.fileId, table.place] }),
    index("evidence_names_member_idx").on(table.memberId),
  ],
);

/** Where files go by themselves. One that is given up stays, for the batches that went there. */
export const evidenceTargets = pgTable(
  "evidence_targets",
  {
    id: uuidKey(),
    kind: text().notNull(),
    name: text().notNull(),
    /** What may be shown of where it leads, such as a host. */
    shown: text().notNull(),
    /** Its settings with their secrets as JSON, sealed for this id. */
    sealed: text().notNull(),
    createdBy: uuid().references(() => members.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    retiredAt: moment(),
    // Of issue trackers.
    /** When it was last asked, and what was wrong then, as a key with the other side's own first words; empty for nothing. */
    checkedAt: moment(),
    checkProblem: text().notNull().default(""),
    checkSaid: text().notNull().default(""),
    /** The statuses it offers, by its own keys. */
    offered: jsonb().$type<{ key: string; name: string }[]>().notNull().default([]),
    /** Up to when its changes are known, and when it is asked for more. */
    changesUntil: moment(),
    nextAskAt: moment(),
    askTries: integer().notNull().default(0),
    /** What it called the last list of changes; the same name again means none came. */
    etag: text().notNull().default(""),
  },
  (table) => [
    index("evidence_targets_asked_idx").on(table.nextAskAt).where(sql`${table.nextAskAt} is not null`),
    check(
      "evidence_targets_lengths",
      sql`length(${table.kind}) <= 30 and length(${table.name}) between 1 and 80 and length(${table.shown}) <= 260`,
    ),
    check(
      "evidence_targets_said",
      sql`length(${table.checkProblem}) <= 60 and length(${table.checkSaid}) <= 1000 and length(${table.etag}) <= 300`,
    ),
  ],
);

/** One export: what, when, by whom, to where. */
export const evidenceBatches = pgTable(
  "evidence_batches",
  {
    id: uuidKey(),
    /** Null for one that is only downloaded. */
    targetId: uuid().references(() => evidenceTargets.id),
    madeBy: uuid().references(() => members.id, { onDelete: "set null" }),
    madeAt: createdAt(),
    ideaCount: integer().notNull(),
    /** When the last of its ideas was frozen. */
    frozenAt: moment(),
    /** SHA-256 of its files' hashes in hexadecimal, sorted, each with a line's end; null until all are frozen. */
    contentHash: text(),
  },
  (table) => [
    index("evidence_batches_newest_idx").on(table.madeAt, table.id),
    index("evidence_batches_waiting_idx").on(table.madeAt).where(sql`${table.frozenAt} is null`),
  ],
);

/** An idea of a batch, and the file it was frozen into. */
export const evidenceBatchIdeas = pgTable(
  "evidence_batch_ideas",
  {
    batchId: uuid()
      .notNull()
      .references(() => evidenceBatches.id, { onDelete: "cascade" }),
    threadId: bigint({ mode: "number" })
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    /** Null until it is frozen, and where it could not be. */
    fileId: uuid().references(() => evidenceFiles.id, { onDelete: "set null" }),
    /** Why it is not: it was gone by then. */
    problem: text().$type<"" | "gone">().notNull().default(""),
  },
  (table) => [
    primaryKey({ columns: [table.batchId, table.threadId] }),
    index("evidence_batch_ideas_thread_idx").on(table.threadId),
    index("evidence_batch_ideas_waiting_idx")
      .on(table.batchId)
      .where(sql`${table.fileId} is null and ${table.problem} = ''`),
  ],
);

export type ParcelState = "waiting" | "sent" | "failed";

/** What goes to a target in one go, and what became of it. */
export const evidenceParcels = pgTable(
  "evidence_parcels",
  {
    id: uuidKey(),
    batchId: uuid()
      .notNull()
      .references(() => evidenceBatches.id, { onDelete: "cascade" }),
    targetId: uuid()
      .notNull()
      .references(() => evidenceTargets.id),
    state: text().$type<ParcelState>().notNull().default("waiting"),
    tries: integer().notNull().default(0),
    /** How often somebody had it sent again after it had failed for good. */
    round: integer().notNull().default(0),
    nextTryAt: moment().notNull(),
    /** Somebody is sending it until then; whoever takes that long has died. */
    leasedUntil: moment(),
    /** Why the last try failed, as a key, and the other side's own first words. */
    problem: text().notNull().default(""),
    status: integer(),
    said: text().notNull().default(""),
    createdAt: createdAt(),
    finishedAt: moment(),
  },
  (table) => [
    index("evidence_parcels_batch_idx").on(table.batchId),
    index("evidence_parcels_due_idx").on(table.nextTryAt).where(sql`${table.state} = 'waiting'`),
    check("evidence_parcels_state", sql`${table.state} in ('waiting', 'sent', 'failed')`),
    check("evidence_parcels_lengths", sql`length(${table.problem}) <= 60 and length(${table.said}) <= 1000`),
  ],
);

/** That a file goes to a target, once: whoever exports the same state there again finds it here. */
export const evidenceSends = pgTable(
  "evidence_sends",
  {
    targetId: uuid()
      .notNull()
      .references(() => evidenceTargets.id, { onDelete: "cascade" }),
    fileId: uuid()
      .notNull()
      .references(() => evidenceFiles.id, { onDelete: "cascade" }),
    parcelId: uuid()
      .notNull()
      .references(() => evidenceParcels.id, { onDelete: "cascade" }),
    /** What came of it there: its name on the other side, and where people see it. */
    outside: jsonb().$type<{ id: string; url: string }>(),
  },
  (table) => [
    primaryKey({ columns: [table.targetId, table.fileId] }),
    index("evidence_sends_parcel_idx").on(table.parcelId),
  ],
);
