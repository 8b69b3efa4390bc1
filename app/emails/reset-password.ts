import type { Locale } from "#app/i18n/locale.ts";
import { memberWhy, resetAction, resetBody, resetLife, resetSubject, resetTitle } from "#app/i18n/mails.ts";
import { layout, type MailBrand, type RenderedMail } from "./layout.ts";

/** The way back in for whoever forgot their password. */
export function resetPasswordMail(facts: {
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
    subject: resetSubject(brand, locale),
    title: resetTitle(locale),
    before: [resetBody({ username }, locale)],
    button: { label: resetAction(locale), url },
    after: [resetLife(locale)],
    why: memberWhy(brand, locale),
  });
}
