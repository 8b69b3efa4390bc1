import { phrase, text } from "./text.ts";

/** What readers elsewhere meet: feeds, plain texts, cards. */
export const feedWord = text({ en: "Atom feed", fr: "Flux Atom" });
export const feedOf = phrase<{ name: string }>({
  en: ({ name }) => `Atom feed: ${name}`,
  fr: ({ name }) => `Flux Atom\u202f: ${name}`,
});
export const feedAll = text({ en: "All threads", fr: "Tous les sujets" });
export const feedSearch = phrase<{ query: string }>({
  en: ({ query }) => `Search: ${query}`,
  fr: ({ query }) => `Recherche\u202f: ${query}`,
});
export const solutionWord = text({ en: "Accepted answer", fr: "Réponse acceptée" });

export const acceptedAnswerOf = phrase<{ name: string }>({
  en: ({ name }) => `Accepted answer, by ${name}`,
  fr: ({ name }) => `Réponse acceptée, de ${name}`,
});
export const answerOf = phrase<{ name: string }>({
  en: ({ name }) => `Answer, by ${name}`,
  fr: ({ name }) => `Réponse de ${name}`,
});
export const otherAnswers = text({ en: "Other answers", fr: "Autres réponses" });
export const noAnswerYet = text({ en: "No answer yet.", fr: "Pas encore de réponse." });
export const commentsWord = text({ en: "Comments:", fr: "Commentaires\u202f:" });
export const sourceOf = phrase<{ address: string }>({
  en: ({ address }) => `Source: <${address}>`,
  fr: ({ address }) => `Source\u202f: <${address}>`,
});
export const askedOn = phrase<{ name: string; day: string }>({
  en: ({ name, day }) => `By ${name}, ${day}`,
  fr: ({ name, day }) => `Par ${name}, ${day}`,
});
export const moreAnswersAt = phrase<{ address: string }>({
  en: ({ address }) => `There are more answers at <${address}>.`,
  fr: ({ address }) => `Il y a d’autres réponses sur <${address}>.`,
});

export const cardSolved = text({ en: "Solved", fr: "Résolue" });
export const cardOf = phrase<{ title: string; brand: string }>({
  en: ({ title, brand }) => `“${title}”, in the ${brand} community`,
  fr: ({ title, brand }) => `«\u202f${title}\u202f», dans la communauté ${brand}`,
});

export const llmsLead = phrase<{ brand: string }>({
  en: ({ brand }) =>
    `The public community of ${brand}: questions with the answers that solved them, discussions and announcements, written by its customers and its team.`,
  fr: ({ brand }) =>
    `La communauté publique de ${brand}\u202f: des questions avec les réponses qui les ont résolues, des discussions et des annonces, écrites par ses clients et son équipe.`,
});
export const llmsHow = phrase<{ origin: string }>({
  en: ({ origin }) =>
    [
      `- Every public thread is plain Markdown at its address with \`.md\` after it: \`${origin}/t/ID.md\` or \`${origin}/t/ID/SLUG.md\`. The accepted answer comes first; answers marked as official were written by the brand’s own team.`,
      "- Each answer there gives its own address. Please name it where you use what it says, and lead readers there: answers get corrected.",
      `- New threads: \`${origin}/feed.xml\`, and \`feed.xml\` below any space, tag or product. What becomes of ideas, each step with its reason, is at \`${origin}/roadmap/feed.xml\`, and what shipped, by version, at \`${origin}/changelog/feed.xml\`. Whatever answers to a search: \`${origin}/search/feed.xml?q=WORDS\`.`,
      `- Everything that may be indexed: \`${origin}/sitemap.xml\`.`,
    ].join("\n"),
  fr: ({ origin }) =>
    [
      `- Chaque sujet public se lit en Markdown à son adresse suivie de \`.md\`\u202f: \`${origin}/t/ID.md\` ou \`${origin}/t/ID/SLUG.md\`. La réponse acceptée vient en premier\u202f; les réponses marquées officielles sont de l’équipe de la marque.`,
      "- Chaque réponse y donne sa propre adresse. Merci de la citer là où vous reprenez ce qu’elle dit, et d’y mener vos lecteurs\u202f: les réponses se corrigent.",
      `- Nouveaux sujets\u202f: \`${origin}/feed.xml\`, et \`feed.xml\` sous chaque espace, étiquette ou produit. Ce que deviennent les idées, chaque étape avec sa raison, est à \`${origin}/roadmap/feed.xml\`, et les nouveautés, par version, à \`${origin}/changelog/feed.xml\`. Ce qui répond à une recherche\u202f: \`${origin}/search/feed.xml?q=MOTS\`.`,
      `- Tout ce qui peut être indexé\u202f: \`${origin}/sitemap.xml\`.`,
    ].join("\n"),
});
export const llmsApi = phrase<{ origin: string }>({
  en: ({ origin }) =>
    `- [API, as OpenAPI](${origin}/api/openapi.json): the same and more, as JSON, with a token.`,
  fr: ({ origin }) =>
    `- [API, en OpenAPI](${origin}/api/openapi.json)\u202f: la même chose et davantage, en JSON, avec un jeton.`,
});
export const llmsHeadings = {
  how: text({ en: "How to read it", fr: "Comment la lire" }),
  spaces: text({ en: "Spaces", fr: "Espaces" }),
  products: text({ en: "Products", fr: "Produits" }),
  optional: text({ en: "Optional", fr: "Facultatif" }),
};
