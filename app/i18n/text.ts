import { currentLocale, type Locale } from "./locale.ts";

/** What a phrase may use to bend words and figures to its language. */
export type Words = {
  locale: Locale;
  /** The form CLDR's rules choose for `count`; `#` in it becomes the figure, grouped as the language does. */
  plural(count: number, forms: { one: string; other: string }): string;
  number(value: number): string;
};

const words = new Map<Locale, Words>();

function wordsOf(locale: Locale): Words {
  const known = words.get(locale);
  if (known) return known;
  const rules = new Intl.PluralRules(locale);
  const figures = new Intl.NumberFormat(locale);
  const made: Words = {
    locale,
    number: (value) => figures.format(value),
    plural: (count, forms) =>
      (rules.select(count) === "one" ? forms.one : forms.other).replaceAll("#", figures.format(count)),
  };
  words.set(locale, made);
  return made;
}

export type Text = (locale?: Locale) => string;
export type Phrase<P> = (params: P, locale?: Locale) => string;

/**
 * A message without parts: `text({ en: "Solved", fr: "Résolue" })`. Each message is its own export, so that a
 * page ships only those it uses; a missing language does not compile.
 */
/* @__NO_SIDE_EFFECTS__ */
export function text(all: Record<Locale, string>): Text {
  return (locale = currentLocale()) => all[locale];
}

/** A message with parts: `phrase<{ count: number }>({ en: (p, w) => w.plural(p.count, { … }), fr: … })`. */
/* @__NO_SIDE_EFFECTS__ */
export function phrase<P>(all: Record<Locale, (params: P, words: Words) => string>): Phrase<P> {
  return (params, locale = currentLocale()) => all[locale](params, wordsOf(locale));
}
