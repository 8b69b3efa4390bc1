import { and, count, eq, gte } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { mails } from "#db/schema/index.ts";
import { withoutSecrets } from "./send-once.ts";
import { stopMailTo } from "./stop-mail-to.ts";

/** That a mail did not arrive: for good or for now; or that its reader called it unwanted. */
export type MailReport = {
  /** Which mail, by the log's id (from a signed return path) or by its Message-ID. */
  of: { mailId: string } | { messageId: string };
  what: "hard" | "soft" | "complaint";
  /** In the mail server's words. */
  problem: string;
};

/** So many mails to one address that did not arrive within so many milliseconds: it is as good as dead. */
const mostSoft = 5;
const softWindow = 14 * 86_400_000;

/**
 * Takes note of what became of a mail after it was sent. Where nothing arrives any more, or nothing is wanted, sending
 * stops. Told twice, it changes nothing. @returns whether the log knows such a mail
 */
export async function noteBounce({ of, what, problem }: MailReport): Promise<boolean> {
  const [mail] = await db
    .select()
    .from(mails)
    .where("mailId" in of ? eq(mails.id, of.mailId) : eq(mails.messageId, of.messageId));
  if (!mail) return false;
  const words = withoutSecrets(problem);
  const isMail = eq(mails.id, mail.id);
  if (what === "soft") {
    if (mail.softBouncedAt) return true;
    await db.update(mails).set({ softBouncedAt: new Date(), problem: words }).where(isMail);
    const [soft] = await db
      .select({ count: count() })
      .from(mails)
      .where(
        and(eq(mails.address, mail.address), gte(mails.softBouncedAt, new Date(Date.now() - softWindow))),
      );
    if ((soft?.count ?? 0) < mostSoft) return true;
  } else {
    const state = what === "hard" ? "bounced" : "complained";
    await db.update(mails).set({ state, problem: words }).where(isMail);
  }
  const why = what === "complaint" ? "complained" : "bounced";
  if (mail.memberId) await stopMailTo(mail.memberId, mail.address, why);
  return true;
}
