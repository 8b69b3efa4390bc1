import { findBookmark } from "#app/domain/bookmarks/find-bookmark.ts";
import { NotFound } from "#app/domain/errors.ts";
import type { DomainEvent } from "#app/domain/events.ts";
import { findRecipient } from "#app/domain/mails/find-recipient.ts";
import { sendOnce } from "#app/domain/mails/send-once.ts";
import { bookmarkDueMail } from "#app/emails/bookmark-due.ts";
import { mailHost } from "#app/services/mail.server.ts";
import { mailBrand } from "../due-mails.ts";
import type { Subscriber } from "../subscriber.ts";

/** Writes to members who asked to be reminded of a post, while it is there for them to read. */
export const reminders: Subscriber = { name: "reminders", on: { "bookmark.due": remind } };

async function remind({ id, ids: { memberId, postId } }: DomainEvent<"bookmark.due">): Promise<void> {
  const reader = await findRecipient(memberId);
  if (!reader) return;
  const { locale, viewer } = reader;
  // Looked at as its owner may see it now; what they let go of since is no bookmark any more.
  const bookmark = await findBookmark(viewer, Number(postId), new Date()).catch((error) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  if (!bookmark?.post || !bookmark.due) return;
  const brand = await mailBrand();
  const mail = bookmarkDueMail({
    locale,
    brand,
    title: bookmark.post.title,
    note: bookmark.note,
    url: brand.url + bookmark.post.path,
  });
  const messageId = `<${id}.reminder@${mailHost()}>`;
  await sendOnce({ ...mail, kind: "reminder", memberId, to: reader.email, fromName: brand.name, messageId });
}
