import { TooMany } from "#app/domain/errors.ts";
import { spend } from "#app/domain/limit.ts";
import type { Incoming } from "#app/domain/mails/note-incoming.ts";
import { sendOnce } from "#app/domain/mails/send-once.ts";
import { replyOutcomeMail } from "#app/emails/reply-outcome.ts";
import { ownWords, refusalWords } from "#app/i18n/errors.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { leftOut as leftOutWords, moreFiles, replyProblems } from "#app/i18n/reply-mails.ts";
import { postPath } from "#app/lib/paths.ts";
import type { ReadMail } from "#app/services/incoming-mail.server.ts";
import { log } from "#app/services/log.server.ts";
import { mailHost } from "#app/services/mail.server.ts";
import { mailBrand } from "../due-mails.ts";
import type { LeftOut } from "./keep-attachments.ts";

/** So that two machines that answer one another, or somebody who forges an address, make little of it. */
const telling = { name: "mail-refusal", points: 5, seconds: 3_600 };

type Facts = {
  row: Incoming;
  mail: ReadMail;
  locale: Locale;
  memberId: string | null;
  /** Whose address it came to, where a stranger wrote: with one of their own, anybody could have us write to the world. */
  usedBy?: string;
} & ({ problem: string; path: string } | { posted: number; leftOut: LeftOut[] });

/** Answers by mail that an answer was not posted, or not whole. Once for each mail that came in. */
export async function tellOutcome(facts: Facts): Promise<void> {
  const { row, mail, locale, memberId, usedBy = "nobody" } = facts;
  const [to] = mail.from;
  if (!to) return;
  try {
    await spend(telling, to);
    if (memberId === null) await spend(telling, usedBy);
  } catch (error) {
    if (error instanceof TooMany) return;
    throw error;
  }
  const brand = await mailBrand();
  const posted = "posted" in facts;
  const rendered = replyOutcomeMail({
    locale,
    brand,
    posted,
    subject: memberId ? mail.subject : "",
    reasons: posted
      ? leftOutReasons(facts.leftOut, mail.more, locale)
      : [problemWords(facts.problem, locale)],
    words: memberId && !posted ? mail.text : "",
    url: brand.url + (posted ? postPath(facts.posted) : facts.path),
  });
  try {
    await sendOnce({
      ...rendered,
      kind: "reply-refused",
      memberId,
      to,
      fromName: brand.name,
      messageId: `<${row.id}.reply@${mailHost()}>`,
      ...(/^<[^<>\s]{1,300}>$/.test(mail.messageId) && { conversation: mail.messageId }),
    });
  } catch (error) {
    // The answer to an answer is a courtesy: what was decided stands without it.
    log.warn({ incomingId: row.id, reason: (error as Error).message }, "a refusal could not be mailed");
  }
}

function leftOutReasons(left: LeftOut[], more: boolean, locale: Locale): string[] {
  const each = left.map(({ name, why }) =>
    leftOutWords({ name: name.slice(0, 100), why: problemWords(why, locale) }, locale),
  );
  return more ? [...each, moreFiles(locale)] : each;
}

function problemWords(problem: string, locale: Locale): string {
  if (Object.hasOwn(replyProblems, problem))
    return replyProblems[problem as keyof typeof replyProblems](locale);
  return ownWords(problem, locale) ?? refusalWords(problem);
}
