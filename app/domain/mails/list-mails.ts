import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "#app/lib/cursor.ts";
import { env } from "#app/services/env.server.ts";
import { db } from "#db/client.server.ts";
import { incomingMails, type MailState, mails, members } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import { holds, type Viewer } from "../viewer.ts";

export type LoggedMail = {
  id: string;
  address: string;
  /** A member's username; null for nobody's, or no more. */
  username: string | null;
  kind: string;
  state: string;
  tries: number;
  problem: string;
  postId: number | null;
  at: string;
};
export type MailPage = { rows: LoggedMail[]; next: string | null };
export type MailFilter = { state?: MailState; address?: string; after?: string };

const perPage = 50;
const place = z.tuple([z.int().min(0).max(253_402_300_799_999), z.uuid()]);

/** The log of outgoing mail, newest first. @param filter.address how addresses begin @throws {Forbidden} */
export async function listMails(viewer: Viewer, filter: MailFilter): Promise<MailPage> {
  allow(viewer);
  const from = filter.after ? decodeCursor(filter.after, place) : null;
  const starts = filter.address?.toLowerCase().replace(/[\\%_]/g, "\\$&");
  const rows = await db
    .select({
      id: mails.id,
      address: mails.address,
      username: members.username,
      kind: mails.kind,
      state: mails.state,
      tries: mails.tries,
      problem: mails.problem,
      postId: mails.postId,
      at: mails.createdAt,
    })
    .from(mails)
    .leftJoin(members, eq(members.id, mails.memberId))
    .where(
      and(
        filter.state && eq(mails.state, filter.state),
        starts ? sql`${mails.address} like ${`${starts}%`}` : undefined,
        before(from, sql`(${mails.createdAt}, ${mails.id})`),
      ),
    )
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(perPage + 1);
  return pageOf(rows);
}

/** What came in by mail, newest first. @throws {Forbidden} */
export async function listIncoming(viewer: Viewer, filter: { after?: string }): Promise<MailPage> {
  allow(viewer);
  const from = filter.after ? decodeCursor(filter.after, place) : null;
  const rows = await db
    .select({
      id: incomingMails.id,
      address: incomingMails.address,
      username: members.username,
      kind: sql<string>`'incoming'`,
      state: incomingMails.state,
      tries: sql<number>`1`,
      problem: incomingMails.problem,
      postId: incomingMails.postId,
      at: incomingMails.at,
    })
    .from(incomingMails)
    .leftJoin(members, eq(members.id, incomingMails.memberId))
    .where(before(from, sql`(${incomingMails.at}, ${incomingMails.id})`))
    .orderBy(desc(incomingMails.at), desc(incomingMails.id))
    .limit(perPage + 1);
  return pageOf(rows);
}

/** How mail leaves and comes in here, in the words of the settings; no secret among them. @throws {Forbidden} */
export function mailWays(viewer: Viewer) {
  allow(viewer);
  const { SMTP_URL, MAIL_IN_ADDRESS, MAIL_IN_SMTP, MAIL_IN_IMAP, MAIL_IN_TOKEN, dkim } = env();
  return {
    out: SMTP_URL ? new URL(SMTP_URL).host : null,
    signedBy: dkim?.domain ?? null,
    replyAddress: MAIL_IN_ADDRESS ?? null,
    ways: [
      MAIL_IN_SMTP && `SMTP (${MAIL_IN_SMTP})`,
      MAIL_IN_IMAP && `IMAP (${new URL(MAIL_IN_IMAP).host})`,
      MAIL_IN_TOKEN && MAIL_IN_ADDRESS && "HTTP (/mail/in)",
    ].filter((way): way is string => typeof way === "string" && way !== ""),
  };
}

function allow(viewer: Viewer): void {
  if (!holds(viewer, ["administrator"])) throw new Forbidden();
}

function before(from: z.infer<typeof place> | null, key: SQL): SQL | undefined {
  return from ? sql`${key} < (${new Date(from[0])}::timestamptz, ${from[1]}::uuid)` : undefined;
}

function pageOf(read: (Omit<LoggedMail, "at"> & { at: Date })[]): MailPage {
  const rows = read.slice(0, perPage);
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => ({ ...row, at: row.at.toISOString() })),
    next: last && read.length > perPage ? encodeCursor([last.at.getTime(), last.id]) : null,
  };
}
