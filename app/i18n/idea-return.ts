import type { ShippedWord } from "../lib/idea-board.ts";
import { phrase, type Text, text } from "./text.ts";

// Whether what was shipped solves it
export const solvedTitle = text({ en: "Does it solve it?", fr: "Est-ce que cela répond au besoin\u202f?" });
export const solvedThanksOwn = phrase<{ name: string }>({
  en: ({ name }) => `Thank you, ${name}: it began with your idea.`,
  fr: ({ name }) => `Merci, ${name}\u202f: tout est parti de votre idée.`,
});
export const solvedThanks = phrase<{ name: string }>({
  en: ({ name }) => `Thank you, ${name}: your vote helped it get here.`,
  fr: ({ name }) => `Merci, ${name}\u202f: votre vote y a contribué.`,
});
export const solvedLead = phrase<{ version: string | null }>({
  en: ({ version }) =>
    `${version ? `It shipped in version ${version}.` : "It shipped."} You wanted it: one word tells the team whether it does what you needed. You can change it later.`,
  fr: ({ version }) =>
    `${version ? `Elle est livrée dans la version ${version}.` : "Elle est livrée."} Vous la vouliez\u202f: un mot suffit à dire à l’équipe si elle fait ce qu’il vous fallait. Vous pourrez en changer.`,
});
export const solvedShort = text({
  en: "One word is enough: yes, partly or no.",
  fr: "Un mot suffit\u202f: oui, en partie ou non.",
});
export const sayWhether = text({ en: "Say whether it solves it", fr: "Dire si elle répond au besoin" });
export const verdictWords: Record<ShippedWord, Text> = {
  yes: text({ en: "Yes", fr: "Oui" }),
  partly: text({ en: "Partly", fr: "En partie" }),
  no: text({ en: "No", fr: "Non" }),
};
export const verdictField = text({ en: "Your word", fr: "Votre mot" });
export const lineField = text({
  en: "What it changed, or what is missing",
  fr: "Ce que cela change, ou ce qui manque",
});
export const lineHint = text({
  en: "The product team reads it. Others do only if you agree.",
  fr: "L’équipe produit la lit. Les autres, seulement si vous l’acceptez.",
});
export const lineQuotable = text({
  en: "Everybody may read this line, under my name",
  fr: "Tout le monde peut lire cette phrase, sous mon nom",
});
export const sendVerdict = text({ en: "Give my word", fr: "Donner mon avis" });
export const changeVerdict = text({ en: "Change my word", fr: "Modifier mon avis" });
export const takeVerdictBack = text({ en: "Take it back", fr: "Le retirer" });
export const verdictKept = text({ en: "Noted. Thank you.", fr: "C’est noté. Merci." });
export const verdictTaken = text({ en: "Your word is taken back.", fr: "Votre avis est retiré." });
export const sayingAs = phrase<{ name: string }>({
  en: ({ name }) => `You are answering as ${name}.`,
  fr: ({ name }) => `Vous répondez en tant que ${name}.`,
});
export const notAskedVerdict = text({
  en: "Whoever proposed this idea or voted for it says whether it is solved.",
  fr: "C’est à qui a proposé cette idée ou voté pour elle de dire si elle répond au besoin.",
});
export const verdictCounts = phrase<{ yes: number; partly: number; no: number }>({
  en: ({ yes, partly, no }) => `Yes ${yes} · Partly ${partly} · No ${no}`,
  fr: ({ yes, partly, no }) => `Oui ${yes} · En partie ${partly} · Non ${no}`,
});
export const noVerdictYet = text({ en: "Nobody has said yet.", fr: "Personne ne s’est encore prononcé." });
export const youSaid = phrase<{ word: string }>({
  en: ({ word }) => `You said “${word}”`,
  fr: ({ word }) => `Vous avez dit «\u202f${word}\u202f»`,
});
export const onlyTeam = text({ en: "only the team reads this", fr: "lue par l’équipe seule" });

