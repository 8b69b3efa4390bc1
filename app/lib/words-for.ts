/** Words that are kept by language: in this one, else in whichever there are. */
export function wordsFor(locale: string, words: Record<string, string>): string {
  return words[locale] || Object.values(words).find(Boolean) || "";
}
