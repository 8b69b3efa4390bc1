import { findMailFacts } from "#app/domain/accounts/find-mail-facts.ts";
import { findMember } from "#app/domain/accounts/session.server.ts";
import { findBookmark } from "#app/domain/bookmarks/find-bookmark.ts";
import { findBrand } from "#app/domain/brand/brand.ts";
import { NotFound } from "#app/domain/errors.ts";
import type { DomainEvent } from "#app/domain/events.ts";
import { bookmarkDueMail } from "#app/emails/bookmark-due.ts";
import { env } from "#app/services/env.server.ts";
import { log } from "#app/services/log.server.ts";
import { MailRefused, mailHost, sendMail } from "#app/services/mail.server.ts";
import type { Subscriber } from "../subscriber.ts";

/** Writes to members who asked to be reminded of a post, while it is there for them to read. */
export const reminders: Subscriber = { name: "reminders", on: { "bookmark.due": remind } };

async function remind({ id, ids: { memberId, postId } }: DomainEvent<"bookmark.due">): Promise<void> {
  const [facts, found] = await Promise.all([findMailFacts(memberId), findMember(memberId)]);
  if (!facts?.confirmed || !found) return;
  const { locale } = facts;
  // Looked at as its owner may see it now; what they let go of since is no bookmark any more.
  const viewer = { member: found.member, locale };
  const bookmark = await findBookmark(viewer, Number(postId), new Date()).catch((error) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  if (!bookmark?.post || !bookmark.due) return;
  const { name, accent } = await findBrand();
  const origin = env().APP_URL;
  const mail = bookmarkDueMail({
    locale,
    brand: { name, accent, url: origin },
    title: bookmark.post.title,
    note: bookmark.note,
    url: origin + bookmark.post.path,
  });
  try {
    await sendMail({ ...mail, to: facts.email, fromName: name, messageId: `<${id}.reminder@${mailHost()}>` });
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    log.warn({ memberId, reason: error.message }, "mail refused for good");
  }
}
