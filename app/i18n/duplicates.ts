import { phrase, text } from "./text.ts";

// On the thread
export const proposeAct = text({ en: "Asked before", fr: "Déjà demandé" });
export const proposalsWait = phrase<{ count: number }>({
  en: ({ count }, w) =>
    w.plural(count, {
      one: "This thread was proposed as a duplicate.",
      other: "This thread was proposed as a duplicate of # others.",
    }),
  fr: ({ count }, w) =>
    w.plural(count, {
      one: "Ce sujet a été proposé comme doublon.",
      other: "Ce sujet a été proposé comme doublon de # autres.",
    }),
});
export const decideOnIt = text({ en: "Look and decide", fr: "Voir et décider" });

// The page on which it is proposed
export const proposeTitle = text({ en: "This was asked before", fr: "Cela a déjà été demandé" });
export const proposeLead = text({
  en: "Say where. Those who moderate look at both threads; if they agree, this one leads its readers to the other, and everyone who waits here waits there.",
  fr: "Dites où. La modération regarde les deux sujets\u202f; si elle est d’accord, celui-ci mène à l’autre, et qui attend ici attend là-bas.",
});
export const looksLike = text({ en: "Threads that look like it", fr: "Sujets qui lui ressemblent" });
export const readIt = text({ en: "Read it", fr: "Lire" });
export const readItNamed = phrase<{ title: string }>({
  en: ({ title }) => `Read “${title}” in a new tab`,
  fr: ({ title }) => `Lire «\u202f${title}\u202f» dans un nouvel onglet`,
});
export const nothingAlike = text({
  en: "No other thread looks much like this one. If you know one, give its address.",
  fr: "Aucun autre sujet ne lui ressemble beaucoup. Si vous en connaissez un, donnez son adresse.",
});
export const anotherField = text({ en: "Another thread", fr: "Un autre sujet" });
export const anotherHint = text({
  en: "Its address on this site, or its number. It counts before what is chosen above.",
  fr: "Son adresse sur ce site, ou son numéro. Elle l’emporte sur le choix ci-dessus.",
});
export const whySame = text({ en: "Why it is the same", fr: "En quoi c’est la même chose" });
export const whySameHint = text({
  en: "A few words for those who decide.",
  fr: "Quelques mots pour qui décidera.",
});
export const sendProposal = text({ en: "Propose it", fr: "Proposer" });
export const backToIt = text({ en: "Back to the thread", fr: "Revenir au sujet" });
export const proposedNow = text({
  en: "Thank you. Those who moderate will look at it, and you will be told what came of it.",
  fr: "Merci. La modération va regarder, et vous saurez ce qu’il en advient.",
});
export const proposedByYou = text({ en: "What you proposed", fr: "Ce que vous avez proposé" });
export const stateWaiting = text({ en: "Waits for a decision", fr: "En attente d’une décision" });
export const stateTaken = text({ en: "Marked as a duplicate", fr: "Retenu comme doublon" });
export const stateRefused = text({ en: "Not taken for a duplicate", fr: "Non retenu" });

// What waits for those who decide
export const duplicatesTitle = text({ en: "Proposed duplicates", fr: "Doublons proposés" });
export const duplicatesLead = text({
  en: "Threads that members or the search engine think were asked before. The longest wait comes first.",
  fr: "Des sujets que des membres ou le moteur de recherche pensent déjà posés. Les plus anciens d’abord.",
});
export const nothingProposed = text({ en: "Nothing waits", fr: "Rien n’attend" });
export const nothingProposedWhy = text({
  en: "When a new question looks like an older one, or a member says so, both appear here side by side.",
  fr: "Quand une nouvelle question ressemble à une plus ancienne, ou qu’un membre le dit, les deux apparaissent ici côte à côte.",
});
export const takenNow = text({
  en: "Marked as a duplicate. It can be undone in the thread’s history.",
  fr: "Marqué comme doublon. Cela peut être annulé dans l’historique du sujet.",
});
export const refusedNow = text({
  en: "Refused. Whoever proposed it is told why.",
  fr: "Refusé. Qui l’avait proposé saura pourquoi.",
});
export const oneThreadOnly = text({
  en: "Only what was proposed of one thread.",
  fr: "Seulement ce qui concerne un sujet.",
});
export const seeAll = text({ en: "See all", fr: "Tout voir" });
export const thisOne = text({ en: "This thread", fr: "Ce sujet" });
export const wouldLeadTo = text({ en: "would lead to", fr: "mènerait à" });
export const meTooToo = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# has it too", other: "# have it too" }),
  fr: ({ count }, w) => w.plural(count, { one: "# personne aussi", other: "# personnes aussi" }),
});
export const noAnswerThere = text({ en: "No answer yet.", fr: "Pas encore de réponse." });
export const firstAnswer = text({ en: "Answer", fr: "Réponse" });
export const saidBy = phrase<{ name: string; others: number }>({
  en: ({ name, others }, w) =>
    others > 0
      ? `Proposed by ${name} and ${w.plural(others, { one: "# other", other: "# others" })}`
      : `Proposed by ${name}`,
  fr: ({ name, others }, w) =>
    others > 0
      ? `Proposé par ${name} et ${w.plural(others, { one: "# autre", other: "# autres" })}`
      : `Proposé par ${name}`,
});
export const byEngine = phrase<{ percent: number }>({
  en: ({ percent }) => `Found by the search engine: ${percent}% alike`,
  fr: ({ percent }) => `Trouvé par le moteur de recherche\u202f: ressemblance de ${percent}\u202f%`,
});
export const formerProposer = text({ en: "a former member", fr: "un ancien membre" });
export const saidWhy = phrase<{ name: string; why: string }>({
  en: ({ name, why }) => `${name}: “${why}”`,
  fr: ({ name, why }) => `${name}\u202f: «\u202f${why}\u202f»`,
});
export const reasonField = text({ en: "Reason", fr: "Raison" });
export const reasonHint = text({
  en: "Needed to refuse: whoever proposed it reads it. Else it stands in the thread’s history.",
  fr: "Nécessaire pour refuser\u202f: qui l’a proposé la lira. Sinon, elle figure dans l’historique du sujet.",
});
export const takeIt = text({ en: "Mark as a duplicate", fr: "Marquer comme doublon" });
export const refuseIt = text({ en: "Not a duplicate", fr: "Pas un doublon" });
export const proposalOf = phrase<{ title: string }>({
  en: ({ title }) => `Proposal on “${title}”`,
  fr: ({ title }) => `Proposition sur «\u202f${title}\u202f»`,
});
