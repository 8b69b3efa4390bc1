/** A word, or a few, that was typed, and what else may stand for it. */
export type Synonym = { word: string; others: string[] };

/** So many words of one search are widened. */
const most = 4;

/** Of the words of groups those that were typed, accents and hyphens apart; the longest first, since it may hold another. */
export function synonymsIn(words: string, groups: string[][]): Synonym[] {
  if (groups.length === 0) return [];
  const typed = ` ${plain(words)} `;
  const found: Synonym[] = [];
  for (const group of groups)
    for (const word of group)
      if (typed.includes(` ${plain(word)} `))
        found.push({ word, others: group.filter((other) => other !== word) });
  return found.sort((a, b) => b.word.length - a.word.length).slice(0, most);
}

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, " ")
    .trim();
