import type { Locale } from "#app/i18n/locale.ts";
import { memberWhy } from "#app/i18n/mails.ts";
import { proofAction, proofBody, proofLife, proofSubject, proofTitle } from "#app/i18n/safety-mails.ts";
import { layout, type MailBrand, type RenderedMail } from "./layout.ts";

/** Lets somebody signed in show, by their mailbox, that it is they. */
export function proofMail(facts: {
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
    subject: proofSubject(brand, locale),
    title: proofTitle(locale),
    before: [proofBody({ username }, locale)],
    button: { label: proofAction(locale), url },
    after: [proofLife(locale)],
    why: memberWhy(brand, locale),
  });
}
