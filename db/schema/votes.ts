import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, primaryKey, smallint, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "./columns.ts";
import { members } from "./members.ts";
import { posts } from "./threads.ts";

/** One vote a member and post. On an idea's body it is the vote for the idea. */
export const votes = pgTable(
  "votes",
  {
    postId: bigint({ mode: "number" })
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    value: smallint().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.postId, table.memberId] }),
    index("votes_member_idx").on(table.memberId),
    // Lately cast: read from the index alone, however many there are in all.
    index("votes_given_idx").on(table.postId, table.createdAt).where(sql`${table.value} = 1`),
    check("votes_value", sql`${table.value} in (-1, 1)`),
  ],
);
