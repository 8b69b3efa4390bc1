import type { Digest, DigestThread } from "#app/domain/mails/find-digest.ts";
import type { Locale } from "#app/i18n/locale.ts";
import {
  andMore,
  chooseMails,
  digestForYou,
  digestNews,
  digestSubject,
  digestWaiting,
  digestWhy,
  newPosts,
  newThread,
  openInbox,
  stopDigests,
  unansweredSince,
} from "#app/i18n/notification-mails.ts";
import { titleGone } from "#app/i18n/notifications.ts";
import { layout, type MailBrand, type MailSection, type RenderedMail } from "./layout.ts";
import { mailSentence } from "./notification.ts";

const mostRows = { forYou: 10, news: 10, waiting: 5 };

/** What is new since the last one, each thing a line with its link. @param facts.zone whose days dates are given in */
export function digestMail(facts: {
  locale: Locale;
  brand: MailBrand;
  mode: "daily" | "weekly";
  digest: Digest;
  zone: string;
  preferencesUrl: string;
}): RenderedMail {
  const { locale, brand, mode, digest } = facts;
  const dates = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    timeZone: facts.zone,
    day: "numeric",
    month: "long",
  });
  const row = (one: DigestThread, what: string) => ({
    label: one.title,
    url: brand.url + one.path,
    facts: [one.space[locale] ?? Object.values(one.space)[0], what].filter(Boolean).join(" · "),
  });
  const news = (one: DigestThread) =>
    [one.fresh && newThread(locale), one.newPosts > 0 && newPosts({ count: one.newPosts }, locale)]
      .filter(Boolean)
      .join(" · ");
  const section = <T>(
    title: string,
    all: T[],
    most: number,
    rowOf: (one: T) => MailSection["rows"][number],
  ) =>
    all.length === 0
      ? []
      : {
          title,
          rows: all.slice(0, most).map(rowOf),
          more: all.length > most ? andMore({ count: all.length - most }, locale) : "",
        };
  const name = { brand: brand.name };
  return layout({
    locale,
    brand,
    subject: digestSubject[mode](name, locale),
    title: digestSubject[mode](name, locale),
    before: [],
    sections: [
      section(digestForYou(locale), digest.forYou, mostRows.forYou, (one) => ({
        label: one.title ?? titleGone(locale),
        url: brand.url + one.path,
        facts: mailSentence(one, locale),
      })),
      section(digestNews(locale), digest.news, mostRows.news, (one) => row(one, news(one))),
      section(digestWaiting(locale), digest.waiting, mostRows.waiting, (one) =>
        row(one, unansweredSince({ date: dates.format(one.createdAt) }, locale)),
      ),
    ].flat(),
    button: { label: openInbox(locale), url: `${brand.url}/new` },
    after: [],
    why: digestWhy[mode](name, locale),
    stop: [
      { label: stopDigests(locale), url: `${facts.preferencesUrl}#all` },
      { label: chooseMails(locale), url: facts.preferencesUrl },
    ],
  });
}
