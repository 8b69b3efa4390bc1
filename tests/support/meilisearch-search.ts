/** How the stand-in of Meilisearch finds documents: by words, typing errors, synonyms and filters; see `meilisearch.ts`. */
export type StoodDocument = Record<string, unknown> & { id: number | string };
export type StoodSettings = {
  searchableAttributes: string[];
  filterableAttributes: string[];
  sortableAttributes: string[];
  rankingRules: string[];
  stopWords: string[];
  synonyms: Record<string, string[]>;
};

/** A filter that can't be read, or asks for what is not filterable. */
export class BadFilter extends Error {}

const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const wordsOf = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** @param filter as the API takes it: a string, or a list that must all hold, lists in which are alternatives */
export function passes(document: StoodDocument, filter: unknown, filterable: string[]): boolean {
  if (filter === undefined || filter === null) return true;
  if (typeof filter === "string") return holds(document, filter, filterable);
  if (!Array.isArray(filter)) throw new BadFilter("expected a string or an array");
  return filter.every((one) =>
    Array.isArray(one)
      ? one.some((other) => holds(document, other, filterable))
      : holds(document, one, filterable),
  );
}

function holds(document: StoodDocument, filter: string, filterable: string[]): boolean {
  const read = /^(\w+) (IN|=|>=|<=|>|<) (.+)$/s.exec(filter);
  if (!read) throw new BadFilter(`Was expecting an operation \`=\`, \`IN\`, \`>=\` at \`${filter}\`.`);
  const [, name = "", operator, right = ""] = read;
  if (!filterable.includes(name))
    throw new BadFilter(
      `Attribute \`${name}\` is not filterable. Available filterable attributes are: \`${filterable.join("`, `")}\`.`,
    );
  const values = operator === "IN" ? listOf(right) : [literalOf(right)];
  const own = [document[name]].flat().filter((one) => one !== null && one !== undefined);
  return own.some((one) =>
    values.some((value) => {
      if (operator === "=" || operator === "IN") return fold(String(one)) === fold(value);
      const [a, b] = [Number(one), Number(value)];
      return operator === ">=" ? a >= b : operator === "<=" ? a <= b : operator === ">" ? a > b : a < b;
    }),
  );
}

function literalOf(text: string): string {
  const quoted = /^"((?:[^"\\]|\\.)*)"$/s.exec(text.trim());
  if (quoted) return quoted[1]!.replace(/\\(.)/g, "$1");
  if (/^-?[\w.]+$/.test(text.trim())) return text.trim();
  throw new BadFilter(`Found unexpected characters at the end of the filter: \`${text}\`.`);
}

function listOf(text: string): string[] {
  const inside = /^\[(.*)\]$/s.exec(text.trim())?.[1];
  if (inside === undefined) throw new BadFilter("Expected `IN[value1, value2]`.");
  return [...inside.matchAll(/"(?:[^"\\]|\\.)*"|[^\s,]+/g)].map(([one]) => literalOf(one));
}

type Term = { words: string[]; phrase: boolean; without: boolean; last: boolean };

function termsOf(query: string, stop: Set<string>): Term[] {
  const terms: Term[] = [];
  for (const [, minus, phrase, word] of query.matchAll(/(-?)(?:"([^"]*)"?|(\S+))/g)) {
    const words = wordsOf(phrase ?? word ?? "").filter((one) => !stop.has(one));
    if (words.length === 0) continue;
    if (phrase !== undefined) terms.push({ words, phrase: true, without: minus === "-", last: false });
    else
      for (const one of words)
        terms.push({ words: [one], phrase: false, without: minus === "-", last: false });
  }
  const last = terms.filter(({ without }) => !without).at(-1);
  if (last && !last.phrase && /[\p{L}\p{N}]$/u.test(query)) last.last = true;
  // Ten words are read.
  return terms.slice(0, 10);
}

/** Documents that hold all the words, best first. */
export function findDocuments(
  documents: StoodDocument[],
  query: string,
  settings: StoodSettings,
): StoodDocument[] {
  const stop = new Set(settings.stopWords.map(fold));
  const terms = termsOf(query, stop);
  const fields = settings.searchableAttributes;
  const ranked = documents.flatMap((document) => {
    const texts = fields.map((name) =>
      wordsOf([document[name]].flat().join(" ")).filter((one) => !stop.has(one)),
    );
    let [typos, attribute] = [0, 0];
    for (const term of terms) {
      const met = meet(term, texts, settings.synonyms);
      if (term.without ? met : !met) return [];
      if (met) {
        typos += met.typos;
        attribute += met.attribute;
      }
    }
    return [{ document, typos, attribute }];
  });
  return ranked
    .sort(
      (a, b) =>
        a.typos - b.typos ||
        a.attribute - b.attribute ||
        Number(b.document.standing ?? 0) - Number(a.document.standing ?? 0),
    )
    .map(({ document }) => document);
}

function meet(term: Term, texts: string[][], synonyms: Record<string, string[]>) {
  const ways = [term.words, ...(term.phrase ? [] : others(term.words[0]!, synonyms))];
  let best: { typos: number; attribute: number } | null = null;
  for (const [attribute, text] of texts.entries())
    for (const way of ways) {
      const typos =
        way.length > 1 || term.phrase ? (phraseIn(text, way) ? 0 : null) : closest(way[0]!, text, term);
      if (typos !== null && (!best || typos < best.typos)) best = { typos, attribute };
    }
  return best;
}

const others = (word: string, synonyms: Record<string, string[]>) =>
  Object.entries(synonyms).flatMap(([name, all]) => (fold(name) === word ? all.map(wordsOf) : []));

const phraseIn = (text: string[], words: string[]) =>
  text.some((_, at) => words.every((word, index) => text[at + index] === word));

function closest(word: string, text: string[], { last, without }: Term): number | null {
  if (text.includes(word)) return 0;
  if (without) return null;
  if (last && text.some((one) => one.startsWith(word))) return 0;
  const most = word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0;
  let best: number | null = null;
  for (const one of text) {
    const far = distance(word, one, most);
    if (far <= most && (best === null || far < best)) best = far;
  }
  return best;
}

/** Steps between two words; letters that changed places are one. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || most === 0) return most + 1;
  const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, changed);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, rows[i - 2]![j - 2]! + 1);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
