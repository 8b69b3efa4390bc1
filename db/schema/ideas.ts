import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, moment, uuidKey } from "./columns.ts";
import { evidenceTargets } from "./evidence.ts";
import { threadActs } from "./history.ts";
import { members } from "./members.ts";
import { productVersions } from "./products.ts";
import { threads } from "./threads.ts";
import { votes } from "./votes.ts";

export const ideaStatuses = ["new", "under-review", "planned", "in-progress", "shipped", "declined"] as const;
export type IdeaStatus = (typeof ideaStatuses)[number];

const known = sql.raw(ideaStatuses.map((status) => `'${status}'`).join(", "));

/** How much value an idea gives for its effort; 0 where either is not said. As the index has it, to the letter. */
export const worth = (value: AnyPgColumn, effort: AnyPgColumn) =>
  sql<number>`(coalesce(${value}::float8 / ${effort}::float8, 0))`;

/**
 * What an idea has beyond its thread. The row comes with the thread that is an idea, or that becomes one, and stays when it
 * becomes something else: a trigger (migration `ideas`) writes it, and copies here what boards are sorted and narrowed by,
 * so that a board is read from one narrow table, along one index.
 */
export const ideas = pgTable(
  "ideas",
  {
    threadId: bigint({ mode: "number" })
      .primaryKey()
      .references(() => threads.id, { onDelete: "cascade" }),
    status: text().$type<IdeaStatus>().notNull().default("new"),
    /** Since when it has this status. */
    statusAt: moment().notNull().defaultNow(),
    /** The version it came with, once it is shipped. */
    shippedIn: uuid().references(() => productVersions.id, { onDelete: "set null" }),
    /** Order of the board "rising": see `idea_hot`. */
    hot: doublePrecision().notNull().default(0),
    // For those who decide on it alone.
    /** Who takes care of it. */
    ownerId: uuid().references(() => members.id, { onDelete: "set null" }),
    /** What it would take and what it would give, from 1 (little) to 5; null for not said. */
    effort: smallint(),
    value: smallint(),
    /** Who said the last of these three, and when. */
    assessedBy: uuid().references(() => members.id, { onDelete: "set null" }),
    assessedAt: moment(),
    // Copies.
    /** It stands, and is an idea now. */
    listed: boolean().notNull(),
    spaceId: uuid().notNull(),
    productId: uuid(),
    tags: text().array().notNull(),
    votes: integer().notNull(),
    createdAt: createdAt(),
    /** Order of the board by status: what is nearest to being there first, then by votes. */
    stage: doublePrecision()
      .notNull()
      .generatedAlwaysAs(
        sql`(case status when 'in-progress' then 6 when 'planned' then 5 when 'under-review' then 4 when 'new' then 3 when 'shipped' then 2 else 1 end) * 10000000 + least(greatest(votes, 0), 9999999)`,
      ),
  },
  (table) => {
    const listed = sql`${table.listed}`;
    return [
      index("ideas_votes_idx").on(table.votes, table.threadId).where(listed),
      index("ideas_hot_idx").on(table.hot, table.threadId).where(listed),
      index("ideas_new_idx").on(table.createdAt, table.threadId).where(listed),
      index("ideas_stage_idx").on(table.stage, table.threadId).where(listed),
      // By stage and its age, for the roadmap and what was shipped, with all that these are narrowed and counted by.
      index("ideas_aged_idx")
        .on(table.status, table.statusAt, table.threadId, table.spaceId, table.productId, table.shippedIn)
        .where(listed),
      index("ideas_product_idx").on(table.productId, table.votes, table.threadId).where(listed),
      index("ideas_space_idx").on(table.spaceId, table.votes, table.threadId).where(listed),
      index("ideas_tags_idx").using("gin", table.tags),
      // The desk's own orders: longest where it is first, and most value for the effort first, what has no figures last.
      index("ideas_waiting_idx").on(table.statusAt, table.threadId).where(listed),
      index("ideas_worth_idx").on(worth(table.value, table.effort), table.threadId).where(listed),
      index("ideas_owner_idx").on(table.ownerId).where(sql`${table.ownerId} is not null`),
      index("ideas_assessed_idx").on(table.assessedBy).where(sql`${table.assessedBy} is not null`),
      check("ideas_figures", sql`${table.effort} between 1 and 5 and ${table.value} between 1 and 5`),
      index("ideas_version_idx")
        .on(table.shippedIn, table.statusAt)
        .where(sql`${table.shippedIn} is not null`),
      check("ideas_status", sql`${table.status} in (${known})`),
      check("ideas_shipped", sql`${table.shippedIn} is null or ${table.status} = 'shipped'`),
    ];
  },
);

