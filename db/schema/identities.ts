import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment, uuidKey } from "./columns.ts";
import { members } from "./members.ts";
import { invitations } from "./people.ts";
import { products } from "./products.ts";

/**
 * Whom a provider of identities means by a subject of its. A person is known again by issuer and subject alone; the
 * address is kept for its owner to tell one identity from another, and proves nothing. A trigger takes them away from
 * whoever deletes their account, so that no old identity leads back into it.
 */
export const identities = pgTable(
  "identities",
  {
    id: uuidKey(),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    issuer: text().notNull(),
    subject: text().notNull(),
    /** As the provider gave it when it was linked. */
    email: text(),
    linkedAt: createdAt(),
    lastUsedAt: moment(),
  },
  (table) => [
    uniqueIndex("identities_subject_key").on(table.issuer, table.subject),
    index("identities_member_idx").on(table.memberId),
    check("identities_lengths", sql`length(${table.issuer}) <= 500 and length(${table.subject}) <= 255`),
  ],
);

/** What members own of the catalogue, as the brand's provider says it or as they say it themselves. */
export const membersProducts = pgTable(
  "members_products",
  {
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    since: createdAt(),
    source: text().$type<"provider" | "own">().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.memberId, table.productId] }),
    index("members_products_product_idx").on(table.productId),
    check("members_products_source", sql`${table.source} in ('provider', 'own')`),
  ],
);

/**
 * Browsers on their way to the provider and back. What came with a browser's cookie is compared with what is here;
 * coming back uses the row up. Rows live for ten minutes.
 */
export const providerRequests = pgTable(
  "provider_requests",
  {
    stateHash: text().primaryKey(),
    /** Of the cookie of the browser that set out: no other can come back in its place. */
    browserHash: text().notNull(),
    nonce: text().notNull(),
    codeVerifier: text().notNull(),
    issuer: text().notNull(),
    /** Set where a signed-in member wants to link an identity. */
    memberId: uuid().references(() => members.id, { onDelete: "cascade" }),
    /** Set where somebody follows an invitation, whose link they held when they set out. */
    invitationId: uuid().references(() => invitations.id, { onDelete: "cascade" }),
    next: text().notNull(),
    expiresAt: moment().notNull(),
  },
  (table) => [index("provider_requests_expires_idx").on(table.expiresAt)],
);

/** What a provider said of a person, all of it checked. */
export type ProviderClaims = {
  issuer: string;
  subject: string;
  /** The provider's name for the person's session there. */
  session: string | null;
  email: string | null;
  emailVerified: boolean;
  name: string | null;
  username: string | null;
  locale: string | null;
  groups: string[];
  products: string[];
};

/**
 * People who came back from the provider and have yet to say yes: to a new account, or to linking the one they are
 * signed in to. What the provider said waits here and never travels through a form. One for a browser.
 */
export const providerArrivals = pgTable(
  "provider_arrivals",
  {
    browserHash: text().primaryKey(),
    claims: jsonb().$type<ProviderClaims>().notNull(),
    memberId: uuid().references(() => members.id, { onDelete: "cascade" }),
    invitationId: uuid().references(() => invitations.id, { onDelete: "cascade" }),
    next: text().notNull(),
    expiresAt: moment().notNull(),
  },
  (table) => [index("provider_arrivals_expires_idx").on(table.expiresAt)],
);

/** The provider's words that someone signed out there: each is heard once. */
export const providerLogouts = pgTable("provider_logouts", {
  tokenHash: text().primaryKey(),
  expiresAt: moment().notNull(),
});
