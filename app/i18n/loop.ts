import type { loopPeriods } from "../lib/loop.ts";
import { spanOf } from "./spans.ts";
import { phrase, type Text, text } from "./text.ts";

export const loopLead = text({
  en: "Of the ideas you decide on: where they are, how long they wait, who gets an answer, what ships.",
  fr: "Parmi les idées dont vous décidez\u202f: où elles en sont, combien elles attendent, qui reçoit une réponse, ce qui voit le jour.",
});
export const periodField = text({ en: "Period", fr: "Période" });
export const periodWords: Record<(typeof loopPeriods)[number], Text> = {
  90: text({ en: "The last 90 days", fr: "Les 90 derniers jours" }),
  365: text({ en: "The last 365 days", fr: "Les 365 derniers jours" }),
  all: text({ en: "From the beginning", fr: "Depuis le début" }),
};
export const showAct = text({ en: "Show", fr: "Afficher" });
export const asCsv = text({ en: "Figures as CSV", fr: "Chiffres en CSV" });
export const noIdeas = text({ en: "No idea to measure yet", fr: "Pas encore d’idée à mesurer" });
export const noIdeasWhy = text({
  en: "Figures come with the first ideas you decide on.",
  fr: "Les chiffres viennent avec les premières idées dont vous décidez.",
});

// Stages
export const stagesTitle = text({ en: "Stages", fr: "Étapes" });
export const stageColumn = text({ en: "Stage", fr: "Étape" });
export const nowColumn = text({ en: "There now", fr: "En ce moment" });
export const waitingColumn = text({ en: "Since (half / 9 in 10)", fr: "Depuis (moitié / 9 sur 10)" });
export const leftColumn = text({ en: "Left it", fr: "L’ont quittée" });
export const lastedColumn = text({ en: "After (half / 9 in 10)", fr: "Après (moitié / 9 sur 10)" });
export const stagesFinding = phrase<{ open: number; waiting: number; median: string | null }>({
  en: ({ open, waiting, median }, w) =>
    `${w.plural(open, { one: "# idea is open", other: "# ideas are open" })}${
      waiting > 0 && median
        ? `; ${w.plural(waiting, { one: "# waits for a first word", other: "# wait for a first word" })}, half of them for ${median} or more`
        : ""
    }.`,
  fr: ({ open, waiting, median }, w) =>
    `${w.plural(open, { one: "# idée est ouverte", other: "# idées sont ouvertes" })}${
      waiting > 0 && median
        ? `\u202f; ${w.plural(waiting, { one: "# attend un premier mot", other: "# attendent un premier mot" })}, la moitié depuis ${median} ou plus`
        : ""
    }.`,
});
export const daysWords = phrase<{ days: number }>({
  en: ({ days }, w) => (days < 1 ? "less than a day" : spanOf(Math.round(days), w)),
  fr: ({ days }, w) => (days < 1 ? "moins d’un jour" : spanOf(Math.round(days), w)),
});
/** Half and nine tenths, in days. */
export const bothDays = phrase<{ median: number; p90: number }>({
  en: ({ median, p90 }, w) => `${w.number(Math.round(median))} / ${w.number(Math.round(p90))} d`,
  fr: ({ median, p90 }, w) => `${w.number(Math.round(median))} / ${w.number(Math.round(p90))}\u202fj`,
});

// Answers
export const answersTitle = text({ en: "Answered with a reason", fr: "Réponses motivées" });
export const answersFinding = phrase<{ proposed: number; answered: number; median: string | null }>({
  en: ({ proposed, answered, median }, w) =>
    `Of ${w.plural(proposed, { one: "# idea proposed", other: "# ideas proposed" })} in the period, ${w.plural(answered, { one: "# got an answer", other: "# got an answer" })}${median ? `, half of them within ${median}` : ""}.`,
  fr: ({ proposed, answered, median }, w) =>
    `Sur ${w.plural(proposed, { one: "# idée proposée", other: "# idées proposées" })} pendant la période, ${w.plural(answered, { one: "# a reçu une réponse", other: "# ont reçu une réponse" })}${median ? `, la moitié en ${median} au plus` : ""}.`,
});
export const noneProposed = text({
  en: "No idea was proposed in the period.",
  fr: "Aucune idée n’a été proposée pendant la période.",
});
export const spanColumn = text({ en: "Answered", fr: "Réponse" });
export const shareColumn = text({ en: "Share", fr: "Part" });
export const ideasColumn = text({ en: "Ideas", fr: "Idées" });
export const withinDays = phrase<{ days: number }>({
  en: ({ days }) => `within ${days} days`,
  fr: ({ days }) => `en ${days} jours`,
});
export const atAll = text({ en: "at all", fr: "à ce jour" });
export const outOf = phrase<{ count: number; of: number }>({
  en: ({ count, of }, w) => `${w.number(count)} of ${w.number(of)}`,
  fr: ({ count, of }, w) => `${w.number(count)} sur ${w.number(of)}`,
});

