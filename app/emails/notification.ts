import type { ToldNow } from "#app/domain/notifications/views.ts";
import {
  ideaWhy,
  mailNoSignIn,
  mailPollButton,
  mailSolvedButton,
  solvedShort,
  solvedThanks,
  solvedThanksOwn,
} from "#app/i18n/idea-return.ts";
import type { Locale } from "#app/i18n/locale.ts";
import {
  chooseMails,
  followWhy,
  readOnSite,
  replyByMail,
  severalNews,
  severalSteps,
  stopThread,
} from "#app/i18n/notification-mails.ts";
import { titleGone, toldSentence } from "#app/i18n/notifications.ts";
import { escapeHtml } from "#app/lib/markdown/escape.ts";
import { layout, type MailBrand, type RenderedMail } from "./layout.ts";
import { mailHtml, mailText } from "./mail-html.ts";

/** More than these are counted, not quoted. */
const mostQuoted = 5;

/** Mail programs make links of what looks like one; a name should not become somebody's. */
const unlinked = (name: string) => name.replace(/[.:/@](?=\S)/g, "$&\u2060");

const isOfIdea = ({ kind }: ToldNow) => kind === "step" || kind === "poll";

/**
 * What a mail asks of its reader, where it tells of an idea alone: by what came last, whether one of theirs, or that they voted
 * for, which is shipped solves it; and the question put to those who voted.
 */
export function asksFor(told: ToldNow[]): { what: "solved-it" | "poll"; id: string } | null {
  const newest = told.at(-1);
  if (!newest || !told.every(isOfIdea)) return null;
  if (newest.kind === "poll" && newest.subjectId) return { what: "poll", id: newest.subjectId };
  const shipped = newest.kind === "step" && newest.what === "shipped" && (newest.own || newest.voted);
  return shipped ? { what: "solved-it", id: String(newest.threadId) } : null;
}

/** Whoever wanted what is shipped is thanked by name. */
function thanks({ kind, what, own, voted }: ToldNow, name: string, locale: Locale): string[] {
  if (kind !== "step" || what !== "shipped" || !name || !(own || voted)) return [];
  return [(own ? solvedThanksOwn : solvedThanks)({ name: unlinked(name) }, locale)];
}

/** Plain text as mail readers show it. */
const saidHtml = ({ words, language }: { words: string; language: string }) =>
  words
    .split(/\n+/)
    .map((line) => `<p lang="${language}" style="margin:0 0 12px">${escapeHtml(line)}</p>`)
    .join("");

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
  /** Its reader's, as others see it. */
  name?: string;
  /** Where a question that it asks is answered without a sign-in; null for a mail that asks nothing. */
  answerUrl?: string | null;
}): RenderedMail {
  const { locale, brand, told, takesReplies } = facts;
  const newest = told.at(-1) as ToldNow;
  const title = newest.title ?? titleGone(locale);
  const alone = told.length === 1;
  const room = alone ? 1_600 : 600;
  const ofIdea = told.every(isOfIdea);
  // It answers no message: what becomes of an idea is said by the brand.
  const begins = newest.kind === "announcement" || newest.post?.kind === "body" || ofIdea;
  const site = { label: title, url: brand.url + newest.path };
  const quoted = told.slice(-mostQuoted);
  return layout({
    locale,
    brand,
    subject: begins ? title : `Re: ${title}`,
    title: alone
      ? mailSentence(newest, locale)
      : (ofIdea ? severalSteps : severalNews)({ count: told.length, title }, locale),
    about: alone || facts.answerUrl ? site : undefined,
    before: alone || ofIdea ? thanks(newest, facts.name ?? "", locale) : [],
    quotes: quoted.flatMap((one) => {
      const by = alone ? "" : mailSentence(one, locale);
      if (one.said) return { by, html: saidHtml(one.said), text: one.said.words };
      if (!one.post) return alone ? [] : { by, html: "", text: "" };
      return {
        by,
        html: mailHtml(one.post.html, brand.url, locale, room),
        text: mailText(one.post.markdown, locale, room),
      };
    }),
    button: facts.answerUrl
      ? { label: (newest.kind === "poll" ? mailPollButton : mailSolvedButton)(locale), url: facts.answerUrl }
      : { label: readOnSite(locale), url: site.url },
    after: [
      ...(facts.answerUrl
        ? [
            [newest.kind === "poll" ? "" : solvedShort(locale), mailNoSignIn(locale)]
              .filter(Boolean)
              .join(" "),
          ]
        : []),
      ...(takesReplies ? [replyByMail(locale)] : []),
    ],
    why: (ofIdea ? ideaWhy : followWhy)({ brand: brand.name }, locale),
    stop: [
      { label: stopThread(locale), url: `${facts.preferencesUrl}#thread` },
      { label: chooseMails(locale), url: facts.preferencesUrl },
    ],
    takesReplies,
  });
}
