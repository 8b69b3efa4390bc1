import { phrase, type Text, text } from "./text.ts";

/** What is said of whether accepted answers are still valid. `month`: as `lib/month.ts` writes it. */
export const validInMonth = phrase<{ month: string }>({
  en: ({ month }) => `Still valid in ${month}`,
  fr: ({ month }) => `Toujours valable en ${month}`,
});
export const updatedInMonth = phrase<{ month: string }>({
  en: ({ month }) => `Brought up to date in ${month}`,
  fr: ({ month }) => `Mise à jour en ${month}`,
});
export const checkedBy = phrase<{ name: string }>({
  en: ({ name }) => `checked by ${name}`,
  fr: ({ name }) => `vérifiée par ${name}`,
});
export const supersededBy = text({ en: "Superseded by", fr: "Remplacée par" });
export const anotherAnswerBelow = phrase<{ name: string | null }>({
  en: ({ name }) => (name ? `another answer, by ${name}` : "another answer to this question"),
  fr: ({ name }) => (name ? `une autre réponse, de ${name}` : "une autre réponse à cette question"),
});
export const answerToQuestion = phrase<{ title: string }>({
  en: ({ title }) => `the answer to “${title}”`,
  fr: ({ title }) => `la réponse à «\u202f${title}\u202f»`,
});
export const supersededMarkdown = phrase<{ address: string }>({
  en: ({ address }) => `Superseded by another answer: <${address}>`,
  fr: ({ address }) => `Remplacée par une autre réponse\u202f: <${address}>`,
});
export const checkAnswer = text({ en: "Check this answer", fr: "Vérifier cette réponse" });

export const freshnessTitle = text({ en: "Still valid?", fr: "Toujours valable\u202f?" });
export const freshnessLead = text({
  en: "Accepted answers that may have aged: nobody looked at them for long, their product moved on, or readers say that they no longer work. Those most doubted come first, then those that serve most.",
  fr: "Des réponses acceptées qui ont peut-être vieilli\u202f: personne ne les a revues depuis longtemps, leur produit a changé de version, ou des lecteurs disent qu’elles ne marchent plus. Les plus contestées d’abord, puis celles qui servent le plus.",
});
export const nothingDue = text({
  en: "Well done: every answer is fresh",
  fr: "Bravo\u202f: toutes les réponses sont à jour",
});
export const nothingDueWhy = text({
  en: "Nothing waits for you here. An answer comes back when it ages, when its product has a new version, or when a reader says that it no longer works.",
  fr: "Rien ne vous attend ici. Une réponse revient quand elle vieillit, quand son produit change de version, ou quand un lecteur dit qu’elle ne marche plus.",
});
export const nothingDueSo = text({
  en: "Nothing waits for this reason",
  fr: "Rien n’attend pour cette raison",
});
export const nothingDueSoWhy = text({
  en: "Other answers may wait for another one, or in another space.",
  fr: "D’autres réponses attendent peut-être pour une autre raison, ou dans un autre espace.",
});
export const seeAllDue = text({ en: "See all that wait", fr: "Voir toutes celles qui attendent" });

export const whyLabel = text({ en: "Why they wait", fr: "Pourquoi elles attendent" });
export const spacesLabel = text({ en: "Spaces", fr: "Espaces" });
export const allReasons = text({ en: "All", fr: "Toutes" });
export const allSpaces = text({ en: "All spaces", fr: "Tous les espaces" });
export const reasonWords: Record<"aged" | "moved" | "doubted", Text> = {
  doubted: text({ en: "Doubted", fr: "Contestées" }),
  moved: text({ en: "New version", fr: "Nouvelle version" }),
  aged: text({ en: "Old", fr: "Anciennes" }),
};
/** `most` and more are not counted further. */
export const spaceWithCount = phrase<{ name: string; count: number; most: number }>({
  en: ({ name, count, most }) => `${name} (${count >= most ? `${most - 1}+` : count})`,
  fr: ({ name, count, most }) => `${name} (${count >= most ? `${most - 1}+` : count})`,
});