// Shipped
export const shippedTitle = text({ en: "Shipped, by quarter", fr: "Réalisées, par trimestre" });
export const shippedFinding = phrase<{ shipped: number; community: number; proposers: number }>({
  en: ({ shipped, community, proposers }, w) =>
    shipped === 0
      ? "Nothing was shipped in the last eight quarters."
      : `${w.plural(shipped, { one: "# idea shipped", other: "# ideas shipped" })} in the last eight quarters, ${community} of them from the community; ${w.plural(proposers, { one: "# credit", other: "# credits" })} to those who proposed.`,
  fr: ({ shipped, community, proposers }, w) =>
    shipped === 0
      ? "Rien n’a été réalisé ces huit derniers trimestres."
      : `${w.plural(shipped, { one: "# idée réalisée", other: "# idées réalisées" })} en huit trimestres, dont ${w.plural(community, { one: "# venue", other: "# venues" })} de la communauté\u202f; ${w.plural(proposers, { one: "# mention", other: "# mentions" })} pour les personnes qui proposaient.`,
});
export const quarterColumn = text({ en: "Quarter", fr: "Trimestre" });
export const shippedColumn = text({ en: "Shipped", fr: "Réalisées" });
export const communityColumn = text({ en: "From the community", fr: "De la communauté" });
export const proposersColumn = text({ en: "People credited", fr: "Personnes créditées" });
export const quarterWords = phrase<{ quarter: string }>({
  en: ({ quarter }) => `${quarter.slice(5)} ${quarter.slice(0, 4)}`,
  fr: ({ quarter }) => `T${quarter.slice(6)} ${quarter.slice(0, 4)}`,
});
export const quartersTable = text({ en: "The same as a table", fr: "Les mêmes chiffres en tableau" });
export const legendCommunity = text({ en: "from the community", fr: "de la communauté" });
export const legendOthers = text({ en: "from employees, or nameless", fr: "de l’équipe, ou sans nom" });

// Unheard
export const unheardTitle = text({
  en: "Unheard: most votes, no answer yet",
  fr: "Sans écho\u202f: les plus votées sans réponse",
});
export const unheardNone = text({
  en: "Every idea has had an answer.",
  fr: "Chaque idée a reçu une réponse.",
});
export const votesColumn = text({ en: "Votes", fr: "Votes" });
export const waitsColumn = text({ en: "Waits for", fr: "Attend depuis" });
export const ideaColumn = text({ en: "Idea", fr: "Idée" });

// How it is counted
export const countedTitle = text({ en: "How is this counted?", fr: "Comment est-ce compté\u202f?" });
export const counted: { name: Text; said: Text }[] = [
  {
    name: text({ en: "Which ideas", fr: "Quelles idées" }),
    said: text({
      en: "Those you decide on, as on your desk, that stand now: none that was withdrawn, removed or merged into another.",
      fr: "Celles dont vous décidez, comme à votre bureau, et qui existent encore\u202f: ni retirées, ni supprimées, ni fusionnées dans une autre.",
    }),
  },
  {
    name: text({ en: "There now", fr: "En ce moment" }),
    said: text({
      en: "How many ideas are at a stage at this moment, whatever the period. “Since” is how long they have been there: half of them as long as the first figure or less, nine in ten as long as the second or less.",
      fr: "Combien d’idées sont à une étape en ce moment, quelle que soit la période. «\u202fDepuis\u202f»\u202f: le temps qu’elles y ont passé\u202f; pour la moitié, au plus le premier chiffre, pour neuf sur dix, au plus le second.",
    }),
  },
  {
    name: text({ en: "Left it", fr: "L’ont quittée" }),
    said: text({
      en: "Stays at a stage that ended in the period, from the step before (or the proposal) to the step that ended it. An idea that comes back to a stage has a stay for each time.",
      fr: "Les passages terminés pendant la période, de l’étape d’avant (ou de la proposition) à celle qui y met fin. Une idée qui revient à une étape compte un passage à chaque fois.",
    }),
  },
  {
    name: text({ en: "Answered", fr: "Réponse" }),
    said: text({
      en: "A step is the answer, for none is taken without a public reason. Of ideas proposed in the period; “within 30 days” asks only those that are at least 30 days old, so that young ones do not count against you.",
      fr: "Une étape est la réponse, car aucune ne se franchit sans raison publique. Parmi les idées proposées pendant la période\u202f; «\u202fen 30 jours\u202f» ne regarde que celles qui ont au moins 30 jours, pour que les plus jeunes ne pèsent pas contre vous.",
    }),
  },
  {
    name: text({ en: "Shipped", fr: "Réalisées" }),
    said: text({
      en: "Ideas that are shipped now, in the quarter of that step (UTC). From the community: whoever proposed it was no employee when they did. People credited: each person once a quarter, those of ideas that went up in it too.",
      fr: "Les idées aujourd’hui réalisées, au trimestre de cette étape (UTC). De la communauté\u202f: la personne qui l’a proposée n’était pas de l’équipe à ce moment. Personnes créditées\u202f: chacune une fois par trimestre, y compris celles d’idées fusionnées dans une autre.",
    }),
  },
  {
    name: text({ en: "Brought from elsewhere", fr: "Reprises d’ailleurs" }),
    said: text({
      en: "Ideas that were imported count where they are now and where nobody answered them. How fast they went before, and what shipped before, is counted nowhere.",
      fr: "Les idées importées comptent là où elles en sont et parmi celles restées sans réponse. Leur vitesse d’avant, et ce qui fut réalisé avant, n’entrent nulle part.",
    }),
  },
];
export const asOf = text({ en: "Counted:", fr: "Calculé\u202f:" });
export const whole = text({ en: "All", fr: "Tous" });
