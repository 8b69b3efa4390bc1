import { type Text, text } from "./text.ts";

/** Why an idea could not be voted for, explained or moved, by the key the command gives. */
export const ideaRefusals = {
  noVoteAgainst: text({
    en: "Ideas are voted for, never against. Say in a comment what you would lose.",
    fr: "On vote pour une idée, jamais contre. Dites en commentaire ce que vous y perdriez.",
  }),
  ideaDone: text({
    en: "This idea is done with and takes no more votes.",
    fr: "Cette idée est close\u202f: elle ne reçoit plus de votes.",
  }),
  votesSpent: text({
    en: "You have used all your votes of this period in this space. Take one back from another idea, or wait for the next period.",
    fr: "Vous avez utilisé tous vos votes de cette période dans cet espace. Reprenez-en un à une autre idée, ou attendez la période suivante.",
  }),
  votesSpentWay: text({ en: "See where your votes are", fr: "Voir où sont vos votes" }),
  budgetRange: text({
    en: "A whole number from 1 to 1,000, or nothing.",
    fr: "Un nombre entier de 1 à 1\u202f000, ou rien.",
  }),
  roleProductOnly: text({
    en: "Only the product role is given for one product.",
    fr: "Seul le rôle produit se donne pour un produit.",
  }),
  voteFirst: text({
    en: "Vote for the idea first: what you say goes with your vote.",
    fr: "Votez d’abord pour l’idée\u202f: vos mots accompagnent votre vote.",
  }),
  noMovingIdeas: text({
    en: "What becomes of ideas is decided by the product team.",
    fr: "C’est l’équipe produit qui décide de la suite donnée aux idées.",
  }),
  ideaMovedSince: text({
    en: "Somebody moved this idea while you were deciding. Here is where it stands now; your words are still there.",
    fr: "Quelqu’un a changé l’état de cette idée pendant que vous décidiez. Voici où elle en est\u202f; vos mots sont toujours là.",
  }),
  alreadyThatStatus: text({
    en: "It is there already. Choose another status.",
    fr: "Elle en est déjà là. Choisissez un autre état.",
  }),
  statusUnknown: text({ en: "Choose where the idea goes.", fr: "Choisissez le nouvel état de l’idée." }),
  chooseWord: text({ en: "Choose yes, partly or no.", fr: "Choisissez oui, en partie ou non." }),
  notShipped: text({
    en: "This idea is not shipped, or not any more: there is nothing to judge yet.",
    fr: "Cette idée n’est pas livrée, ou ne l’est plus\u202f: il n’y a encore rien à juger.",
  }),
  notYoursToJudge: text({
    en: "Whoever proposed this idea or voted for it says whether it is solved.",
    fr: "C’est à qui a proposé cette idée ou voté pour elle de dire si elle répond au besoin.",
  }),
  questionShort: text({
    en: "Write the question in one language at least, in three characters or more.",
    fr: "Écrivez la question dans une langue au moins, en trois caractères ou plus.",
  }),
  choicesFew: text({
    en: "Give two to six choices, one on each line.",
    fr: "Proposez de deux à six choix, un par ligne.",
  }),
  choicesLong: text({
    en: "A choice has 120 characters at most.",
    fr: "Un choix a 120 caractères au plus.",
  }),
  choicesTwice: text({
    en: "Two choices are the same.",
    fr: "Deux choix sont identiques.",
  }),
  choicesUneven: text({
    en: "Give as many choices in both languages, in the same order.",
    fr: "Donnez autant de choix dans les deux langues, dans le même ordre.",
  }),
  choicesLanguage: text({
    en: "Give the choices in the languages of the question.",
    fr: "Donnez les choix dans les langues de la question.",
  }),
  closesWhen: text({
    en: "Choose a day from tomorrow on, within a year.",
    fr: "Choisissez un jour à partir de demain, dans l’année.",
  }),
  pollOpen: text({
    en: "A question is open already. Close it to ask another.",
    fr: "Une question est déjà ouverte. Fermez-la pour en poser une autre.",
  }),
  pollNobody: text({
    en: "Nobody has voted for this idea: there is nobody to ask.",
    fr: "Personne n’a voté pour cette idée\u202f: il n’y a personne à interroger.",
  }),
  pollClosed: text({
    en: "This question is closed and takes no more answers.",
    fr: "Cette question est fermée et ne reçoit plus de réponses.",
  }),
  pollForVoters: text({
    en: "This question is for those who voted for the idea.",
    fr: "Cette question s’adresse à celles et ceux qui ont voté pour l’idée.",
  }),
  choiceUnknown: text({ en: "Choose one of the answers.", fr: "Choisissez une des réponses." }),
  noPolls: text({
    en: "Only the product team asks those who voted for an idea.",
    fr: "Seule l’équipe produit interroge celles et ceux qui ont voté pour une idée.",
  }),
} satisfies Record<string, Text>;
