import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment, uuidKey } from "./columns.ts";
import { members, type Role } from "./members.ts";

/** What staff remember about a person, for staff alone. */
export const staffNotes = pgTable(
  "staff_notes",
  {
    id: uuidKey(),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    authorId: uuid().references(() => members.id, { onDelete: "set null" }),
    body: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index("staff_notes_member_idx").on(table.memberId, table.createdAt),
    check("staff_notes_lengths", sql`length(${table.body}) between 1 and 2000`),
  ],
);

/** Colleagues asked in by mail. The link is sealed when its mail is made; what is here opens nothing. */
export const invitations = pgTable(
  "invitations",
  {
    id: uuidKey(),
    email: text().notNull(),
    /** What they will hold for the whole site from their first moment on. */
    role: text().$type<Role | "member">().notNull(),
    /** Of the mail, and of the account at first. */
    locale: text().notNull().default("en"),
    invitedBy: uuid().references(() => members.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    expiresAt: moment().notNull(),
    /** Taken back by staff. */
    withdrawnAt: moment(),
    usedAt: moment(),
    /** Who came of it. */
    memberId: uuid().references(() => members.id, { onDelete: "set null" }),
  },
  (table) => [
    index("invitations_open_idx")
      .on(table.createdAt)
      .where(sql`${table.usedAt} is null and ${table.withdrawnAt} is null`),
    check("invitations_email", sql`${table.email} = lower(${table.email}) and length(${table.email}) <= 254`),
    check(
      "invitations_role",
      sql`${table.role} in ('member', 'expert', 'product', 'moderator', 'manager', 'administrator')`,
    ),
  ],
);
