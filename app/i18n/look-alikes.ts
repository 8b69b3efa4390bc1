import { phrase, text } from "./text.ts";

export const solvedShownHere = text({
  en: "If somebody solved it already, you will see it before you publish.",
  fr: "Si c’est déjà résolu, vous le verrez avant de publier.",
});
export const lookAlikesCount = phrase<{ count: number }>({
  en: ({ count }, w) =>
    w.plural(count, {
      one: "One solved question looks like yours",
      other: "# solved questions look like yours",
    }),
  fr: ({ count }, w) =>
    w.plural(count, {
      one: "Une question résolue ressemble à la vôtre",
      other: "# questions résolues ressemblent à la vôtre",
    }),
});
export const answeredBefore = text({
  en: "Is your answer already here?",
  fr: "Votre réponse est-elle déjà là\u202f?",
});
export const answeredBeforeWhy = text({
  en: "Nothing is published yet. If one of these answers it, say so and you are done; if not, publish below.",
  fr: "Rien n’est encore publié. Si l’une d’elles répond, dites-le et c’est terminé\u202f; sinon, publiez ci-dessous.",
});
export const thisAnswersIt = text({ en: "This answers it", fr: "C’est la réponse" });
export const thisAnswersItNamed = phrase<{ title: string }>({
  en: ({ title }) => `This answers it: ${title}`,
  fr: ({ title }) => `C’est la réponse\u202f: ${title}`,
});
export const opensBeside = text({ en: "(opens in a new tab)", fr: "(s’ouvre dans un nouvel onglet)" });
export const publishAnyway = text({ en: "None of these: publish", fr: "Aucune ne répond\u202f: publier" });

export const answeredTitle = text({ en: "Answered already", fr: "Déjà résolu" });
export const answeredLead = text({
  en: "Thank you for saying so. It is counted for the answer, and nobody had to write it twice.",
  fr: "Merci de l’avoir dit. C’est compté pour la réponse, et personne n’a eu à l’écrire deux fois.",
});
export const readAnswer = text({ en: "Read the answer", fr: "Lire la réponse" });
export const notTheAnswer = text({
  en: "It was not the answer after all?",
  fr: "Ce n’était pas la réponse, finalement\u202f?",
});
export const draftWaits = text({
  en: "What you had written waits among your drafts.",
  fr: "Ce que vous aviez écrit vous attend dans vos brouillons.",
});
export const goOnAsking = text({ en: "Go on with your question", fr: "Reprendre votre question" });
