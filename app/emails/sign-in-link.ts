import type { Locale } from "#app/i18n/locale.ts";
import { memberWhy } from "#app/i18n/mails.ts";
import { linkAction, linkBody, linkLife, linkMailTitle, linkSubject } from "#app/i18n/safety-mails.ts";
import { layout, type MailBrand, type RenderedMail } from "./layout.ts";

/** The way in for whoever asked for a link instead of typing a password. */
export function signInLinkMail(facts: {
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
    subject: linkSubject(brand, locale),
    title: linkMailTitle(locale),
    before: [linkBody({ username }, locale)],
    button: { label: linkAction(locale), url },
    after: [linkLife(locale)],
    why: memberWhy(brand, locale),
  });
}
