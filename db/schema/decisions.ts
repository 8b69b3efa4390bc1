import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  index,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, moment, uuidKey } from "./columns.ts";

/** What is decided on a thread’s course or on a post. */
export type ContentAction = "close" | "lock" | "archive" | "hide" | "remove";
export type DecisionAction = ContentAction | "suspend" | "lift";

/**
 * Every staff act that restricts content or people, and every act that lifts one. Append-only (a trigger refuses
 * changes); the reason cannot be left out, and lifting names what it reverses.
 */
export const decisions = pgTable(
  "decisions",
  {
    id: uuidKey(),
    action: text().$type<DecisionAction>().notNull(),
    /** The decision that this one lifts. */
    reverses: uuid().references((): AnyPgColumn => decisions.id),
    threadId: bigint({ mode: "number" }),
    postId: bigint({ mode: "number" }),
    /** Whom it keeps out, of a suspension. */
    memberId: uuid(),
    /** When a suspension ends by itself; null for one that lasts until it is lifted. */
    until: moment(),
    reason: text().notNull(),
    /** Null for what an import brought along. */
    madeBy: uuid(),
    madeAt: createdAt(),
    imported: boolean().notNull().default(false),
  },
  (table) => [
    index("decisions_thread_idx").on(table.threadId),
    index("decisions_post_idx").on(table.postId),
    index("decisions_member_idx").on(table.memberId).where(sql`${table.memberId} is not null`),
    uniqueIndex("decisions_reverses_key").on(table.reverses),
    check(
      "decisions_action",
      sql`${table.action} in ('close', 'lock', 'archive', 'hide', 'remove', 'suspend', 'lift')`,
    ),
    check("decisions_lift", sql`(${table.action} = 'lift') = (${table.reverses} is not null)`),
    check("decisions_reason", sql`length(trim(${table.reason})) between 3 and 5000`),
    check("decisions_maker", sql`${table.imported} or ${table.madeBy} is not null`),
    // Content or a person, never both; and people are suspended, nothing else.
    check(
      "decisions_target",
      sql`(${table.memberId} is null) = (${table.threadId} is not null or ${table.postId} is not null)`,
    ),
    check(
      "decisions_suspension",
      sql`case when ${table.memberId} is null then ${table.action} <> 'suspend' and ${table.until} is null
        else ${table.action} = 'suspend' or (${table.action} = 'lift' and ${table.until} is null) end`,
    ),
    check("decisions_until", sql`${table.until} > ${table.madeAt}`),
  ],
);