/** Each step of an idea's life, with the reason that everybody reads. Only ever added to. */
export const ideaSteps = pgTable(
  "idea_steps",
  {
    id: uuidKey(),
    threadId: bigint({ mode: "number" })
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    fromStatus: text().$type<IdeaStatus>().notNull(),
    toStatus: text().$type<IdeaStatus>().notNull(),
    /** In one language of the brand at least. */
    reasonFr: text().notNull().default(""),
    reasonEn: text().notNull().default(""),
    versionId: uuid().references(() => productVersions.id, { onDelete: "set null" }),
    madeBy: uuid().references(() => members.id, { onDelete: "set null" }),
    /** The issue tracker whose status brought it about, by a rule of the team's; nobody made it then. */
    broughtBy: uuid().references(() => evidenceTargets.id, { onDelete: "set null" }),
    madeAt: createdAt(),
    /** Taken where the idea came from; nobody here was told of it. */
    imported: boolean().notNull().default(false),
  },
  (table) => [
    index("idea_steps_brought_idx").on(table.broughtBy).where(sql`${table.broughtBy} is not null`),
    index("idea_steps_thread_idx").on(table.threadId, table.madeAt, table.id),
    index("idea_steps_made_idx").on(table.madeAt, table.id),
    check("idea_steps_statuses", sql`${table.fromStatus} in (${known}) and ${table.toStatus} in (${known})`),
    check("idea_steps_reason", sql`length(trim(${table.reasonFr} || ${table.reasonEn})) >= 3`),
    check("idea_steps_lengths", sql`length(${table.reasonFr}) <= 2000 and length(${table.reasonEn}) <= 2000`),
  ],
);

/** Why an idea matters to somebody who voted for it, in their words. It goes where the vote goes, and with it. */
export const voteReasons = pgTable(
  "vote_reasons",
  {
    postId: bigint({ mode: "number" }).notNull(),
    memberId: uuid().notNull(),
    words: text().notNull(),
    /** They agree to be quoted by name, in public and to those who decide. */
    quotable: boolean().notNull().default(false),
    saidAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.postId, table.memberId] }),
    foreignKey({
      name: "vote_reasons_vote_fk",
      columns: [table.postId, table.memberId],
      foreignColumns: [votes.postId, votes.memberId],
    })
      .onDelete("cascade")
      .onUpdate("cascade"),
    index("vote_reasons_quotable_idx").on(table.postId, table.saidAt).where(sql`${table.quotable}`),
    check("vote_reasons_lengths", sql`length(${table.words}) between 1 and 500`),
  ],
);

/** Whose vote went over to another idea when theirs was merged into it, so that it can come back. */
export const movedVotes = pgTable(
  "moved_votes",
  {
    actId: uuid()
      .notNull()
      .references(() => threadActs.id, { onDelete: "cascade" }),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.actId, table.memberId] }),
    index("moved_votes_member_idx").on(table.memberId),
  ],
);

type ShippedWord = "yes" | "partly" | "no";

/**
 * Whether what was shipped solves it, by whoever proposed it or voted for it: one word each on each shipping. An idea that
 * goes back and is shipped anew asks anew; what was said before stays with its step.
 */
export const ideaVerdicts = pgTable(
  "idea_verdicts",
  {
    stepId: uuid()
      .notNull()
      .references(() => ideaSteps.id, { onDelete: "cascade" }),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    word: text().$type<ShippedWord>().notNull(),
    /** What is missing, or what it changed; empty where they said no more. */
    line: text().notNull().default(""),
    /** They agree that the line is read by everybody, under their name. */
    quotable: boolean().notNull().default(false),
    saidAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.stepId, table.memberId] }),
    index("idea_verdicts_member_idx").on(table.memberId),
    check("idea_verdicts_word", sql`${table.word} in ('yes', 'partly', 'no')`),
    check("idea_verdicts_lengths", sql`length(${table.line}) <= 500`),
  ],
);
