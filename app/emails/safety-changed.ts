import type { Locale } from "#app/i18n/locale.ts";
import { memberWhy } from "#app/i18n/mails.ts";
import {
  safetyAction,
  safetyAdvice,
  safetyBodies,
  safetySubject,
  safetyTitle,
} from "#app/i18n/safety-mails.ts";
import { layout, type MailBrand, type RenderedMail } from "./layout.ts";

export type SafetyChange = keyof typeof safetyBodies;

/** Says what changed about how somebody signs in, so that an owner who did not do it hears at once. */
export const safetyChangedMail =
  (change: SafetyChange) =>
  (facts: { locale: Locale; brand: MailBrand; username: string; url: string }): RenderedMail => {
    const { locale, username, url } = facts;
    const brand = { brand: facts.brand.name };
    return layout({
      locale,
      brand: facts.brand,
      subject: safetySubject(brand, locale),
      title: safetyTitle(locale),
      before: [safetyBodies[change]({ username }, locale)],
      button: { label: safetyAction(locale), url },
      after: [safetyAdvice(locale)],
      why: memberWhy(brand, locale),
    });
  };
