import { dueAction, dueBody, dueNote, dueSubject, dueTitle, dueWhy } from "#app/i18n/bookmarks.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { layout, type MailBrand, type RenderedMail } from "./layout.ts";

/** Reminds somebody of what they asked to be reminded of. @param facts.url the post's own address */
export function bookmarkDueMail(facts: {
  locale: Locale;
  brand: MailBrand;
  title: string;
  note: string;
  url: string;
}): RenderedMail {
  const { locale, title, note, url } = facts;
  return layout({
    locale,
    brand: facts.brand,
    subject: dueSubject({ title }, locale),
    title: dueTitle(locale),
    before: [dueBody({ title }, locale), ...(note ? [dueNote({ note }, locale)] : [])],
    button: { label: dueAction(locale), url },
    after: [],
    why: dueWhy({ brand: facts.brand.name, url: `${facts.brand.url}/bookmarks` }, locale),
  });
}
