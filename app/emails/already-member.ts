import type { Locale } from "#app/i18n/locale.ts";
import { againAction, againBody, againCalm, againSubject, againTitle, memberWhy } from "#app/i18n/mails.ts";
import { layout, type MailBrand, type RenderedMail } from "./layout.ts";

/** Tells an owner that somebody joined with their address, which led nowhere. */
export function alreadyMemberMail(facts: {
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
    subject: againSubject(brand, locale),
    title: againTitle(locale),
    before: [againBody({ username }, locale)],
    button: { label: againAction(locale), url },
    after: [againCalm(locale)],
    why: memberWhy(brand, locale),
  });
}
