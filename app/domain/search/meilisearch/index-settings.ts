import { createHash } from "node:crypto";
import { countCap } from "../engine.ts";
import type { SearchWords } from "../input.ts";
import { english, french } from "../stop-words.ts";

/**
 * How the engine reads and ranks, in code: what differs from this is built anew beside what answers. Where a word stands
 * counts in this order, title first; among threads that hold the words as well, the accepted, helpful and recent come first
 * (`standing`). A text may be French or English, and is taken for nothing else.
 */
export function indexSettings({ synonyms, stopWords }: SearchWords) {
  return {
    searchableAttributes: ["title", "tags", "accepted", "body", "answers"],
    filterableAttributes: ["space", "tags", "product", "kind", "states", "author", "created", "language"],
    sortableAttributes: ["created", "standing"],
    displayedAttributes: ["id", "digest"],
    rankingRules: [
      "words",
      "typo",
      "attributeRank",
      "standing:desc",
      "proximity",
      "sort",
      "wordPosition",
      "exactness",
    ],
    stopWords: [...new Set([...french, ...english, ...stopWords.fr, ...stopWords.en])].sort(),
    synonyms: Object.fromEntries(
      [...alternatives(synonyms)].map(([word, others]) => [word, [...others].sort()] as const).sort(byName),
    ),
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      disableOnAttributes: [],
    },
    localizedAttributes: [{ attributePatterns: ["*"], locales: ["fra", "eng"] }],
    pagination: { maxTotalHits: countCap + 1 },
    faceting: { maxValuesPerFacet: 10 },
    searchCutoffMs: 500,
  };
}
type IndexSettings = ReturnType<typeof indexSettings>;

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);

/** By word, what else may stand for it, of all groups that it is in. */
function alternatives(groups: string[][]): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  for (const group of groups)
    for (const word of group) {
      const others = all.get(word) ?? new Set();
      for (const other of group) if (other !== word) others.add(other);
      all.set(word, others);
    }
  return all;
}

/** For servers that know one rule of where a word stands in place of two. */
export function asBefore(settings: IndexSettings): IndexSettings {
  const rankingRules = ["words", "typo", "attribute", "standing:desc", "proximity", "sort", "exactness"];
  return { ...settings, rankingRules };
}

/** By which it is known whether an index was built with what is wanted now. Raised by hand where documents take another shape. */
export function hashOf(settings: IndexSettings, shape = 1): string {
  return createHash("sha256")
    .update(JSON.stringify([shape, settings]))
    .digest("hex")
    .slice(0, 16);
}
