import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { SignInMethod } from "./accounts.ts";
import { createdAt, moment, uuidKey } from "./columns.ts";
import { members } from "./members.ts";

const owner = () =>
  uuid()
    .notNull()
    .references(() => members.id, { onDelete: "cascade" });

/** Keys on members' own devices: they sign in by themselves, since the device asks who holds it. */
export const passkeys = pgTable(
  "passkeys",
  {
    id: uuidKey(),
    memberId: owner(),
    /** The authenticator's own name of it, base64url. */
    credentialId: text().notNull().unique("passkeys_credential_id_key"),
    /** COSE, base64url. Public: it only checks what the device signed. */
    publicKey: text().notNull(),
    /** How often it signed, as far as the device counts: one that falls back is a copy. */
    counter: bigint({ mode: "number" }).notNull().default(0),
    transports: text().array().notNull().default(sql`'{}'`),
    /** What its owner calls it. */
    name: text().notNull(),
    /** It is kept by the maker's account too, so that losing the device does not lose it. */
    backedUp: boolean().notNull().default(false),
    createdAt: createdAt(),
    lastUsedAt: moment(),
  },
  (table) => [
    index("passkeys_member_idx").on(table.memberId),
    check("passkeys_lengths", sql`length(${table.name}) between 1 and 60`),
  ],
);

/** What an authenticator is asked to sign, as hashes. Each is used up by the first answer, and lives for minutes. */
export const passkeyChallenges = pgTable(
  "passkey_challenges",
  {
    challengeHash: text().primaryKey(),
    purpose: text().$type<"add" | "confirm" | "sign-in">().notNull(),
    /** Null for a sign-in: who it is comes out by the answer. */
    memberId: uuid().references(() => members.id, { onDelete: "cascade" }),
    expiresAt: moment().notNull(),
  },
  (table) => [
    index("passkey_challenges_expires_idx").on(table.expiresAt),
    check("passkey_challenges_member", sql`(${table.purpose} = 'sign-in') = (${table.memberId} is null)`),
  ],
);

/** One-time codes from an app (RFC 6238). They count from the moment the first one was typed back. */
export const oneTimeCodes = pgTable("one_time_codes", {
  memberId: uuid()
    .primaryKey()
    .references(() => members.id, { onDelete: "cascade" }),
  /** Sealed with a secret of the site, since codes are made from the thing itself, not from a hash. */
  secret: text().notNull(),
  confirmedAt: moment(),
  /** The step of the last code taken: it and all before it are spent. */
  lastStep: bigint({ mode: "number" }).notNull().default(0),
  createdAt: createdAt(),
});

/** Codes for the day the app is lost, as hashes; each works once. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  { memberId: owner(), codeHash: text().notNull(), usedAt: moment() },
  (table) => [primaryKey({ columns: [table.memberId, table.codeHash] })],
);

/** Sign-ins that have passed their first step and wait for the second, by the hash of a short-lived cookie. */
export const pendingSignIns = pgTable(
  "pending_sign_ins",
  {
    tokenHash: text().primaryKey(),
    memberId: owner(),
    /** What the first step was. */
    how: text().$type<SignInMethod>().notNull(),
    /** Where to go afterwards: a path of this site. */
    next: text().notNull(),
    /** Codes tried so far. */
    tries: integer().notNull().default(0),
    expiresAt: moment().notNull(),
  },
  (table) => [
    index("pending_sign_ins_member_idx").on(table.memberId),
    index("pending_sign_ins_expires_idx").on(table.expiresAt),
  ],
);

/** Addresses members asked to move to. The old one stands until the new one is confirmed, and for a week may take it back. */
export const emailChanges = pgTable(
  "email_changes",
  {
    id: uuidKey(),
    memberId: owner(),
    /** Proven to be theirs until then; null where there was none such, and so nobody to tell. */
    oldEmail: text(),
    newEmail: text().notNull(),
    askedAt: createdAt(),
    confirmedAt: moment(),
    undoneAt: moment(),
  },
  (table) => [index("email_changes_member_idx").on(table.memberId, table.askedAt)],
);
