import type { Locale } from "../i18n/locale.ts";

/**
 * A moment in words of one language, as clocks of one zone show it: "12 March 2026" and "12 March 2026, 14:05
 * Europe/Paris". @param at ISO 8601; `zone` IANA's name
 */
export function momentWords(
  at: string,
  zone: string,
  locale: Locale,
): { date: string; time: string; whole: string } {
  const written = (look: Intl.DateTimeFormatOptions) =>
    new Date(at).toLocaleString(locale === "en" ? "en-GB" : locale, { ...look, timeZone: zone });
  const date = written({ day: "numeric", month: "long", year: "numeric" });
  const time = written({ hour: "2-digit", minute: "2-digit" });
  return { date, time, whole: `${date}, ${time} ${zone}` };
}
