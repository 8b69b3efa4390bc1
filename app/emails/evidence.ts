import {
  evidenceMailAction,
  evidenceMailAfter,
  evidenceMailBody,
  evidenceMailFacts,
  evidenceMailIdeas,
  evidenceMailMore,
  evidenceMailTitle,
  evidenceMailWhy,
  evidenceSubject,
} from "#app/i18n/evidence-mails.ts";
import { statusWords } from "#app/i18n/idea-status.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { IdeaStatus } from "#app/lib/idea-board.ts";
import { layout, type MailBrand, type RenderedMail } from "./layout.ts";

type Idea = {
  title: string;
  status: IdeaStatus;
  product: string | null;
  votes: number;
  questions: number;
  url: string;
};

/** Tells a team of ideas that were exported for it. */
export function evidenceMail(facts: {
  locale: Locale;
  brand: MailBrand;
  team: string;
  ideas: Idea[];
  /** How many are not listed. */
  more: number;
  url: string;
}): RenderedMail {
  const { locale, brand, team, ideas, more, url } = facts;
  const count = ideas.length + more;
  return layout({
    locale,
    brand,
    subject: evidenceSubject({ brand: brand.name, count }, locale),
    title: evidenceMailTitle(locale),
    before: [evidenceMailBody({ team, count }, locale)],
    sections: [
      {
        title: evidenceMailIdeas({ count }, locale),
        rows: ideas.map(({ title, status, url, ...facts }) => ({
          label: title,
          url,
          facts: evidenceMailFacts({ ...facts, status: statusWords[status](locale) }, locale),
        })),
        more: evidenceMailMore({ count: more }, locale),
      },
    ],
    button: { label: evidenceMailAction({ count }, locale), url },
    after: [evidenceMailAfter({ count }, locale)],
    why: evidenceMailWhy({ brand: brand.name, team }, locale),
  });
}