// The one question to those who voted
export const pollTitle = text({
  en: "A question to those who voted",
  fr: "Une question à celles et ceux qui ont voté",
});
export const pollAsked = text({ en: "The product team asks", fr: "L’équipe produit demande" });
export const answerPollAct = text({ en: "Answer", fr: "Répondre" });
export const seePollAct = text({ en: "See the answers", fr: "Voir les réponses" });
export const askVoters = text({ en: "Ask those who voted", fr: "Interroger les votants" });
export const pollLead = phrase<{ count: number }>({
  en: ({ count }, w) =>
    `One question at a time to the ${w.plural(count, { one: "person who votes", other: "# people who vote" })} for this idea. They are told once, as their settings say. They see the plain count once they have answered; only those who decide see who answers what, by segment.`,
  fr: ({ count }, w) =>
    `Une question à la fois, ${w.plural(count, { one: "à la personne qui vote", other: "aux # personnes qui votent" })} pour cette idée. Elles sont prévenues une fois, selon leurs réglages. Elles voient le décompte après avoir répondu\u202f; seuls ceux qui décident voient la répartition par segment.`,
});
export const voterLead = text({
  en: "Because you voted for this idea. You can change your answer until the question closes; the team sees counts, not names.",
  fr: "Parce que vous avez voté pour cette idée. Vous pouvez changer de réponse tant que la question est ouverte\u202f; l’équipe voit des nombres, pas des noms.",
});
export const pollChoices = text({ en: "Your answer", fr: "Votre réponse" });
export const sendAnswer = text({ en: "Send my answer", fr: "Envoyer ma réponse" });
export const changeAnswer = text({ en: "Change my answer", fr: "Changer ma réponse" });
export const answerKept = text({
  en: "Your answer is noted. Thank you.",
  fr: "Votre réponse est notée. Merci.",
});
export const openUntil = phrase<{ date: string }>({
  en: ({ date }) => `Open until ${date}`,
  fr: ({ date }) => `Ouverte jusqu’au ${date}`,
});
export const openSince = phrase<{ date: string }>({
  en: ({ date }) => `Asked on ${date}`,
  fr: ({ date }) => `Posée le ${date}`,
});
export const closedOn = phrase<{ date: string }>({
  en: ({ date }) => `Closed on ${date}`,
  fr: ({ date }) => `Fermée le ${date}`,
});
export const answersCount = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# answer", other: "# answers" }),
  fr: ({ count }, w) => w.plural(count, { one: "# réponse", other: "# réponses" }),
});
export const countAfter = text({
  en: "You will see what the others say once you have answered.",
  fr: "Vous verrez ce que disent les autres après avoir répondu.",
});
export const closePollAct = text({ en: "Close the question", fr: "Fermer la question" });
export const newPollTitle = text({ en: "Ask a question", fr: "Poser une question" });
export const pastPolls = text({ en: "Asked before", fr: "Déjà demandé" });
export const questionFrField = text({ en: "Question in French", fr: "Question en français" });
export const questionEnField = text({ en: "Question in English", fr: "Question en anglais" });
export const questionHint = text({
  en: "In one language at least; people read it in theirs where it is there. It cannot be changed afterwards.",
  fr: "Dans une langue au moins\u202f; chacun la lit dans la sienne si elle y est. Elle ne peut plus être modifiée ensuite.",
});
export const choicesFrField = text({ en: "Choices in French", fr: "Choix en français" });
export const choicesEnField = text({ en: "Choices in English", fr: "Choix en anglais" });
export const choicesHint = text({
  en: "Two to six, one on each line, in the same order in both languages.",
  fr: "De deux à six, un par ligne, dans le même ordre dans les deux langues.",
});
export const closesField = text({ en: "Last day", fr: "Dernier jour" });
export const closesHint = text({
  en: "Without one it stays open until somebody closes it.",
  fr: "Sans date, elle reste ouverte jusqu’à ce que quelqu’un la ferme.",
});
export const openPollAct = text({ en: "Ask them", fr: "Poser la question" });
export const splitBy: Record<"group" | "product" | "country", Text> = {
  group: text({ en: "By group", fr: "Par groupe" }),
  product: text({ en: "By product owned", fr: "Par produit possédé" }),
  country: text({ en: "By country", fr: "Par pays" }),
};
export const splitNote = text({
  en: "Where fewer than 5 people are concerned no figure is given, nor the one it could be worked out from.",
  fr: "En dessous de 5 personnes aucun chiffre n’est donné, ni celui dont on pourrait le déduire.",
});
export const fewerThanFive = text({ en: "fewer than 5", fr: "moins de 5" });
export const noCountry = text({ en: "No country said", fr: "Pays non indiqué" });
export const segmentColumn = text({ en: "Segment", fr: "Segment" });
export const choiceColumn = text({ en: "Choice", fr: "Choix" });
export const shareColumn = text({ en: "Share", fr: "Part" });
export const answersColumn = text({ en: "Answers", fr: "Réponses" });
export const percentOf = phrase<{ share: number }>({
  en: ({ share }) => `${Math.round(share * 100)}%`,
  fr: ({ share }) => `${Math.round(share * 100)}\u202f%`,
});

// In mails
export const mailSolvedButton = text({ en: "Does it solve it? Say so", fr: "Dire si cela répond au besoin" });
export const mailPollButton = text({ en: "Answer the question", fr: "Répondre à la question" });
export const mailNoSignIn = text({
  en: "The button works without signing in.",
  fr: "Le bouton fonctionne sans se connecter.",
});
export const ideaWhy = phrase<{ brand: string }>({
  en: ({ brand }) =>
    `You receive this because you proposed this idea, voted for it, wrote about it or follow it on the ${brand} community.`,
  fr: ({ brand }) =>
    `Vous recevez ce message parce que vous avez proposé cette idée, voté pour elle, écrit à son sujet ou la suivez sur la communauté ${brand}.`,
});