export const agedSince = phrase<{ month: string }>({
  en: ({ month }) => `Not looked at since ${month}`,
  fr: ({ month }) => `Pas revue depuis ${month}`,
});
export const movedTo = phrase<{ version: string }>({
  en: ({ version }) => `Not confirmed for version ${version}`,
  fr: ({ version }) => `Pas confirmée pour la version ${version}`,
});
export const doubtedBy = phrase<{ count: number }>({
  en: ({ count }, w) =>
    w.plural(count, {
      one: "# reader says that it no longer works",
      other: "# readers say that it no longer works",
    }),
  fr: ({ count }, w) =>
    w.plural(count, {
      one: "# lecteur dit qu’elle ne marche plus",
      other: "# lecteurs disent qu’elle ne marche plus",
    }),
});
export const readersWords = text({ en: "In readers’ words", fr: "Avec les mots des lecteurs" });

export const sayConfirmed = text({ en: "Still valid", fr: "Toujours valable" });
export const updateIt = text({ en: "Update it", fr: "La mettre à jour" });
export const moreChoices = text({ en: "Superseded…", fr: "Remplacée…" });
export const confirmOf = phrase<{ title: string }>({
  en: ({ title }) => `Still valid: the answer to “${title}”`,
  fr: ({ title }) => `Toujours valable\u202f: la réponse à «\u202f${title}\u202f»`,
});
export const noted = text({
  en: "Noted, with your name and today’s date.",
  fr: "C’est noté, avec votre nom et la date du jour.",
});
export const undone = text({ en: "Taken back.", fr: "C’est annulé." });
export const alreadyFine = text({
  en: "Nothing speaks against this answer at the moment. You can confirm it all the same.",
  fr: "Rien ne met cette réponse en doute pour le moment. Vous pouvez tout de même la confirmer.",
});

export const confirmHeading = text({ en: "It is still valid", fr: "Elle est toujours valable" });
export const confirmLead = text({
  en: "The month and your name are shown at the answer. What readers said before no longer counts against it, and it holds for the newest version of its product.",
  fr: "Le mois et votre nom s’affichent sous la réponse. Ce que des lecteurs ont dit avant ne compte plus contre elle, et elle vaut pour la version la plus récente de son produit.",
});
export const updateHeading = text({ en: "It needs other words", fr: "Elle demande d’autres mots" });
export const updateLead = text({
  en: "Change what it says. Saving marks it as brought up to date.",
  fr: "Modifiez ce qu’elle dit. L’enregistrer la marque comme mise à jour.",
});
export const updatesNote = text({
  en: "Saving marks this answer as brought up to date, with your name and the month.",
  fr: "L’enregistrement marque cette réponse comme mise à jour, avec votre nom et le mois.",
});
export const supersedeHeading = text({
  en: "Another answer is better now",
  fr: "Une autre réponse vaut mieux",
});
export const supersedeLead = text({
  en: "This one stays readable and says where to read on. The other one leads: pages, search and programs give it first.",
  fr: "Celle-ci reste lisible et dit où poursuivre. L’autre passe devant\u202f: les pages, la recherche et les programmes la donnent en premier.",
});
export const otherLabel = text({ en: "Answers to the same question", fr: "Réponses à la même question" });
export const otherAccepted = text({ en: "Accepted too", fr: "Acceptée aussi" });
export const otherElsewhere = text({
  en: "One elsewhere, at this address:",
  fr: "Une autre, à cette adresse\u202f:",
});
export const otherAddress = text({
  en: "Address of an answer or a solved question",
  fr: "Adresse d’une réponse ou d’une question résolue",
});
export const otherAddressHint = text({
  en: "Such as /p/123 or /t/45/…; it must be accepted there.",
  fr: "Comme /p/123 ou /t/45/…\u202f; elle doit y être acceptée.",
});
export const noteLabel = text({ en: "Note", fr: "Note" });
export const noteHint = text({
  en: "How you checked it, for the team.",
  fr: "Comment vous l’avez vérifiée, pour l’équipe.",
});
export const whySuperseded = text({ en: "Why", fr: "Pourquoi" });
export const whySupersededHint = text({
  en: "A sentence, for the author and the team.",
  fr: "Une phrase, pour son auteur et pour l’équipe.",
});
export const saySuperseded = text({ en: "Mark as superseded", fr: "Marquer comme remplacée" });
export const backToQueue = text({ en: "All answers that wait", fr: "Toutes les réponses qui attendent" });
export const readAnswer = text({ en: "Read the answer", fr: "Lire la réponse" });

