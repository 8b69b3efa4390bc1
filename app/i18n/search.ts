import type { FilterFault, FilterName } from "../lib/search-query.ts";
import { currentLocale } from "./locale.ts";
import { threadsCount } from "./tags.ts";
import { phrase, text } from "./text.ts";

export const searchTitle = text({ en: "Search", fr: "Recherche" });
export const resultsCount = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# result", other: "# results" }),
  fr: ({ count }, w) => w.plural(count, { one: "# résultat", other: "# résultats" }),
});
export const resultsCapped = phrase<{ count: number }>({
  en: ({ count }, w) => `${w.number(count)}+ results`,
  fr: ({ count }, w) => `${w.number(count)}+ résultats`,
});
export const nothingFound = phrase<{ query: string }>({
  en: ({ query }) => `Nothing found for “${query}”`,
  fr: ({ query }) => `Aucun résultat pour «\u202f${query}\u202f»`,
});
export const nothingFoundWhy = text({
  en: "Try fewer or simpler words. Or ask: the answer will be found by the next person.",
  fr: "Essayez avec moins de mots, ou des mots plus simples. Ou posez la question\u202f: la prochaine personne trouvera la réponse.",
});
export const beforeSearch = text({
  en: "Write what you would say to someone who knows the product.",
  fr: "Écrivez ce que vous diriez à quelqu’un qui connaît le produit.",
});

export const filtersOnly = text({
  en: "Threads that these filters choose, the hottest first",
  fr: "Sujets que retiennent ces filtres, les plus animés d’abord",
});
export const showingFor = phrase<{ words: string }>({
  en: ({ words }) => `Showing results for “${words}”.`,
  fr: ({ words }) => `Résultats pour «\u202f${words}\u202f».`,
});
export const searchInstead = phrase<{ words: string }>({
  en: ({ words }) => `Search for “${words}” instead`,
  fr: ({ words }) => `Chercher plutôt «\u202f${words}\u202f»`,
});
export const didYouMean = text({ en: "Did you mean:", fr: "Vouliez-vous dire\u202f:" });
export const someWords = text({
  en: "These hold some of the words",
  fr: "Ceux-ci contiennent une partie des mots",
});
export const relatedTagsTitle = text({ en: "Often with it", fr: "Souvent associé" });

/** Where a value of a filter stands for nothing. */
const notKnown: Record<FilterName, (value: string) => { en: string; fr: string }> = {
  space: (value) => ({
    en: `There is no space called “${value}”.`,
    fr: `Aucun espace ne s’appelle «\u202f${value}\u202f».`,
  }),
  tag: (value) => ({
    en: `No thread carries the tag “${value}”.`,
    fr: `Aucun sujet ne porte l’étiquette «\u202f${value}\u202f».`,
  }),
  product: (value) => ({
    en: `There is no product called “${value}”.`,
    fr: `Aucun produit ne s’appelle «\u202f${value}\u202f».`,
  }),
  kind: (value) => ({
    en: `“${value}” is no kind of thread: write question, idea, discussion or announcement.`,
    fr: `«\u202f${value}\u202f» n’est pas un type\u202f: écrivez question, idée, discussion ou annonce.`,
  }),
  solved: (value) => ({
    en: `After “solved:” comes yes or no, not “${value}”.`,
    fr: `Après «\u202frésolu:\u202f» vient oui ou non, et non «\u202f${value}\u202f».`,
  }),
  author: (value) => ({
    en: `Nobody here has the username “${value}”.`,
    fr: `Personne ici n’a le nom d’utilisateur «\u202f${value}\u202f».`,
  }),
  after: (value) => ({
    en: `“${value}” is no date: write 2026, 2026-03 or 2026-03-31.`,
    fr: `«\u202f${value}\u202f» n’est pas une date\u202f: écrivez 2026, 2026-03 ou 31/03/2026.`,
  }),
  before: (value) => ({
    en: `“${value}” is no date: write 2026, 2026-03 or 2026-03-31.`,
    fr: `«\u202f${value}\u202f» n’est pas une date\u202f: écrivez 2026, 2026-03 ou 31/03/2026.`,
  }),
  language: (value) => ({
    en: `After “lang:” comes fr or en, not “${value}”.`,
    fr: `Après «\u202flangue:\u202f» vient fr ou en, et non «\u202f${value}\u202f».`,
  }),
};
export const filterUnknown = phrase<FilterFault>({
  en: ({ name, value }) => notKnown[name]?.(value).en ?? value,
  fr: ({ name, value }) => notKnown[name]?.(value).fr ?? value,
});
export const filtersLeftOut = text({
  en: "The search went on without it.",
  fr: "La recherche s’est faite sans.",
});

export const searchHelpTitle = text({ en: "What you can type", fr: "Ce que vous pouvez écrire" });
/** What is typed, and what it does. */
const help = {
  en: [
    ['"does not start"', "these words, in this order"],
    ["battery -winter", "without a word"],
    ["battery or charger", "one or the other"],
    ["solved:yes", "solved; solved:no for those that wait"],
    ["tag:battery", "carries the tag; several: all of them"],
    ["space:questions", "in this space"],
    ["product:…", "about this product"],
    ["kind:question", "question, idea, discussion or announcement"],
    ["author:odile", "opened by this member"],
    ["after:2026-03", "opened since; before: opened earlier"],
    ["lang:fr", "written in French; lang:en in English"],
  ] as [string, string][],
  fr: [
    ['"ne démarre pas"', "ces mots, dans cet ordre"],
    ["batterie -hiver", "sans un mot"],
    ["batterie or chargeur", "l’un ou l’autre"],
    ["résolu:oui", "résolus\u202f; résolu:non pour ceux qui attendent"],
    ["étiquette:batterie", "porte l’étiquette\u202f; plusieurs\u202f: toutes à la fois"],
    ["espace:questions", "dans cet espace"],
    ["produit:…", "à propos de ce produit"],
    ["type:question", "question, idée, discussion ou annonce"],
    ["auteur:odile", "ouverts par ce membre"],
    ["après:2026-03", "ouverts depuis\u202f; avant\u202f: plus tôt"],
    ["langue:fr", "écrits en français\u202f; langue:en en anglais"],
  ] as [string, string][],
};
export const searchHelp = (): [string, string][] => help[currentLocale()];

const suggestionKinds = {
  tag: text({ en: "Tag", fr: "Étiquette" }),
  product: text({ en: "Product", fr: "Produit" }),
  person: text({ en: "Member", fr: "Membre" }),
};
const suggestionSolved = text({ en: "Solved", fr: "Résolu" });

/** What stands beside a suggestion: what it is, and of it what helps to choose. */
export function describeSuggestion({
  kind,
  detail,
}: {
  kind: "thread" | keyof typeof suggestionKinds;
  detail: string | number | boolean | null;
}): { kind: string; note: string } {
  if (kind === "thread") return { kind, note: detail === true ? suggestionSolved() : "" };
  const more = typeof detail === "number" ? threadsCount({ count: detail }) : detail ? `@${detail}` : "";
  return { kind, note: more ? `${suggestionKinds[kind]()} · ${more}` : suggestionKinds[kind]() };
}
