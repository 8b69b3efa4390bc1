import type { Locale } from "#app/i18n/locale.ts";
import type { ContentLanguage } from "../threads/views.ts";

/** What was said in one language of the brand or in both, for one reader: in theirs where it is there, else in the other. */
export function readable(
  locale: Locale,
  fr: string,
  en: string,
): { words: string; language: ContentLanguage } {
  const own = locale === "fr" ? fr : en;
  const language = own ? locale : fr ? "fr" : "en";
  return { words: language === "fr" ? fr : en, language };
}
