import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment, uuidKey } from "./columns.ts";
import { identities } from "./identities.ts";
import { members } from "./members.ts";

export type SignInMethod = "password" | "mail" | "passkey" | "provider";

/** Sign-ins. The cookie holds the session id; the base holds only its SHA-256, so a leaked table opens nothing. */
export const sessions = pgTable(
  "sessions",
  {
    idHash: text().primaryKey(),
    /** Names it to its owner. It stays when the secret id is renewed, and opens nothing. */
    id: uuid().notNull().unique("sessions_id_key").defaultRandom(),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    /** The browser as it names itself, shortened; for its owner to know it again. */
    browser: text().notNull().default(""),
    /** The network it came from, as limits know it, never a whole address. */
    network: text().notNull().default(""),
    /** How its owner came in. */
    how: text().$type<SignInMethod>().notNull().default("password"),
    createdAt: createdAt(),
    /** To a few minutes. */
    usedAt: moment().notNull().defaultNow(),
    /** When its owner last proved who they are; some acts ask for it again after a while. */
    provenAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
    /** Whom they came in as, where a provider of identities vouched for them. */
    identityId: uuid().references(() => identities.id, { onDelete: "set null" }),
    /** The provider's name for their session there, for when it ends. */
    providerSession: text(),
  },
  (table) => [
    index("sessions_member_idx").on(table.memberId),
    index("sessions_identity_idx").on(table.identityId),
    index("sessions_expires_idx").on(table.expiresAt),
  ],
);

export type MailPurpose =
  | "confirm-email"
  | "reset-password"
  | "sign-in"
  | "prove"
  | "change-email"
  | "undo-email";

/** Links sent by mail. Single use, consumed by POST alone, kept as hashes. */
export const mailTokens = pgTable(
  "mail_tokens",
  {
    tokenHash: text().primaryKey(),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    /** The event whose mail carries the link. */
    eventId: uuid().notNull(),
    purpose: text().$type<MailPurpose>().notNull(),
    /** What it is about where that is more than the member, such as a change of address. */
    subjectId: uuid(),
    createdAt: createdAt(),
    expiresAt: moment().notNull(),
  },
  (table) => [index("mail_tokens_member_idx").on(table.memberId, table.purpose)],
);

/**
 * Browsers a member has signed in with, by the hash of a long-lived cookie. Guesses from elsewhere never shut them
 * out of the account.
 */
export const devices = pgTable(
  "devices",
  {
    tokenHash: text().primaryKey(),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    lastUsedAt: createdAt(),
  },
  (table) => [index("devices_member_idx").on(table.memberId)],
);

export const apiTokens = pgTable(
  "api_tokens",
  {
    id: uuidKey(),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    tokenHash: text().notNull().unique("api_tokens_token_hash_key"),
    name: text().notNull(),
    scopes: text().array().notNull(),
    createdAt: createdAt(),
    /** When it last opened something, to a few minutes. */
    usedAt: moment(),
    expiresAt: moment(),
    revokedAt: moment(),
  },
  (table) => [
    index("api_tokens_member_idx").on(table.memberId),
    check("api_tokens_scopes", sql`cardinality(${table.scopes}) > 0`),
  ],
);

/** Counters of attempts, in the shape rate-limiter-flexible keeps them. `expire` is in milliseconds since 1970. */
export const rateLimits = pgTable("rate_limits", {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: bigint({ mode: "number" }),
});

/** What a form key or an Idempotency-Key already did: a second send of the same key finds the first one's outcome. */
export const submissions = pgTable(
  "submissions",
  {
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    key: text().notNull(),
    /** SHA-256 of what was sent, so that one key cannot mean two things. */
    contentHash: text().notNull(),
    outcome: jsonb().$type<Record<string, string>>(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.memberId, table.key] }),
    index("submissions_created_idx").on(table.createdAt),
  ],
);
