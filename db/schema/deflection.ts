import { sql } from "drizzle-orm";
import { bigint, boolean, check, date, index, pgTable, real, text, uniqueIndex } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { posts } from "./threads.ts";

/**
 * Everybody who said something of an answer where they could be asked what it spared them: once a reader, thread and
 * month. They are told apart by a hash under the key of the month (`reader_keys`), and nothing else is known of them.
 * Append-only but for `undone_at`: what they said was taken back.
 */
export const surveyReaders = pgTable(
  "survey_readers",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    postId: bigint({ mode: "number" })
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    /** The answer's thread as it was then, which may have gone up in another since. */
    threadId: bigint({ mode: "number" }).notNull(),
    /** Below an answer in its thread, or among the suggestions while asking. */
    place: text().$type<"thread" | "suggestion">().notNull(),
    reader: text().notNull(),
    /** Which share of readers was asked then, in per cent; `asked` says whether this one was. */
    share: real().notNull(),
    asked: boolean().notNull(),
    /** In UTC. */
    day: date({ mode: "string" }).notNull(),
    undoneAt: moment(),
  },
  (table) => [
    uniqueIndex("survey_readers_key").on(table.threadId, table.reader),
    index("survey_readers_post_idx").on(table.postId),
    index("survey_readers_day_idx").on(table.day),
    check("survey_readers_place", sql`${table.place} in ('thread', 'suggestion')`),
    check("survey_readers_share", sql`${table.share} between 0 and 100`),
    check("survey_readers_lengths", sql`length(${table.reader}) between 1 and 80`),
  ],
);

/** What those who were asked said. Append-only. */
export const surveyAnswers = pgTable(
  "survey_answers",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    surveyReaderId: bigint({ mode: "number" })
      .notNull()
      .references(() => surveyReaders.id, { onDelete: "cascade" }),
    solved: boolean().notNull(),
    /** What they would have done without the answer. */
    instead: text().$type<"call" | "mail" | "shop" | "nothing">().notNull(),
    /** In UTC. */
    day: date({ mode: "string" }).notNull(),
  },
  (table) => [
    uniqueIndex("survey_answers_key").on(table.surveyReaderId),
    check("survey_answers_instead", sql`${table.instead} in ('call', 'mail', 'shop', 'nothing')`),
  ],
);

/**
 * How members fared who wrote a question that solved ones look like, a row a step: they met look-alikes (`shown` to them,
 * or `held-out` from them), one was the answer, they asked all the same. Once a member, step and month, by a hash under
 * the key of the month. Append-only.
 */
export const suggestionTrials = pgTable(
  "suggestion_trials",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    reader: text().notNull(),
    arm: text().$type<"shown" | "held-out">().notNull(),
    step: text().$type<"met" | "answered" | "asked">().notNull(),
    /** In UTC. */
    day: date({ mode: "string" }).notNull(),
  },
  (table) => [
    uniqueIndex("suggestion_trials_key").on(table.reader, table.step),
    index("suggestion_trials_day_idx").on(table.day),
    check("suggestion_trials_arm", sql`${table.arm} in ('shown', 'held-out')`),
    check("suggestion_trials_step", sql`${table.step} in ('met', 'answered', 'asked')`),
    check("suggestion_trials_lengths", sql`length(${table.reader}) between 1 and 80`),
  ],
);
