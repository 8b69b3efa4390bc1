import type { Locale } from "#app/i18n/locale.ts";
import { moveAction, moveBody, moveLife, moveSubject, moveTitle, moveWhy } from "#app/i18n/safety-mails.ts";
import { layout, type MailBrand, type RenderedMail } from "./layout.ts";

/** Asks whether the address a member wants to move to is theirs. It may reach a stranger, so it carries no words of the member's. */
export function emailChangeMail(facts: {
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
    subject: moveSubject(brand, locale),
    title: moveTitle(locale),
    before: [moveBody({ username }, locale)],
    button: { label: moveAction(locale), url },
    after: [moveLife(locale)],
    why: moveWhy(brand, locale),
  });
}
