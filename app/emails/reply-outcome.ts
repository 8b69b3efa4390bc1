import type { Locale } from "#app/i18n/locale.ts";
import {
  notPostedSubject,
  notPostedTitle,
  onTheSite,
  partlySubject,
  partlyTitle,
  replyWhy,
  seeAnswer,
  yourWords,
} from "#app/i18n/reply-mails.ts";
import { escapeHtml } from "#app/lib/markdown/escape.ts";
import { layout, type MailBrand, type RenderedMail } from "./layout.ts";
import { mailText } from "./mail-html.ts";

/**
 * Says to whoever answered by mail that it was not posted, or not whole, and gives back what they wrote.
 * @param facts.reasons one paragraph each
 * @param facts.words   what they wrote; "" where it is not known to be theirs
 */
export function replyOutcomeMail(facts: {
  locale: Locale;
  brand: MailBrand;
  posted: boolean;
  subject: string;
  reasons: string[];
  words: string;
  url: string;
}): RenderedMail {
  const { locale, brand, posted, words } = facts;
  const subject = facts.subject.replace(/^(\s*(re|aw|tr|sv|antw)\s?:)+\s*/i, "") || brand.name;
  const shown = mailText(words, locale, 8_000);
  return layout({
    locale,
    brand,
    subject: (posted ? partlySubject : notPostedSubject)({ subject }, locale),
    title: (posted ? partlyTitle : notPostedTitle)(locale),
    before: [...facts.reasons, ...(words ? [yourWords(locale)] : [])],
    quotes: words
      ? [{ by: "", html: `<p style="margin:0;white-space:pre-wrap">${escapeHtml(shown)}</p>`, text: shown }]
      : [],
    button: { label: (posted ? seeAnswer : onTheSite)(locale), url: facts.url },
    after: [],
    why: replyWhy({ brand: brand.name }, locale),
  });
}
