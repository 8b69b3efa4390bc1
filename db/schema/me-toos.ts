import { bigint, index, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "./columns.ts";
import { members } from "./members.ts";
import { threads } from "./threads.ts";

/** Who has the very problem of a question too, and waits for it to be solved. */
export const meToos = pgTable(
  "me_toos",
  {
    threadId: bigint({ mode: "number" })
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.threadId, table.memberId] }),
    index("me_toos_member_idx").on(table.memberId),
  ],
);
