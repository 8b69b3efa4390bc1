import { phrase, type Text, text } from "./text.ts";

export const verdictAsked = text({ en: "Did this help you?", fr: "Cette réponse vous a aidé\u202f?" });
export const saySolved = text({ en: "This solved it", fr: "C’est résolu" });
export const sayOutdated = text({ en: "No longer works", fr: "Ne marche plus" });
export const saidSolved = text({
  en: "You said that this solved it.",
  fr: "Vous avez dit que c’était résolu.",
});
export const saidOutdated = text({
  en: "You said that this no longer works.",
  fr: "Vous avez dit que cela ne marche plus.",
});
export const takeVerdictBack = text({ en: "Take back", fr: "Revenir dessus" });
export const reusedTimes = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "Reused once", other: "Reused # times" }),
  fr: ({ count }, w) => w.plural(count, { one: "A resservi # fois", other: "A resservi # fois" }),
});

export const verdictTitle = text({
  en: "Did this answer help you?",
  fr: "Cette réponse vous a-t-elle aidé\u202f?",
});
export const verdictOn = phrase<{ title: string }>({
  en: ({ title }) => `The accepted answer to “${title}”`,
  fr: ({ title }) => `La réponse acceptée à «\u202f${title}\u202f»`,
});
export const thanksSolved = text({
  en: "Thank you. It is counted: the next person sees that this answer works.",
  fr: "Merci. C’est compté\u202f: la personne suivante verra que cette réponse fonctionne.",
});
export const thanksOutdated = text({
  en: "Thank you for saying so. The team will look at this answer again.",
  fr: "Merci de l’avoir signalé. L’équipe va revoir cette réponse.",
});
export const reasonNoted = text({
  en: "Thank you. What you wrote goes to the team.",
  fr: "Merci. Vos mots sont transmis à l’équipe.",
});
export const reasonLabel = text({ en: "What no longer works?", fr: "Qu’est-ce qui ne marche plus\u202f?" });
export const reasonHint = text({
  en: "A sentence is enough: your version, what you saw instead. Only the team reads it.",
  fr: "Une phrase suffit\u202f: votre version, ce que vous avez vu à la place. Seule l’équipe la lira.",
});
export const sendReason = text({ en: "Send to the team", fr: "Envoyer à l’équipe" });
export const backToAnswer = text({ en: "Back to the answer", fr: "Retour à la réponse" });
export const notYoursHere = text({
  en: "You wrote this answer or asked the question: what others say of it counts.",
  fr: "Cette réponse ou cette question est la vôtre\u202f: c’est l’avis des autres qui compte.",
});
export const verdictPrivacy = text({
  en: "Without an account, we keep no address and set no cookie: only a code that nobody can turn back, so that you count once. Its key is destroyed at the end of the month.",
  fr: "Sans compte, nous ne gardons aucune adresse et ne posons aucun cookie\u202f: seulement un code que personne ne peut déchiffrer, pour ne vous compter qu’une fois. Sa clé est détruite à la fin du mois.",
});

export const reuseTitle = text({
  en: "How often this answer was reused",
  fr: "Combien de fois cette réponse a resservi",
});
export const reuseLead = phrase<{ count: number }>({
  en: ({ count }, w) =>
    count === 0
      ? "Nobody has reused it yet, as far as we can tell."
      : `${w.plural(count, { one: "Once", other: "# times" })}, as far as we can tell. Here is where the figure comes from.`,
  fr: ({ count }, w) =>
    count === 0
      ? "À notre connaissance, personne ne s’en est encore resservi."
      : `${w.plural(count, { one: "# fois", other: "# fois" })}, à notre connaissance. Voici d’où vient ce chiffre.`,
});
export const byKind = text({ en: "How", fr: "Comment" });
export const byMonth = text({ en: "Month by month", fr: "Mois par mois" });
export const kindWord = text({ en: "Kind", fr: "Sorte" });
export const monthWord = text({ en: "Month", fr: "Mois" });
export const timesWord = text({ en: "Times", fr: "Fois" });
export const countedHow = text({ en: "What counts once", fr: "Ce qui compte une fois" });
export const notCounted = text({ en: "What is not counted", fr: "Ce qui n’est pas compté" });
export const notCountedList: Text[] = [
  text({
    en: "Reading the page, and visits by search engines or other programs.",
    fr: "La lecture de la page, et le passage des moteurs de recherche ou d’autres programmes.",
  }),
  text({
    en: "What the author of the answer does, and the asker’s own acceptance.",
    fr: "Ce que fait l’auteur de la réponse, et l’acceptation par la personne qui a posé la question.",
  }),
  text({ en: "Votes: they have a count of their own.", fr: "Les votes, qui ont leur propre compte." }),
  text({
    en: "Anything taken back since, and duplicates that you may not see.",
    fr: "Ce qui a été repris depuis, et les doublons que vous ne pouvez pas voir.",
  }),
];
export const figureIs = text({
  en: "People who change their connection or their browser can count again, 20 a day at most from one connection, and those who share both count once: the figure is close, not exact.",
  fr: "Qui change de connexion ou de navigateur peut compter de nouveau, 20 fois par jour au plus depuis une même connexion, et qui partage les deux ne compte qu’une fois\u202f: le chiffre est proche, pas exact.",
});

type Kind = "duplicate" | "solved" | "suggestion" | "embed" | "api" | "saved-reply";
export const kindNames: Record<Kind, Text> = {
  duplicate: text({ en: "Asked again", fr: "Question reposée" }),
  solved: text({ en: "“This solved it”", fr: "«\u202fC’est résolu\u202f»" }),
  suggestion: text({ en: "Found while asking", fr: "Trouvée en posant la question" }),
  embed: text({ en: "From the brand’s pages", fr: "Depuis les pages de la marque" }),
  api: text({ en: "Given by a program", fr: "Donnée par un programme" }),
  "saved-reply": text({ en: "In a saved reply", fr: "Dans une réponse enregistrée" }),
};
export const kindMeanings: Record<Kind, Text> = {
  duplicate: text({
    en: "Each question marked as a duplicate of this one, while it is.",
    fr: "Chaque question signalée comme doublon de celle-ci, tant qu’elle l’est.",
  }),
  solved: text({
    en: "Each reader who says so: members once, others once a month.",
    fr: "Chaque lecteur qui le dit\u202f: les membres une fois, les autres une fois par mois.",
  }),
  suggestion: text({
    en: "Each person who stopped writing a question because this answered it, once a month.",
    fr: "Chaque personne qui a cessé d’écrire sa question parce que cette réponse suffisait, une fois par mois.",
  }),
  embed: text({
    en: "Each reader who followed a link from a page of the brand that shows it, once a day.",
    fr: "Chaque lecteur venu par un lien d’une page de la marque qui la montre, une fois par jour.",
  }),
  api: text({
    en: "Each program that said it gave this answer to somebody, once a day.",
    fr: "Chaque programme qui dit l’avoir donnée à quelqu’un, une fois par jour.",
  }),
  "saved-reply": text({
    en: "Each answer that the team gave elsewhere from a saved reply made of it.",
    fr: "Chaque réponse donnée ailleurs par l’équipe à partir d’une réponse enregistrée qui en est tirée.",
  }),
};
