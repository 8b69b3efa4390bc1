/**
 * French words that PostgreSQL's stop list lacks. Kept in a query they would each have to be found ("les plugins"
 * would require "les"), so they are dropped from what people typed, unless it is nothing else.
 */
const extraStopWords = new Set(
  "les cette cet ces plus tout toute tous toutes si où très comment est-ce".split(" "),
);

const maxLength = 200;
const maxWords = 16;

/**
 * What people typed, made fit for websearch_to_tsquery: bounded, without the words that only get in the way.
 * @param taught words that administrators leave out as well, in small letters
 */
export function queryWords(query: string, taught: readonly string[] = []): string {
  const words = query
    .replace(/\p{Cc}/gu, " ")
    .slice(0, maxLength)
    .replace(/[._/«»]/g, " ")
    // Each hyphen before a word negates once more, and a row of them is more than PostgreSQL can keep track of.
    .replace(/-{2,}/g, "-")
    .trim()
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, maxWords);
  const left = new Set(taught);
  const telling = words.filter((word) => {
    const small = word.toLowerCase();
    return !extraStopWords.has(small) && !left.has(small);
  });
  return (telling.length > 0 ? telling : words).join(" ");
}
