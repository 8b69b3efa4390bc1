import { phrase, text } from "./text.ts";

export const hottest = text({ en: "Hot", fr: "Tendances" });
export const hotWhat = text({
  en: "How “hot” is reckoned",
  fr: "Comment se calcule «\u202fTendances\u202f»",
});
export const hotFormula = text({
  en: "Heat, in days = the day it was opened + up to 3 days for the latest answer by someone other than the asker + 3 × log₁₀(1 + score + 2 × other people who answered) − 3 × log₁₀(1 + votes against in excess).",
  fr: "Chaleur, en jours = jour d’ouverture + jusqu’à 3 jours pour la dernière réponse d’une autre personne + 3 × log₁₀(1 + score + 2 × autres personnes ayant répondu) − 3 × log₁₀(1 + excédent de votes contre).",
});
export const hotWhy = text({
  en: "Ten times the interest is worth three days of age. Answering oneself or several times adds nothing, nobody can vote for their own post, and a rush of votes counts by its logarithm. The order changes with votes and answers only, never with the hour at which you look.",
  fr: "Dix fois plus d’intérêt valent trois jours d’âge. Se répondre à soi-même ou répondre plusieurs fois n’ajoute rien, personne ne vote pour son propre message, et un afflux de votes compte par son logarithme. L’ordre change avec les votes et les réponses, jamais selon l’heure à laquelle vous regardez.",
});

export const filterList = text({ en: "Filter", fr: "Filtrer" });
export const filterApply = text({ en: "Show these", fr: "Afficher" });
export const filtersOn = text({ en: "Filters on", fr: "Filtres actifs" });
export const filterClear = text({ en: "Remove all", fr: "Tout retirer" });
export const filterRemove = phrase<{ filter: string }>({
  en: ({ filter }) => `Remove the filter: ${filter}`,
  fr: ({ filter }) => `Retirer le filtre\u202f: ${filter}`,
});

export const anyValue = text({ en: "Any", fr: "Indifférent" });
export const kindField = text({ en: "Kind", fr: "Nature" });
export const kindWords = {
  question: text({ en: "Questions", fr: "Questions" }),
  idea: text({ en: "Ideas", fr: "Idées" }),
  discussion: text({ en: "Discussions", fr: "Discussions" }),
  announcement: text({ en: "Announcements", fr: "Annonces" }),
};
export const stateField = text({ en: "State", fr: "État" });
export const stateWords = {
  solved: text({ en: "Solved", fr: "Résolues" }),
  unsolved: text({ en: "Not solved yet", fr: "Pas encore résolues" }),
  unanswered: text({ en: "Without an answer", fr: "Sans réponse" }),
};
export const languageField = text({ en: "Language", fr: "Langue" });
export const languageWords = {
  fr: text({ en: "In French", fr: "En français" }),
  en: text({ en: "In English", fr: "En anglais" }),
};
export const spaceField = text({ en: "Space", fr: "Espace" });
export const productField = text({ en: "Product", fr: "Produit" });
export const tagsField = text({ en: "Tags", fr: "Étiquettes" });
export const tagsHint = text({
  en: "Several with spaces between: all of them",
  fr: "Plusieurs, séparées par des espaces\u202f: toutes à la fois",
});
export const authorField = text({ en: "Started by", fr: "Ouvert par" });
export const authorHint = text({ en: "A username, without @", fr: "Un nom d’utilisateur, sans @" });
export const fromField = {
  created: text({ en: "Opened from", fr: "Ouvert à partir du" }),
  active: text({ en: "Active from", fr: "Actif à partir du" }),
  solved: text({ en: "Solved from", fr: "Résolu à partir du" }),
};
export const toField = text({ en: "Until", fr: "Jusqu’au" });

export const chipSpace = phrase<{ name: string }>({
  en: ({ name }) => `Space: ${name}`,
  fr: ({ name }) => `Espace\u202f: ${name}`,
});
export const chipProduct = phrase<{ name: string }>({
  en: ({ name }) => `Product: ${name}`,
  fr: ({ name }) => `Produit\u202f: ${name}`,
});
export const chipTag = phrase<{ name: string }>({
  en: ({ name }) => `Tag: ${name}`,
  fr: ({ name }) => `Étiquette\u202f: ${name}`,
});
export const chipAuthor = phrase<{ name: string }>({
  en: ({ name }) => `By @${name}`,
  fr: ({ name }) => `Par @${name}`,
});
export const chipFrom = phrase<{ date: string }>({
  en: ({ date }) => `From ${date}`,
  fr: ({ date }) => `À partir du ${date}`,
});
export const chipTo = phrase<{ date: string }>({
  en: ({ date }) => `Until ${date}`,
  fr: ({ date }) => `Jusqu’au ${date}`,
});

export const emptyFiltered = text({ en: "Nothing fits all of this", fr: "Rien ne correspond à tout cela" });
export const emptyFilteredWhy = text({
  en: "Remove a filter, or search the words of every thread.",
  fr: "Retirez un filtre, ou cherchez dans les mots de tous les sujets.",
});
export const partialList = text({
  en: "Only the nearest threads were looked through so far. Go on to look further.",
  fr: "Seuls les sujets les plus proches ont été parcourus. Continuez pour chercher plus loin.",
});
export const emptySoFar = text({ en: "Nothing so far", fr: "Rien jusqu’ici" });
