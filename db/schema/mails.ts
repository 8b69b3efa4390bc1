import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment, uuidKey } from "./columns.ts";
import { members } from "./members.ts";

export const mailStates = ["waiting", "sent", "refused", "dropped", "bounced", "complained"] as const;
export type MailState = (typeof mailStates)[number];

/**
 * The log of outgoing mail: who was written to, about what, and what became of it. Never what it said: links in mails
 * are secrets. `messageId` is the same for the same mail however often it is sent.
 */
export const mails = pgTable(
  "mails",
  {
    id: uuidKey(),
    messageId: text().notNull().unique("mails_message_id_key"),
    memberId: uuid().references(() => members.id, { onDelete: "set null" }),
    address: text().notNull(),
    /** What kind of mail it is, such as `confirm-email`, `notification` or `digest`. */
    kind: text().notNull(),
    /** The thread it is about, so that a reply finds its way. */
    threadId: bigint({ mode: "number" }),
    postId: bigint({ mode: "number" }),
    state: text().$type<MailState>().notNull().default("waiting"),
    tries: integer().notNull().default(0),
    /** What the mail server said last, where it said no. */
    problem: text().notNull().default(""),
    createdAt: createdAt(),
    sentAt: moment(),
  },
  (table) => [
    index("mails_newest_idx").on(table.createdAt, table.id),
    index("mails_state_idx").on(table.state, table.createdAt, table.id),
    index("mails_member_idx").on(table.memberId, table.createdAt),
    check(
      "mails_state",
      sql`${table.state} in ('waiting', 'sent', 'refused', 'dropped', 'bounced', 'complained')`,
    ),
    check("mails_lengths", sql`length(${table.address}) <= 254 and length(${table.problem}) <= 500`),
  ],
);
