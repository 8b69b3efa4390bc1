/** The month of a moment in UTC, as a language writes it: "November 2026", "novembre 2026". */
export function monthWords(at: string, locale: "fr" | "en"): string {
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(at));
}
