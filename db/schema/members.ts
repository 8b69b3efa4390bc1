import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, moment, uuidKey } from "./columns.ts";
import { decisions } from "./decisions.ts";

export const members = pgTable(
  "members",
  {
    id: uuidKey(),
    username: text().notNull(),
    /** The username folded so that look-alikes meet; see `usernameSkeleton`. */
    usernameSkeleton: text().notNull(),
    displayName: text().notNull(),
    /** Lower case. Null for imported people, who have no way in until they claim an account. */
    email: text(),
    emailConfirmedAt: moment(),
    /** Argon2id, or null for those who cannot sign in by password. */
    passwordHash: text(),
    locale: text().notNull().default("en"),
    bio: text().notNull().default(""),
    /** Their own pages elsewhere, shown on the profile. */
    links: text().array().notNull().default(sql`'{}'`),
    /** What the keys of their portrait in the store begin with; null for the letters made from their name. */
    avatar: text(),
    /** IANA's name of it; null until it is known. */
    timeZone: text(),
    /** ISO 3166-1 alpha-2, as they say it: for what is counted of voters, and shown of nobody. */
    country: text(),
    theme: text().$type<"system" | "light" | "dark">().notNull().default("system"),
    /** When they were last here, to a few minutes. */
    seenAt: moment(),
    /** When their visit before this one ended: what is newer changed since last time. */
    lastVisitAt: moment(),
    createdAt: createdAt(),
    /** They left for now: no way in, no mail, no profile until they sign in again. */
    deactivatedAt: moment(),
    /** What keeps them out, with its reason: no way in, no mail; their page and what they wrote stay. */
    suspendedByDecision: uuid().references(() => decisions.id),
    /** When that ends by itself; null where it lasts until it is lifted. */
    suspendedUntil: moment(),
    /** They left for good: the row stays as a nameless author. */
    deletedAt: moment(),
    /** The account that took this one over: what was here is there, and this one's address leads there. */
    mergedInto: uuid().references((): AnyPgColumn => members.id, { onDelete: "set null" }),
  },
  (table) => [
    uniqueIndex("members_username_key").on(table.username),
    // For completing a name that is being typed.
    index("members_username_prefix_idx").on(table.username.op("text_pattern_ops")),
    index("members_name_prefix_idx").on(sql`lower(${table.displayName}) text_pattern_ops`),
    // Only a confirmed address belongs to someone: an unconfirmed claim can't keep its true owner out.
    uniqueIndex("members_email_key").on(table.email).where(sql`${table.emailConfirmedAt} is not null`),
    index("members_email_idx").on(table.email),
    index("members_username_skeleton_idx").on(table.usernameSkeleton),
    // Whose portrait a picture of the store is, if anybody's.
    index("members_avatar_idx").on(table.avatar).where(sql`${table.avatar} is not null`),
    // The list of people that staff walk.
    index("members_newest_idx").on(table.createdAt, table.id),
    index("members_merged_idx").on(table.mergedInto).where(sql`${table.mergedInto} is not null`),
    check(
      "members_merged",
      sql`${table.mergedInto} is null or (${table.mergedInto} <> ${table.id} and ${table.deletedAt} is not null)`,
    ),
    check(
      "members_suspended",
      sql`${table.suspendedUntil} is null or ${table.suspendedByDecision} is not null`,
    ),
    check("members_username_lower", sql`${table.username} = lower(${table.username})`),
    check("members_theme", sql`${table.theme} in ('system', 'light', 'dark')`),
    check("members_country", sql`${table.country} ~ '^[A-Z]{2}$'`),
    check("members_avatar", sql`${table.avatar} ~ '^[0-9a-f]{64}$'`),
    check("members_email_lower", sql`${table.email} = lower(${table.email})`),
    check(
      "members_lengths",
      sql`length(${table.username}) <= 30 and length(${table.displayName}) <= 60 and length(${table.bio}) <= 500 and cardinality(${table.links}) <= 5`,
    ),
  ],
);

export const roles = ["expert", "product", "moderator", "manager", "administrator"] as const;
export type Role = (typeof roles)[number];

export const roleGrants = pgTable(
  "role_grants",
  {
    id: uuidKey(),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    role: text().$type<Role>().notNull(),
    scopeKind: text().$type<"site" | "space" | "product">().notNull().default("site"),
    /** The space or the product, when the scope is one. */
    scopeId: uuid(),
    grantedBy: uuid().references(() => members.id, { onDelete: "set null" }),
    grantedAt: createdAt(),
  },
  (table) => [
    uniqueIndex("role_grants_key").on(
      table.memberId,
      table.role,
      table.scopeKind,
      sql`coalesce(${table.scopeId}, '00000000-0000-0000-0000-000000000000')`,
    ),
    check(
      "role_grants_scope",
      sql`${table.scopeKind} in ('site', 'space', 'product') and (${table.scopeKind} = 'site') = (${table.scopeId} is null)`,
    ),
    // Those who decide on ideas can be named product by product; every other role is for a space or for all.
    check("role_grants_product", sql`${table.scopeKind} <> 'product' or ${table.role} = 'product'`),
  ],
);

export const groups = pgTable("groups", {
  id: uuidKey(),
  slug: text().notNull().unique("groups_slug_key"),
  name: text().notNull(),
  createdAt: createdAt(),
});

export const groupMembers = pgTable(
  "group_members",
  {
    groupId: uuid()
      .notNull()
      .references(() => groups.id, { onDelete: "cascade" }),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    joinedAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.groupId, table.memberId] }),
    index("group_members_member_idx").on(table.memberId),
  ],
);
