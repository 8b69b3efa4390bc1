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
} satisfies Record<string, Text>;
