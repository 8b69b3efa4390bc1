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
    /** Of a digest, from when on it tells what is new. */
    since: moment(),
    createdAt: createdAt(),
    sentAt: moment(),
    /** When it may be tried (again); null where a job of its own does that. */
    nextTryAt: moment(),
    /** Somebody is sending it until then; whoever takes that long has died. */
    leasedUntil: moment(),
    /** When a mail server far away said that it could not deliver it for now. */
    softBouncedAt: moment(),
  },
  (table) => [
    index("mails_newest_idx").on(table.createdAt, table.id),
    index("mails_state_idx").on(table.state, table.createdAt, table.id),
    index("mails_member_idx").on(table.memberId, table.createdAt),
    // Looked up by how it begins.
    index("mails_address_idx").on(table.address.op("text_pattern_ops"), table.createdAt, table.id),
    index("mails_due_idx")
      .on(table.nextTryAt)
      .where(sql`${table.state} = 'waiting' and ${table.nextTryAt} is not null`),
    check(
      "mails_state",
      sql`${table.state} in ('waiting', 'sent', 'refused', 'dropped', 'bounced', 'complained')`,
    ),
    check("mails_lengths", sql`length(${table.address}) <= 254 and length(${table.problem}) <= 500`),
  ],
);

export const incomingStates = ["received", "posted", "refused", "ignored", "bounce"] as const;
export type IncomingState = (typeof incomingStates)[number];

/**
 * What came in by mail and what became of it, once for each Message-ID however often and by whichever way it comes.
 * Never what it said.
 */
export const incomingMails = pgTable(
  "incoming_mails",
  {
    id: uuidKey(),
    messageId: text().notNull().unique("incoming_mails_message_id_key"),
    state: text().$type<IncomingState>().notNull().default("received"),
    /** Whom it says it is from. */
    address: text().notNull().default(""),
    /** The mail it answers. */
    mailId: uuid().references(() => mails.id, { onDelete: "set null" }),
    memberId: uuid().references(() => members.id, { onDelete: "set null" }),
    /** The post it became. */
    postId: bigint({ mode: "number" }),
    /** Why it did not become one, as a key. */
    problem: text().notNull().default(""),
    at: createdAt(),
  },
  (table) => [
    index("incoming_mails_at_idx").on(table.at, table.id),
    index("incoming_mails_mail_idx").on(table.mailId),
    index("incoming_mails_member_idx").on(table.memberId),
    check(
      "incoming_mails_state",
      sql`${table.state} in ('received', 'posted', 'refused', 'ignored', 'bounce')`,
    ),
    check(
      "incoming_mails_lengths",
      sql`length(${table.messageId}) <= 500 and length(${table.address}) <= 254 and length(${table.problem}) <= 500`,
    ),
  ],
);
