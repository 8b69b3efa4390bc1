import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment } from "./columns.ts";
import { evidenceFiles, evidenceTargets } from "./evidence.ts";
import type { IdeaStatus } from "./ideas.ts";
import { members } from "./members.ts";
import { threads } from "./threads.ts";

/**
 * The one issue that an idea has in a tracker. The row comes before the issue does: whoever finds it without `outside_id`
 * looks for the issue there before making one, by the mark it carries.
 */
export const evidenceLinks = pgTable(
  "evidence_links",
  {
    targetId: uuid()
      .notNull()
      .references(() => evidenceTargets.id, { onDelete: "cascade" }),
    threadId: bigint({ mode: "number" })
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    /** Stands in the issue, and nowhere else. */
    mark: text().notNull(),
    begunAt: createdAt(),
    /** Somebody is making or changing the issue until then. */
    leasedUntil: moment(),
    /** Its number or key there, and where people see it. */
    outsideId: text(),
    url: text().notNull().default(""),
    /** It was not found there any more. */
    lostAt: moment(),
    /** The state of the idea that it describes. */
    fileId: uuid().references(() => evidenceFiles.id, { onDelete: "set null" }),
    /** When the export that brought that state was made: none before it is written over it. */
    exportedAt: moment(),
    /** All that it was called there when last looked at, by the tracker's keys, and what of it is shown; since when, and when that was. */
    statusKeys: text().array().notNull().default([]),
    statusName: text().notNull().default(""),
    statusAt: moment(),
    checkedAt: moment(),
    /** The tracker said that something became of it. */
    toldAt: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.targetId, table.threadId] }),
    uniqueIndex("evidence_links_outside_key").on(table.targetId, table.outsideId),
    index("evidence_links_thread_idx").on(table.threadId),
    index("evidence_links_file_idx").on(table.fileId).where(sql`${table.fileId} is not null`),
    index("evidence_links_told_idx").on(table.toldAt).where(sql`${table.toldAt} is not null`),
    check(
      "evidence_links_lengths",
      sql`length(${table.mark}) <= 60 and length(${table.outsideId}) <= 100 and length(${table.url}) <= 1000 and length(${table.statusName}) <= 120`,
    ),
  ],
);

/** What a status of a tracker means for an idea, with the reason that everybody reads; whatever is not here means nothing. */
export const evidenceRules = pgTable(
  "evidence_rules",
  {
    targetId: uuid()
      .notNull()
      .references(() => evidenceTargets.id, { onDelete: "cascade" }),
    statusKey: text().notNull(),
    statusName: text().notNull(),
    toStatus: text().$type<IdeaStatus>().notNull(),
    reasonFr: text().notNull().default(""),
    reasonEn: text().notNull().default(""),
    setBy: uuid().references(() => members.id, { onDelete: "set null" }),
    setAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.targetId, table.statusKey] }),
    index("evidence_rules_set_idx").on(table.setBy).where(sql`${table.setBy} is not null`),
    check(
      "evidence_rules_status",
      sql`${table.toStatus} in ('new', 'under-review', 'planned', 'in-progress', 'shipped', 'declined')`,
    ),
    check("evidence_rules_reason", sql`length(trim(${table.reasonFr} || ${table.reasonEn})) >= 3`),
    check(
      "evidence_rules_lengths",
      sql`length(${table.statusKey}) <= 120 and length(${table.statusName}) <= 120 and length(${table.reasonFr}) <= 2000 and length(${table.reasonEn}) <= 2000`,
    ),
  ],
);
