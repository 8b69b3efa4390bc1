import { phrase, text } from "./text.ts";

/** What the embed says on pages of other sites; each word weighs there. */
export const answersAbout = phrase<{ name: string }>({
  en: ({ name }) => `Answers about ${name}`,
  fr: ({ name }) => `Réponses sur ${name}`,
});
export const answersTo = phrase<{ query: string }>({
  en: ({ query }) => `Answers to “${query}”`,
  fr: ({ query }) => `Réponses à «\u202f${query}\u202f»`,
});
export const answersComing = text({ en: "Looking for answers…", fr: "Recherche de réponses…" });
export const answersNone = text({
  en: "No answer about this yet. The community is there to help.",
  fr: "Pas encore de réponse à ce sujet. La communauté est là pour aider.",
});
export const answersFailed = text({
  en: "The answers could not be loaded just now.",
  fr: "Les réponses n’ont pas pu être chargées pour l’instant.",
});
export const answersAgain = text({ en: "Try again", fr: "Réessayer" });
export const askHere = text({ en: "Ask the community", fr: "Poser une question à la communauté" });
export const answersMore = text({ en: "More answers", fr: "Plus de réponses" });
export const acceptedMark = text({ en: "Accepted answer", fr: "Réponse acceptée" });
export const officialAnswer = text({ en: "Official", fr: "Officielle" });
export const helpfulVotes = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# vote", other: "# votes" }),
  fr: ({ count }, w) => w.plural(count, { one: "# vote", other: "# votes" }),
});
