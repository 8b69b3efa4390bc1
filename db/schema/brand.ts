import { customType, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "./columns.ts";

/** Settings kept in the base, one row a key, each with its own schema in the domain. */
export const settings = pgTable("settings", {
  key: text().primaryKey(),
  value: jsonb().notNull(),
  updatedAt: createdAt(),
  updatedBy: uuid(),
});

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** The brand's small pictures, named by the SHA-256 of their bytes, so every web machine serves the same one. */
export const brandAssets = pgTable("brand_assets", {
  hash: text().primaryKey(),
  contentType: text().notNull(),
  bytes: bytea().notNull(),
  createdAt: createdAt(),
});
