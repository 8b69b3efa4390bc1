import { phrase, text } from "./text.ts";

export const newest = text({ en: "Newest", fr: "Récentes" });
export const active = text({ en: "Active", fr: "Actives" });
export const unanswered = text({ en: "Unanswered", fr: "Sans réponse" });
export const solvedOnes = text({ en: "Solved", fr: "Résolues" });
export const orderings = text({ en: "Order", fr: "Ordre" });
export const pages = text({ en: "Pages", fr: "Pages" });
export const nextPage = text({ en: "Next", fr: "Suite" });
export const prevPage = text({ en: "Previous", fr: "Précédente" });
export const newerPage = text({ en: "Newer", fr: "Plus récentes" });
export const olderPage = text({ en: "Older", fr: "Plus anciennes" });
export const firstPage = text({ en: "Back to the start", fr: "Revenir au début" });
export const moreAnswers = text({ en: "More answers", fr: "Réponses suivantes" });
export const firstAnswers = text({ en: "Back to the first answers", fr: "Revenir aux premières réponses" });

export const stateSolved = text({ en: "Solved", fr: "Résolue" });
export const stateWaiting = text({ en: "Waiting for an answer", fr: "En attente de réponse" });
export const stateAnswered = text({
  en: "Answered, not solved yet",
  fr: "A reçu des réponses, pas encore résolue",
});
export const stateAnnouncement = text({ en: "Announcement", fr: "Annonce" });
export const stateIdea = text({ en: "Idea", fr: "Idée" });
export const stateDiscussion = text({ en: "Discussion", fr: "Discussion" });
export const stateClosed = text({ en: "Closed", fr: "Close" });
export const stateLocked = text({ en: "Locked", fr: "Verrouillée" });

export const figure = phrase<{ value: number }>({
  en: ({ value }, w) => w.number(value).replace("-", "−"),
  fr: ({ value }, w) => w.number(value).replace("-", "−"),
});
export const answersCount = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# answer", other: "# answers" }),
  fr: ({ count }, w) => w.plural(count, { one: "# réponse", other: "# réponses" }),
});
export const votesCount = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# vote", other: "# votes" }),
  fr: ({ count }, w) => w.plural(count, { one: "# vote", other: "# votes" }),
});

export const homeTitle = phrase<{ brand: string }>({
  en: ({ brand }) => `The ${brand} community`,
  fr: ({ brand }) => `La communauté ${brand}`,
});
export const homeLead = text({
  en: "Someone may already have solved it. Search, or ask the people who know.",
  fr: "Quelqu’un a peut-être déjà la réponse. Cherchez, ou demandez à celles et ceux qui savent.",
});
export const homeExample = text({
  en: "What would you like to know?",
  fr: "Que voulez-vous savoir\u202f?",
});
export const solvedLately = text({ en: "Solved lately", fr: "Résolues récemment" });
export const waitingForAnswer = text({ en: "Waiting for an answer", fr: "En attente de réponse" });
export const seeSolved = text({ en: "All solved questions", fr: "Toutes les questions résolues" });
export const seeWaiting = text({ en: "All waiting questions", fr: "Toutes les questions en attente" });
export const nothingSolved = text({
  en: "The first solved questions will show here, with the answer that helped.",
  fr: "Les premières questions résolues s’afficheront ici, avec la réponse qui a aidé.",
});
export const nothingAsked = text({
  en: "Nothing has been asked yet. The first question can be yours.",
  fr: "Aucune question n’a encore été posée. La première peut être la vôtre.",
});
export const nothingWaiting = text({
  en: "Every question has an answer. A new one is welcome.",
  fr: "Toutes les questions ont une réponse. Une nouvelle est la bienvenue.",
});
export const allTitle = text({ en: "All threads", fr: "Tous les sujets" });

export const emptyNewest = text({ en: "Nothing here yet", fr: "Rien ici pour l’instant" });
export const emptyNewestWhy = text({
  en: "Questions and conversations will gather here. You could open the first one.",
  fr: "Les questions et les échanges se retrouveront ici. Vous pouvez ouvrir le premier.",
});
export const emptyUnanswered = text({ en: "No one is waiting", fr: "Personne n’attend" });
export const emptyUnansweredWhy = text({
  en: "Every question here has at least one answer.",
  fr: "Chaque question a reçu au moins une réponse.",
});
export const emptySolved = text({ en: "Nothing solved yet", fr: "Rien de résolu pour l’instant" });
export const emptySolvedWhy = text({
  en: "A question is solved when one of its answers is accepted. Some may be waiting for yours.",
  fr: "Une question est résolue quand une de ses réponses est acceptée. Certaines attendent peut-être la vôtre.",
});
