import { sql } from "drizzle-orm";
import { bigint, check, index, jsonb, pgTable, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "./columns.ts";
import { members } from "./members.ts";
import { products, productVersions } from "./products.ts";
import { threads } from "./threads.ts";

/** A thread that describes a fault the brand knows of: how to live with it, and which version mends it. */
export const knownIssues = pgTable(
  "known_issues",
  {
    threadId: bigint({ mode: "number" })
      .primaryKey()
      .references(() => threads.id, { onDelete: "cascade" }),
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    /** Plain words per interface language. */
    workaround: jsonb().$type<Record<string, string>>().notNull().default({}),
    fixedIn: uuid().references(() => productVersions.id, { onDelete: "set null" }),
    markedBy: uuid().references(() => members.id, { onDelete: "set null" }),
    markedAt: createdAt(),
  },
  (table) => [
    index("known_issues_product_idx").on(table.productId, table.markedAt),
    check("known_issues_lengths", sql`pg_column_size(${table.workaround}) <= 8000`),
  ],
);