export const checksHeading = text({ en: "What was said so far", fr: "Ce qui a été dit jusqu’ici" });
export const outcomeWords: Record<"confirmed" | "updated" | "superseded", Text> = {
  confirmed: text({ en: "Still valid", fr: "Toujours valable" }),
  updated: text({ en: "Brought up to date", fr: "Mise à jour" }),
  superseded: text({ en: "Superseded", fr: "Remplacée" }),
};
export const undoIt = text({ en: "Undo", fr: "Annuler" });
export const undoneBy = phrase<{ name: string | null; date: string }>({
  en: ({ name, date }) =>
    name ? `Taken back by ${name}, ${date}` : `Taken back, ${date}: the other answer stands no longer`,
  fr: ({ name, date }) =>
    name ? `Annulé par ${name}, ${date}` : `Annulé, ${date}\u202f: l’autre réponse n’est plus là`,
});

/** In the form of a space. */
export const freshMonthsLabel = text({
  en: "Ask whether answers are still valid after",
  fr: "Demander si les réponses sont toujours valables au bout de",
});
export const freshMonthsHint = text({
  en: "Months since an answer was accepted or last confirmed. 0: never because of their age.",
  fr: "Nombre de mois depuis qu’une réponse a été acceptée ou confirmée. 0\u202f: jamais en raison de son âge.",
});

/** Why a check was refused, by the key the command gives. */
export const freshnessRefusals = {
  notYoursToCheck: text({
    en: "The experts and moderators of this space say whether its answers are still valid.",
    fr: "Ce sont les experts et les modérateurs de cet espace qui disent si ses réponses sont toujours valables.",
  }),
  alreadyChecked: text({
    en: "Somebody else was here in the meantime. Look at what they said, then decide whether anything is left to say.",
    fr: "Quelqu’un d’autre est passé entre-temps. Voyez ce qui a été dit, puis décidez s’il reste quelque chose à dire.",
  }),
  nothingToUndo: text({
    en: "Nothing was said of this answer that could be taken back.",
    fr: "Rien n’a été dit de cette réponse qui puisse être annulé.",
  }),
  answerUnknown: text({
    en: "Choose an answer that you can read, or give its address.",
    fr: "Choisissez une réponse que vous pouvez lire, ou donnez son adresse.",
  }),
  supersedesItself: text({
    en: "This is the answer itself. Choose another one.",
    fr: "C’est cette réponse elle-même. Choisissez-en une autre.",
  }),
  supersededToo: text({
    en: "That answer is superseded itself. Choose the one that took its place.",
    fr: "Cette réponse est elle-même remplacée. Choisissez celle qui a pris sa place.",
  }),
  notAcceptedThere: text({
    en: "That answer is not accepted in its own question.",
    fr: "Cette réponse n’est pas acceptée dans sa propre question.",
  }),
  notAcceptableYet: text({
    en: "You may not accept that answer yet: its asker has a week to do so.",
    fr: "Vous ne pouvez pas encore accepter cette réponse\u202f: la personne qui a posé la question a une semaine pour le faire.",
  }),
  narrowerThere: text({
    en: "Not everyone who reads this answer may read that one. Choose one that stands as openly.",
    fr: "Tous ceux qui lisent cette réponse ne peuvent pas lire l’autre. Choisissez-en une qui soit aussi ouverte.",
  }),
  freshMonthsRange: text({
    en: "Give a whole number of months from 0 to 240.",
    fr: "Donnez un nombre entier de mois, de 0 à 240.",
  }),
};
