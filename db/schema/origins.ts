import { bigint, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { members } from "./members.ts";
import { posts, threads } from "./threads.ts";

/**
 * Where an imported row came from. The same number exists in every site's dump, so the key holds all four. A topic
 * of Discourse has a number beside that of its first post, which is the `question`.
 */
export const origins = pgTable(
  "origins",
  {
    source: text().notNull(),
    site: text().notNull(),
    kind: text().$type<"question" | "answer" | "comment" | "user" | "topic">().notNull(),
    externalId: text().notNull(),
    threadId: bigint({ mode: "number" }).references(() => threads.id, { onDelete: "cascade" }),
    postId: bigint({ mode: "number" }).references(() => posts.id, { onDelete: "cascade" }),
    memberId: uuid().references(() => members.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.source, table.site, table.kind, table.externalId] }),
    index("origins_thread_idx").on(table.threadId),
    index("origins_post_idx").on(table.postId),
    index("origins_member_idx").on(table.memberId),
  ],
);
