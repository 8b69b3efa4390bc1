import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, uuidKey } from "./columns.ts";
import { members } from "./members.ts";
import { posts } from "./threads.ts";

/** One rendition of an image, as it is stored. */
export type FileVariant = { key: string; mediaType: string; width: number; height: number; bytes: number };

/**
 * Something a member uploaded. What is stored is named by its content (`key` begins with its SHA-256), so the same
 * bytes are kept once, whoever sent them; the row says who may read them: whoever may read a post that uses it, and
 * until then its uploader alone.
 */
export const files = pgTable(
  "files",
  {
    id: uuidKey(),
    memberId: uuid().references(() => members.id, { onDelete: "set null" }),
    kind: text().$type<"image" | "download">().notNull(),
    /** As it was called on the uploader's disk, made harmless. */
    name: text().notNull(),
    mediaType: text().notNull(),
    bytes: bigint({ mode: "number" }).notNull(),
    key: text().notNull(),
    width: integer(),
    height: integer(),
    alt: text().notNull().default(""),
    /** An image's renditions, smallest first; empty for downloads. */
    variants: jsonb().$type<FileVariant[]>().notNull().default([]),
    createdAt: createdAt(),
  },
  (table) => [
    index("files_member_idx").on(table.memberId, table.createdAt),
    index("files_key_idx").on(table.key),
    check("files_kind", sql`${table.kind} in ('image', 'download')`),
    check("files_lengths", sql`length(${table.name}) <= 120 and length(${table.alt}) <= 500`),
  ],
);

/** Which posts show or offer a file, now or in a revision that is kept. */
export const fileUses = pgTable(
  "file_uses",
  {
    fileId: uuid()
      .notNull()
      .references(() => files.id, { onDelete: "cascade" }),
    postId: bigint({ mode: "number" })
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.fileId, table.postId] }),
    index("file_uses_post_idx").on(table.postId),
  ],
);
