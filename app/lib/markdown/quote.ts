/** Somebody's words, in Markdown, as a quote that says whose they are and where they stand. */
export function asQuote(words: string, of: { postId: string; name: string }): string {
  const name = of.name.replace(/[[\]\\]/g, "\\$&");
  const lines = words.trim().split("\n");
  return [
    `> [${name}](/p/${of.postId})`,
    ">",
    ...lines.map((line) => (line.trim() ? `> ${line}` : ">")),
  ].join("\n");
}

/** The longest quote that is made, in UTF-16 code units. */
const longest = 1_500;

/** Of a longer text the beginning, up to the end of a word. */
export function quotable(words: string): string {
  if (words.length <= longest) return words.trim();
  return `${words
    .slice(0, longest)
    .replace(/\s+\S*$/, "")
    .trim()}…`;
}
