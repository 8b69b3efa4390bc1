import type { ToldNow } from "#app/domain/notifications/views.ts";
import type { Locale } from "#app/i18n/locale.ts";
import {
  chooseMails,
  followWhy,
  readOnSite,
  replyByMail,
  severalNews,
  stopThread,
} from "#app/i18n/notification-mails.ts";
import { titleGone, toldSentence } from "#app/i18n/notifications.ts";
import { layout, type MailBrand, type RenderedMail } from "./layout.ts";
import { mailHtml, mailText } from "./mail-html.ts";

/** More than these are counted, not quoted. */
const mostQuoted = 5;

/** Mail programs make links of what looks like one; a name should not become somebody's. */
const unlinked = (name: string) => name.replace(/[.:/@](?=\S)/g, "$&\u2060");

/** What happened, in the words of the inbox. */
export const mailSentence = (told: ToldNow, locale: Locale) =>
  toldSentence({ ...told, actors: told.actors.map(unlinked) }, locale);

/**
 * What happened in one thread since the last mail about it. The subject is the thread's title, so that mail readers
 * keep a thread's mails together. @param facts.told at least one, the oldest first
 */
export function notificationMail(facts: {
  locale: Locale;
  brand: MailBrand;
  told: ToldNow[];
  takesReplies: boolean;
  preferencesUrl: string;
}): RenderedMail {
  const { locale, brand, told, takesReplies } = facts;
  const newest = told.at(-1) as ToldNow;
  const title = newest.title ?? titleGone(locale);
  const alone = told.length === 1;
  const room = alone ? 1_600 : 600;
  const begins = newest.kind === "announcement" || newest.post?.kind === "body";
  const quoted = told.slice(-mostQuoted);
  return layout({
    locale,
    brand,
    subject: begins ? title : `Re: ${title}`,
    title: alone ? mailSentence(newest, locale) : severalNews({ count: told.length, title }, locale),
    before: alone ? [title] : [],
    quotes: quoted.flatMap((one) => {
      const by = alone ? "" : mailSentence(one, locale);
      if (!one.post) return alone ? [] : { by, html: "", text: "" };
      return {
        by,
        html: mailHtml(one.post.html, brand.url, locale, room),
        text: mailText(one.post.markdown, locale, room),
      };
    }),
    button: { label: readOnSite(locale), url: brand.url + newest.path },
    after: takesReplies ? [replyByMail(locale)] : [],
    why: followWhy({ brand: brand.name }, locale),
    stop: [
      { label: stopThread(locale), url: `${facts.preferencesUrl}#thread` },
      { label: chooseMails(locale), url: facts.preferencesUrl },
    ],
    takesReplies,
  });
}
