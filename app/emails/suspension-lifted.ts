import type { Locale } from "#app/i18n/locale.ts";
import { memberWhy } from "#app/i18n/mails.ts";
import { signIn } from "#app/i18n/shell.ts";
import { liftedBody, liftedSubject, liftedWhy, suspensionOverTitle } from "#app/i18n/suspensions.ts";
import { layout, type MailBrand, type RenderedMail } from "./layout.ts";
import { ownWords } from "./own-words.ts";

/** Says that the way in is open again, and why. */
export function suspensionLiftedMail(facts: {
  locale: Locale;
  brand: MailBrand;
  username: string;
  url: string;
  reason: string;
}): RenderedMail {
  const { locale, username, url } = facts;
  const brand = { brand: facts.brand.name };
  return layout({
    locale,
    brand: facts.brand,
    subject: liftedSubject(brand, locale),
    title: suspensionOverTitle(locale),
    before: [liftedBody({ username }, locale)],
    quotes: [ownWords(liftedWhy(locale), facts.reason)],
    button: { label: signIn(locale), url },
    after: [],
    why: memberWhy(brand, locale),
  });
}
