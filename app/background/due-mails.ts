import { findBrand } from "#app/domain/brand/brand.ts";
import { answerLink } from "#app/domain/ideas/answer-link.ts";
import { findDigest } from "#app/domain/mails/find-digest.ts";
import { findRecipient, type Recipient } from "#app/domain/mails/find-recipient.ts";
import { gatherDigests } from "#app/domain/mails/gather-digests.ts";
import { dropMail, gatherNotifications, noteMailed } from "#app/domain/mails/gather-notifications.ts";
import { type DueMail, listDueMails, postponeMail } from "#app/domain/mails/list-due-mails.ts";
import { preferencesLinks } from "#app/domain/mails/preferences-link.ts";
import { type Letter, sendOnce } from "#app/domain/mails/send-once.ts";
import { findTold } from "#app/domain/notifications/find-told.ts";
import { zoneOf } from "#app/domain/notifications/next-digest.ts";
import { digestMail } from "#app/emails/digest.ts";
import { asksFor, notificationMail } from "#app/emails/notification.ts";
import { env } from "#app/services/env.server.ts";
import { log } from "#app/services/log.server.ts";
import { MailDeferred, MailServerAway, mailHost } from "#app/services/mail.server.ts";

const atOnce = 50;
const lanes = 4;
/** News of two days ago is no news: a mail that waited so long for a mail server is let go, in milliseconds. */
const longestWait = 2 * 86_400_000;

/**
 * Sends what is due to be told by mail: notifications whose grace is over, and digests. Ends early when the mail server
 * itself is away, since the next mail would fare no better; what is left waits in the base.
 */
export async function sendDueMails(now = new Date()): Promise<void> {
  while (await gatherNotifications(now));
  while (await gatherDigests(now));
  for (;;) {
    const due = await listDueMails(now, atOnce);
    let away = false;
    const queue = due.values();
    const lane = async () => {
      for (const mail of queue) {
        if (away) return;
        away ||= !(await sendOne(mail, now));
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    if (away || due.length < atOnce) return;
  }
}

/** @returns false when the mail server is away */
async function sendOne(mail: DueMail, now: Date): Promise<boolean> {
  try {
    await send(mail, now);
    return true;
  } catch (error) {
    if (error instanceof MailDeferred) return true;
    if (error instanceof MailServerAway) {
      log.warn(
        { mailId: mail.id, reason: error.message },
        "the mail server is away; what waits leaves later",
      );
      return false;
    }
    // A mail that can't even be written must not stand before the others.
    log.error({ err: error, mailId: mail.id }, "a mail could not be made");
    await postponeMail(mail.id);
    return true;
  }
}

async function send(mail: DueMail, now: Date): Promise<void> {
  if (now.getTime() - mail.createdAt.getTime() > longestWait) return dropMail(mail.id, "tooLate");
  const reader = mail.memberId ? await findRecipient(mail.memberId) : null;
  if (!reader) return dropMail(mail.id, "mayNotBeWritten");
  if (mail.kind === "digest") await sendDigest(mail, reader);
  else await sendNotification(mail, reader);
}

async function sendNotification(mail: DueMail, reader: Recipient): Promise<void> {
  if (reader.mailMode !== "at-once") return dropMail(mail.id, "notAtOnce");
  const told = await findTold(reader.viewer, { mailId: mail.id });
  const newest = told.at(-1);
  if (!newest) return dropMail(mail.id, "nothingLeft");
  const { locale, memberId } = reader;
  const { threadId } = newest;
  const links = await preferencesLinks({ memberId, threadId });
  const post = told.findLast((one) => one.post)?.post;
  const takesReplies = env().MAIL_IN_ADDRESS !== undefined && post !== undefined;
  const brand = await mailBrand();
  const asks = asksFor(told);
  const answerUrl = asks && (await answerLink(asks.what, memberId, asks.id));
  const name = reader.viewer.member.displayName;
  const thread = `thread-${threadId}`;
  const outcome = await sendOnce({
    ...envelope(mail, reader, brand.name),
    ...notificationMail({ locale, brand, told, takesReplies, preferencesUrl: links.page, name, answerUrl }),
    conversation: `<${thread}@${mailHost()}>`,
    list: { id: `${thread}.${mailHost()}`, unsubscribeUrl: links.oneClick },
    threadId,
    postId: post?.id,
    takesReplies,
  });
  if (outcome !== "refused")
    await noteMailed(
      mail.id,
      told.map(({ id }) => id),
    );
}

async function sendDigest(mail: DueMail, reader: Recipient): Promise<void> {
  const { mailMode: mode, locale, memberId } = reader;
  if (mode !== "daily" && mode !== "weekly") return dropMail(mail.id, "noDigest");
  const digest = await findDigest(reader, mail.since ?? mail.createdAt);
  if (!digest) return dropMail(mail.id, "nothingNew");
  const links = await preferencesLinks({ memberId, threadId: null });
  const brand = await mailBrand();
  const zone = zoneOf(reader.timeZone);
  await sendOnce({
    ...envelope(mail, reader, brand.name),
    ...digestMail({ locale, brand, mode, digest, zone, preferencesUrl: links.page }),
    list: { id: `digest.${mailHost()}`, unsubscribeUrl: links.oneClick },
  });
}

function envelope({ messageId, kind }: DueMail, { email, memberId }: Recipient, fromName: string) {
  return { messageId, kind, memberId, to: email, fromName } satisfies Partial<Letter>;
}

/** What every mail says of where it comes from. */
export async function mailBrand() {
  const { name, accent } = await findBrand();
  return { name, accent, url: env().APP_URL };
}
