import type { ContentLanguage, ThreadKind } from "../../domain/threads/views.ts";
import type { Locale } from "../../i18n/locale.ts";
import { allLanguages, english, everyone, french, members, someGroups, team } from "../../i18n/spaces.ts";
import type { Text } from "../../i18n/text.ts";

export type AdminSpace = {
  slug: string;
  names: Record<Locale, string>;
  descriptions: Record<Locale, string>;
  kinds: ThreadKind[];
  defaultKind: ThreadKind;
  language: ContentLanguage | "all";
  visibility: "public" | "members" | "groups" | "staff";
  hue: number;
  icon: string;
  /** Months after which it is asked whether answers are still valid; 0 for never. */
  freshMonths: number;
  voteBudget: number | null;
  votePeriod: "week" | "month" | "quarter" | "year";
  /** Slugs of the groups that may enter when the visibility is "groups". */
  groups: string[];
};

export type Group = { slug: string; name: string };

export const visibilityWords: Record<AdminSpace["visibility"], Text> = {
  public: everyone,
  members,
  groups: someGroups,
  staff: team,
};

export const languageWords: Record<AdminSpace["language"], Text> = {
  all: allLanguages,
  fr: french,
  en: english,
};
