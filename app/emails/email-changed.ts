import type { Locale } from "#app/i18n/locale.ts";
import { memberWhy } from "#app/i18n/mails.ts";
import { movedAction, movedBody, movedLife, movedSubject, movedTitle } from "#app/i18n/safety-mails.ts";
import { layout, type MailBrand, type RenderedMail } from "./layout.ts";

/** Tells the address an account was moved away from, with the way to take it back. */
export function emailChangedMail(facts: {
  locale: Locale;
  brand: MailBrand;
  username: string;
  url: string;
}): RenderedMail {
  const { locale, username, url } = facts;
  const brand = { brand: facts.brand.name };
  return layout({
    locale,
    brand: facts.brand,
    subject: movedSubject(brand, locale),
    title: movedTitle(locale),
    before: [movedBody({ username }, locale)],
    button: { label: movedAction(locale), url },
    after: [movedLife(locale)],
    why: memberWhy(brand, locale),
  });
}
