import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import { log } from "#app/services/log.server.ts";
import { type Mail, MailRefused, sendingDeadline, sendMail } from "#app/services/mail.server.ts";
import { db } from "#db/client.server.ts";
import { mails } from "#db/schema/index.ts";
import { signedAddress } from "./addresses.ts";
import { stopMailTo } from "./stop-mail-to.ts";

/** One mail to one person, with what the log says of it. */
export type Letter = Omit<Mail, "replyTo" | "returnPath"> & {
  kind: string;
  memberId: string | null;
  threadId?: number;
  postId?: number;
  /** Whoever answers it answers in the thread. */
  takesReplies?: boolean;
};

/** Longer than sending may take, so that nobody takes over what is still on its way. */
const lease = 2 * sendingDeadline;
const longestProblem = 300;
/** What the log says of a mail that is settled without having left: there is no mail server. */
export const keptHere = "keptHere";

/**
 * Sends a mail that is in the log under its Message-ID, or will be: the one way out for every mail. What was sent,
 * refused or dropped is not sent again, and two who try at once send one. Between the mail server's "250" and our own
 * note of it a killed process leaves the mail waiting; it is then sent again under the same Message-ID, by which mail
 * servers and readers know it for the one they have.
 * @returns what became of it: `refused` when the receiver said no for good, `already` when it was settled before
 * @throws when it could not be sent for now; the log keeps why
 */
export async function sendOnce(letter: Letter): Promise<"sent" | "refused" | "already"> {
  const { kind, memberId, threadId, postId, takesReplies, ...mail } = letter;
  const row = { messageId: mail.messageId, kind, memberId, address: mail.to, threadId, postId };
  await db.insert(mails).values(row).onConflictDoNothing();
  const [held] = await db
    .update(mails)
    .set({
      ...(threadId && { threadId }),
      ...(postId && { postId }),
      address: mail.to,
      tries: sql`${mails.tries} + 1`,
      leasedUntil: new Date(Date.now() + lease),
    })
    .where(
      and(
        eq(mails.messageId, mail.messageId),
        eq(mails.state, "waiting"),
        or(isNull(mails.leasedUntil), lt(mails.leasedUntil, new Date())),
      ),
    )
    .returning({ id: mails.id, tries: mails.tries });
  if (!held) return settledBefore(mail.messageId);
  let problem = "";
  try {
    const done = await sendMail({
      ...mail,
      ...(takesReplies && { replyTo: (await signedAddress("reply", held.id)) ?? undefined }),
      returnPath: (await signedAddress("bounce", held.id)) ?? undefined,
    });
    if (done === "kept") problem = keptHere;
  } catch (error) {
    problem = withoutSecrets(error instanceof Error ? error.message : String(error));
    if (!(error instanceof MailRefused)) {
      await note(held.id, {
        problem,
        nextTryAt: sql`case when ${mails.nextTryAt} is null then null else ${nextTry(held.tries)}::timestamptz end`,
      });
      throw error;
    }
    await note(held.id, { state: "refused", problem });
    if (error.deadAddress && memberId) await stopMailTo(memberId, mail.to, "bounced");
    log.warn({ memberId, reason: problem }, "mail refused for good");
    return "refused";
  }
  await note(held.id, { state: "sent", sentAt: new Date(), problem });
  return "sent";
}

/** Soon at first, then once a minute, so that what waited for a mail server leaves within a minute of its return. */
function nextTry(tries: number): Date {
  return new Date(Date.now() + Math.min(60, 5 * 2 ** Math.min(tries - 1, 6)) * 1_000);
}

async function note(id: string, what: Record<string, unknown>): Promise<void> {
  await db
    .update(mails)
    .set({ leasedUntil: null, ...what })
    .where(eq(mails.id, id));
}

async function settledBefore(messageId: string): Promise<"already"> {
  const [row] = await db.select({ state: mails.state }).from(mails).where(eq(mails.messageId, messageId));
  if (row?.state === "waiting") throw new Error("this mail is being sent by someone else right now");
  return "already";
}

/** Mail servers quote what they refuse: links in mails are secrets, and a password may stand in an address. */
export function withoutSecrets(words: string): string {
  return words
    .replace(/\b[a-z][a-z0-9+.-]*:\/\/\S+/gi, "[link]")
    .replace(/\b[\w-]{24,}\b/g, "[…]")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, longestProblem);
}
