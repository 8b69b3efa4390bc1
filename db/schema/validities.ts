import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, uuidKey } from "./columns.ts";
import { members } from "./members.ts";
import { products, productVersions } from "./products.ts";
import { posts } from "./threads.ts";

/**
 * That somebody said for which versions of a product an accepted answer holds; `answer_versions` has these. Without a row,
 * it holds for the version that its thread names. It counts while the thread is about this product.
 */
export const answerValidities = pgTable(
  "answer_validities",
  {
    postId: bigint({ mode: "number" })
      .primaryKey()
      .references(() => posts.id, { onDelete: "cascade" }),
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    /** Said of all versions there were by then, each of which has its row. */
    upToNow: boolean().notNull().default(false),
    saidAt: createdAt(),
  },
  (table) => [index("answer_validities_product_idx").on(table.productId)],
);

export const answerVersions = pgTable(
  "answer_versions",
  {
    postId: bigint({ mode: "number" })
      .notNull()
      .references(() => answerValidities.postId, { onDelete: "cascade" }),
    versionId: uuid()
      .notNull()
      .references(() => productVersions.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.postId, table.versionId] }),
    index("answer_versions_version_idx").on(table.versionId, table.postId),
  ],
);

/** Each time it was said, by whom, and of which versions, by their names then; none where it was taken back. Append-only. */
export const validityStatements = pgTable(
  "validity_statements",
  {
    id: uuidKey(),
    postId: bigint({ mode: "number" })
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    versions: text().array().notNull(),
    upToNow: boolean().notNull(),
    saidBy: uuid().references(() => members.id, { onDelete: "set null" }),
    saidAt: createdAt(),
  },
  (table) => [
    index("validity_statements_post_idx").on(table.postId, table.saidAt),
    index("validity_statements_product_idx").on(table.productId),
    check("validity_statements_lengths", sql`cardinality(${table.versions}) <= 200`),
  ],
);
