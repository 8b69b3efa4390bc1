import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, moment, uuidKey } from "./columns.ts";
import { members } from "./members.ts";
import { threads } from "./threads.ts";

/**
 * One question of those who decide to those who voted for an idea. It is open until it is closed, or its time has come; of
 * one idea one at a time (`closed_at` is written when the next is opened over one whose time had come).
 */
export const ideaPolls = pgTable(
  "idea_polls",
  {
    id: uuidKey(),
    threadId: bigint({ mode: "number" })
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    /** In one language of the brand at least, with its choices in the same ones. */
    questionFr: text().notNull().default(""),
    questionEn: text().notNull().default(""),
    openedBy: uuid().references(() => members.id, { onDelete: "set null" }),
    openedAt: createdAt(),
    /** When it closes by itself; null for one that waits to be closed. */
    closesAt: moment(),
    closedAt: moment(),
    closedBy: uuid().references(() => members.id, { onDelete: "set null" }),
  },
  (table) => [
    uniqueIndex("idea_polls_open_key").on(table.threadId).where(sql`${table.closedAt} is null`),
    index("idea_polls_thread_idx").on(table.threadId, table.openedAt),
    check("idea_polls_question", sql`length(trim(${table.questionFr} || ${table.questionEn})) >= 3`),
    check(
      "idea_polls_lengths",
      sql`length(${table.questionFr}) <= 300 and length(${table.questionEn}) <= 300`,
    ),
  ],
);

export const ideaPollChoices = pgTable(
  "idea_poll_choices",
  {
    pollId: uuid()
      .notNull()
      .references(() => ideaPolls.id, { onDelete: "cascade" }),
    /** From 1, in the order they are offered. */
    position: integer().notNull(),
    labelFr: text().notNull().default(""),
    labelEn: text().notNull().default(""),
  },
  (table) => [
    primaryKey({ columns: [table.pollId, table.position] }),
    check("idea_poll_choices_position", sql`${table.position} between 1 and 6`),
    check("idea_poll_choices_label", sql`length(trim(${table.labelFr} || ${table.labelEn})) >= 1`),
    check(
      "idea_poll_choices_lengths",
      sql`length(${table.labelFr}) <= 120 and length(${table.labelEn}) <= 120`,
    ),
  ],
);

/** What a voter answered; changed as they like until it closes, and kept to themselves but for what it adds up to. */
export const ideaPollAnswers = pgTable(
  "idea_poll_answers",
  {
    pollId: uuid().notNull(),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    answeredAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.pollId, table.memberId] }),
    foreignKey({
      name: "idea_poll_answers_choice_fk",
      columns: [table.pollId, table.position],
      foreignColumns: [ideaPollChoices.pollId, ideaPollChoices.position],
    }).onDelete("cascade"),
    index("idea_poll_answers_member_idx").on(table.memberId),
  ],
);
