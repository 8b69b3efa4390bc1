import { browserWords } from "#app/i18n/browsers.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { memberWhy } from "#app/i18n/mails.ts";
import {
  elsewhereAction,
  elsewhereAdvice,
  elsewhereBody,
  elsewhereFacts,
  elsewhereSubject,
  elsewhereTitle,
} from "#app/i18n/safety-mails.ts";
import { momentWords } from "#app/lib/moment-words.ts";
import type { BrowserName } from "#app/lib/user-agent.ts";
import { layout, type MailBrand, type RenderedMail } from "./layout.ts";

/** Tells an owner of a sign-in from a browser the account did not know. @param facts.session null once it has ended */
export function signedInElsewhereMail(facts: {
  locale: Locale;
  brand: MailBrand;
  username: string;
  url: string;
  session: { browser: BrowserName; network: string; at: Date } | null;
}): RenderedMail {
  const { locale, username, url, session } = facts;
  const brand = { brand: facts.brand.name };
  return layout({
    locale,
    brand: facts.brand,
    subject: elsewhereSubject(brand, locale),
    title: elsewhereTitle(locale),
    before: [elsewhereBody({ username }, locale), ...(session ? [factsOf(session, locale)] : [])],
    button: { label: elsewhereAction(locale), url },
    after: [elsewhereAdvice(locale)],
    why: memberWhy(brand, locale),
  });
}

function factsOf(session: { browser: BrowserName; network: string; at: Date }, locale: Locale): string {
  const { date, time } = momentWords(session.at.toISOString(), "UTC", locale);
  return elsewhereFacts(
    {
      browser: browserWords(session.browser, locale),
      network: session.network,
      date,
      time,
    },
    locale,
  );
}
