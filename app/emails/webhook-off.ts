import type { Locale } from "#app/i18n/locale.ts";
import {
  webhookOffAction,
  webhookOffAfter,
  webhookOffBody,
  webhookOffMailWhy,
  webhookOffSubject,
  webhookOffTitle,
} from "#app/i18n/webhook-mails.ts";
import { layout, type MailBrand, type RenderedMail } from "./layout.ts";

/** Tells an administrator that a server is not told anything any more, and why. */
export function webhookOffMail(facts: {
  locale: Locale;
  brand: MailBrand;
  host: string;
  why: "gone" | "failing";
  url: string;
}): RenderedMail {
  const { locale, brand, host, why, url } = facts;
  return layout({
    locale,
    brand,
    subject: webhookOffSubject({ host }, locale),
    title: webhookOffTitle(locale),
    before: [webhookOffBody({ host, why }, locale)],
    button: { label: webhookOffAction(locale), url },
    after: [webhookOffAfter(locale)],
    why: webhookOffMailWhy({ brand: brand.name }, locale),
  });
}
