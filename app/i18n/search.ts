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
