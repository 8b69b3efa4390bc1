import { sql } from "drizzle-orm";
import { check, integer, jsonb, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, uuidKey } from "./columns.ts";
import { groups } from "./members.ts";

export type Visibility = "public" | "members" | "groups" | "staff";
/** How long one budget of votes lasts: calendar periods in UTC, weeks from Monday on. */
export type VotePeriod = "week" | "month" | "quarter" | "year";
export type ThreadKind = "question" | "idea" | "discussion" | "announcement";

export const spaces = pgTable(
  "spaces",
  {
    id: uuidKey(),
    slug: text().notNull().unique("spaces_slug_key"),
    /** Words per interface language; a missing one falls back to the first there is. */
    name: jsonb().$type<Record<string, string>>().notNull(),
    description: jsonb().$type<Record<string, string>>().notNull(),
    defaultKind: text().$type<ThreadKind>().notNull(),
    kinds: text().array().$type<ThreadKind[]>().notNull(),
    language: text().$type<"fr" | "en" | "all">().notNull().default("all"),
    visibility: text().$type<Visibility>().notNull().default("public"),
    hue: smallint().notNull().default(210),
    icon: text().notNull().default("message-circle"),
    position: integer().notNull().default(0),
    /** After how many months it is asked anew whether an accepted answer is still valid; 0 for never. */
    freshMonths: smallint().notNull().default(18),
    /** How many votes a member has for ideas here in one period; null for as many as they like. */
    voteBudget: smallint(),
    votePeriod: text().$type<VotePeriod>().notNull().default("month"),
    createdAt: createdAt(),
  },
  (table) => [
    check("spaces_fresh_months", sql`${table.freshMonths} between 0 and 240`),
    // At least one: a budget never stands in the way of a period's first vote.
    check("spaces_vote_budget", sql`${table.voteBudget} between 1 and 1000`),
    check("spaces_vote_period", sql`${table.votePeriod} in ('week', 'month', 'quarter', 'year')`),
    check("spaces_visibility", sql`${table.visibility} in ('public', 'members', 'groups', 'staff')`),
    check("spaces_default_kind", sql`${table.defaultKind} = any(${table.kinds})`),
    check("spaces_hue", sql`${table.hue} between 0 and 359`),
  ],
);

/** Which groups may see a space whose visibility is 'groups'. */
export const spaceGroups = pgTable(
  "space_groups",
  {
    spaceId: uuid()
      .notNull()
      .references(() => spaces.id, { onDelete: "cascade" }),
    groupId: uuid()
      .notNull()
      .references(() => groups.id, { onDelete: "cascade" }),
  },
  (table) => [primaryKey({ columns: [table.spaceId, table.groupId] })],
);
