import type { ListState } from "./list-address.ts";

/**
 * The language of the search box: words, "phrases", -without, `or`, and filters written `name:value`, in French or
 * English whatever the reader's language. Client safe, and told apart from what the filters' values stand for.
 */
export type FilterName =
  | "space"
  | "tag"
  | "product"
  | "kind"
  | "solved"
  | "author"
  | "after"
  | "before"
  | "language";

/** A filter whose value is none that is known. */
export type FilterFault = { name: FilterName; value: string };

/** What the filters of the box narrow a search to, as a list's address would say it; `to` is included. */
type TypedFilters = Partial<
  Pick<ListState, "space" | "product" | "kind" | "state" | "author" | "language" | "from" | "to">
> & { tags: string[] };

type ReadSearch = {
  /** What is left without the filters. */
  words: string;
  /** The filters that could be read, as typed. */
  rest: string;
  filters: TypedFilters;
  faults: FilterFault[];
};

const names: Record<string, FilterName> = {
  space: "space",
  espace: "space",
  tag: "tag",
  etiquette: "tag",
  product: "product",
  produit: "product",
  kind: "kind",
  type: "kind",
  nature: "kind",
  solved: "solved",
  resolu: "solved",
  resolue: "solved",
  author: "author",
  auteur: "author",
  autrice: "author",
  after: "after",
  apres: "after",
  before: "before",
  avant: "before",
  lang: "language",
  langue: "language",
  language: "language",
};

const kinds: Record<string, ListState["kind"]> = {
  question: "question",
  idea: "idea",
  idee: "idea",
  discussion: "discussion",
  announcement: "announcement",
  annonce: "announcement",
};
const answers: Record<string, "solved" | "unsolved"> = {
  yes: "solved",
  oui: "solved",
  no: "unsolved",
  non: "unsolved",
};
const languages: Record<string, "fr" | "en"> = {
  fr: "fr",
  french: "fr",
  francais: "fr",
  en: "en",
  english: "en",
  anglais: "en",
};

/** At most so many tags; a thread carries no more. */
const mostTags = 5;
const longestValue = 80;

/** A filter, or a phrase that is left as it is, or any other word. */
const parts = /(?<=^|\s)([\p{L}]{2,12}):("[^"]*"?|[^\s"]+)|-?"[^"]*"?|\S+|\s+/gu;

/** Parts what was typed into words and filters. A name that is none of a filter's is a word like any other. */
export function readSearch(typed: string): ReadSearch {
  const filters: TypedFilters = { tags: [] };
  const faults: FilterFault[] = [];
  let words = "";
  const rest: string[] = [];
  for (const [part, label, quoted] of typed.normalize("NFC").matchAll(parts)) {
    const name = label && Object.hasOwn(names, fold(label)) ? names[fold(label)] : undefined;
    const value = quoted?.replaceAll('"', "").trim().slice(0, longestValue);
    if (!name || value === undefined) words += part;
    else if (value !== "" && !take(filters, name, value)) faults.push({ name, value });
    else if (value !== "") rest.push(part);
  }
  return { words: words.replace(/\s+/g, " ").trim(), rest: rest.join(" "), filters, faults };
}

/** @returns whether the filter takes such a value */
function take(filters: TypedFilters, name: FilterName, value: string): boolean {
  const folded = fold(value);
  switch (name) {
    case "tag":
      return filters.tags.length < mostTags && filters.tags.push(value) > 0;
    case "space":
    case "product":
      filters[name] = value;
      return true;
    case "author":
      filters.author = value.replace(/^@/, "").toLowerCase();
      return filters.author !== "";
    case "kind":
      return set(filters, "kind", pick(kinds, folded.replace(/s$/, "")));
    case "solved":
      return set(filters, "state", pick(answers, folded));
    case "language":
      return set(filters, "language", pick(languages, folded));
    case "after":
      return set(filters, "from", dayOf(value));
    case "before": {
      const day = dayOf(value);
      return set(filters, "to", day && dayBefore(day));
    }
  }
}

function set<K extends keyof TypedFilters>(
  filters: TypedFilters,
  key: K,
  value: TypedFilters[K] | undefined,
): boolean {
  if (value !== undefined) filters[key] = value;
  return value !== undefined;
}

const pick = <T>(table: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** The first day of what is meant: a year, a month or a day, as 2026, 2026-03, 2026-03-31 or 31/03/2026. */
function dayOf(value: string): string | undefined {
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  const french = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value);
  const [year, month, day] = iso
    ? [iso[1], iso[2] ?? "01", iso[3] ?? "01"]
    : french
      ? [french[3], french[2]!.padStart(2, "0"), french[1]!.padStart(2, "0")]
      : [];
  const date = `${year}-${month}-${day}`;
  const there = Date.parse(`${date}T00:00:00Z`);
  return year && year >= "1970" && !Number.isNaN(there) && new Date(there).toISOString().startsWith(date)
    ? date
    : undefined;
}

const dayBefore = (date: string) => new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);

/** Small letters without accents. */
const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
