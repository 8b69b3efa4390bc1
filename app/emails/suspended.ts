import type { Locale } from "#app/i18n/locale.ts";
import { memberWhy } from "#app/i18n/mails.ts";
import {
  suspendedAction,
  suspendedBody,
  suspendedMeans,
  suspendedReason,
  suspendedRecord,
  suspendedSubject,
  suspendedTitle,
  suspendedUntil,
} from "#app/i18n/suspensions.ts";
import { momentWords } from "#app/lib/moment-words.ts";
import { layout, type MailBrand, type RenderedMail } from "./layout.ts";
import { ownWords } from "./own-words.ts";

/** The statement of reasons: what was decided about an account, until when, why, and what it means. */
export function suspendedMail(facts: {
  locale: Locale;
  brand: MailBrand;
  username: string;
  url: string;
  timeZone: string | null;
  decision: { reason: string; at: string; until: string | null };
}): RenderedMail {
  const { locale, username, url, decision } = facts;
  const zone = facts.timeZone ?? "UTC";
  const brand = { brand: facts.brand.name };
  const { date } = momentWords(decision.at, zone, locale);
  const until = decision.until && momentWords(decision.until, zone, locale).whole;
  return layout({
    locale,
    brand: facts.brand,
    subject: suspendedSubject(brand, locale),
    title: suspendedTitle(locale),
    before: [suspendedBody({ username, date }, locale), suspendedUntil({ until }, locale)],
    quotes: [ownWords(suspendedReason(locale), decision.reason)],
    button: { label: suspendedAction(locale), url },
    after: [suspendedMeans(locale), suspendedRecord(locale)],
    why: memberWhy(brand, locale),
  });
}
