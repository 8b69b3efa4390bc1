import type { Locale } from "#app/i18n/locale.ts";
import {
  confirmAction,
  confirmBody,
  confirmLife,
  confirmSubject,
  confirmTitle,
  confirmWhy,
} from "#app/i18n/mails.ts";
import { layout, type MailBrand, type RenderedMail } from "./layout.ts";

/**
 * Asks whether the address is really the new member's. Only the username is told, never the display name: this goes
 * to whomever a stranger names, and must carry no words of the stranger's.
 */
export function confirmEmailMail(facts: {
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
    subject: confirmSubject(brand, locale),
    title: confirmTitle(locale),
    before: [confirmBody({ ...brand, username }, locale)],
    button: { label: confirmAction(locale), url },
    after: [confirmLife(locale)],
    why: confirmWhy(brand, locale),
  });
}
