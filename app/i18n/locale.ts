/** The interface languages, complete in every message. Adding one here makes each missing message a compile error. */
export const locales = ["fr", "en"] as const;
export type Locale = (typeof locales)[number];

/** Whether a string from outside (cookie, query, column) names an interface language. */
export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale);
}

type LocaleSource = () => Locale | undefined;

let source: LocaleSource = () => {
  const lang = typeof document === "undefined" ? undefined : document.documentElement.lang;
  return isLocale(lang) ? lang : undefined;
};

/** The server names its own source here (one locale per request); in a browser it is the page's `lang`. */
export function provideLocale(next: LocaleSource): void {
  source = next;
}

/** The reader's language right now; English where nobody said. */
export function currentLocale(): Locale {
  return source() ?? "en";
}
