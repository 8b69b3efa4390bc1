import { sql } from "drizzle-orm";
import {
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, moment, uuidKey } from "./columns.ts";
import { spaces } from "./spaces.ts";

/** What the brand makes, as its customers name it. A retired product keeps its page and takes no new threads. */
export const products = pgTable(
  "products",
  {
    id: uuidKey(),
    slug: text().notNull().unique("products_slug_key"),
    name: text().notNull(),
    /** Words per interface language. */
    description: jsonb().$type<Record<string, string>>().notNull(),
    position: integer().notNull().default(0),
    createdAt: createdAt(),
    retiredAt: moment(),
  },
  (table) => [check("products_lengths", sql`length(${table.name}) <= 80 and length(${table.slug}) <= 60`)],
);

/** What the brand itself says of a version, by language: the source as written, and what it became then. */
export type ReleaseNotes = Partial<Record<"fr" | "en", { title: string; markdown: string; html: string }>>;

/** Versions of a product, oldest first by `position`. */
export const productVersions = pgTable(
  "product_versions",
  {
    id: uuidKey(),
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    name: text().notNull(),
    releasedOn: date({ mode: "string" }),
    position: integer().notNull().default(0),
    /** When it was noted that it is out, which begins on its day, or at once where none is known; null before. */
    notedOutAt: moment(),
    /** Read by everybody from its day on. */
    notes: jsonb().$type<ReleaseNotes>().notNull().default({}),
  },
  (table) => [
    uniqueIndex("product_versions_name_key").on(table.productId, table.name),
    check("product_versions_lengths", sql`length(${table.name}) <= 40`),
    check("product_versions_notes", sql`pg_column_size(${table.notes}) <= 200000`),
  ],
);

/** Products whose threads belong in a space; asking there offers them first. */
export const spaceProducts = pgTable(
  "space_products",
  {
    spaceId: uuid()
      .notNull()
      .references(() => spaces.id, { onDelete: "cascade" }),
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.spaceId, table.productId] }),
    index("space_products_product_idx").on(table.productId),
  ],
);
