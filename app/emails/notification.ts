import type { Told } from "#app/domain/mails/find-notified.ts";
import type { Locale } from "#app/i18n/locale.ts";
import {
  chooseMails,
  followWhy,
  readOnSite,
  replyByMail,
  severalNews,
  stopThread,
  toldOf,
} from "#app/i18n/notification-mails.ts";
import { layout, type MailBrand, type RenderedMail } from "./layout.ts";
import { mailHtml, mailText } from "./mail-html.ts";

/** More than these are counted, not quoted. */
const mostQuoted = 5;

/**
 * What happened in one thread since the last mail about it. The subject is the thread's title, so that mail readers
 * keep a thread's mails together. @param facts.told at least one, the oldest first
 */
export function notificationMail(facts: {
  locale: Locale;
  brand: MailBrand;
  told: Told[];
  takesReplies: boolean;
  preferencesUrl: string;
}): RenderedMail {
  const { locale, brand, told, takesReplies } = facts;
  const newest = told.at(-1) as Told;
  const sentence = (one: Told) => toldOf[one.kind](one, locale);
  const alone = told.length === 1;
  const begins = newest.kind === "announcement" || newest.post?.kind === "body";
  const quoted = told.slice(-mostQuoted);
  return layout({
    locale,
    brand,
    subject: begins ? newest.title : `Re: ${newest.title}`,
    title: alone ? sentence(newest) : severalNews({ count: told.length, title: newest.title }, locale),
    before: [],
    quotes: quoted.flatMap((one) => {
      const by = alone ? "" : sentence(one);
      if (!one.post) return alone ? [] : { by, html: "", text: "" };
      return {
        by,
        html: mailHtml(one.post.html, brand.url, locale),
        text: mailText(one.post.markdown, locale),
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
