import { phrase, text } from "./text.ts";

export const newAnswers = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# new answer", other: "# new answers" }),
  fr: ({ count }, w) => w.plural(count, { one: "# nouvelle réponse", other: "# nouvelles réponses" }),
});
export const newComments = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# new comment", other: "# new comments" }),
  fr: ({ count }, w) => w.plural(count, { one: "# nouveau commentaire", other: "# nouveaux commentaires" }),
});
export const newlyAccepted = text({ en: "An answer was accepted", fr: "Une réponse a été acceptée" });
export const pageChanged = text({ en: "This page has changed", fr: "Cette page a changé" });
export const showNews = text({ en: "Show", fr: "Afficher" });
export const putNewsAway = text({ en: "Not now", fr: "Pas maintenant" });
