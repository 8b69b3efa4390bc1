import type { Locale } from "#app/i18n/locale.ts";
import {
  changedAction,
  changedAdvice,
  changedBody,
  changedSubject,
  changedTitle,
  memberWhy,
} from "#app/i18n/mails.ts";
import { layout, type MailBrand, type RenderedMail } from "./layout.ts";

/** Says that the password changed, so that an owner who did not do it hears at once and can take the account back. */
export function passwordChangedMail(facts: {
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
    subject: changedSubject(brand, locale),
    title: changedTitle(locale),
    before: [changedBody({ username }, locale)],
    button: { label: changedAction(locale), url },
    after: [changedAdvice(locale)],
    why: memberWhy(brand, locale),
  });
}
