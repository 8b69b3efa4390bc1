import {
  invitationAction,
  invitationBody,
  invitationBodyBy,
  invitationLife,
  invitationRole,
  invitationSubject,
  invitationTitle,
  invitationWhy,
} from "#app/i18n/invitations.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { roleWord } from "#app/i18n/people.ts";
import { layout, type MailBrand, type RenderedMail } from "./layout.ts";

/** Asks a colleague in: who asks, what they will be here, and the link that makes their account. */
export function invitationMail(facts: {
  locale: Locale;
  brand: MailBrand;
  invitedBy: string | null;
  role: string;
  url: string;
}): RenderedMail {
  const { locale, invitedBy, role, url } = facts;
  const brand = { brand: facts.brand.name };
  return layout({
    locale,
    brand: facts.brand,
    subject: invitationSubject(brand, locale),
    title: invitationTitle(brand, locale),
    before: [
      invitedBy ? invitationBodyBy({ ...brand, name: invitedBy }, locale) : invitationBody(brand, locale),
      ...(role === "member" ? [] : [invitationRole({ role: roleWord(role, locale) }, locale)]),
    ],
    button: { label: invitationAction(locale), url },
    after: [invitationLife(locale)],
    why: invitationWhy(brand, locale),
  });
}
