import type { BoardState } from "../lib/idea-board.ts";
import { spanOf } from "./spans.ts";
import { phrase, type Text, text } from "./text.ts";

export const ideasTitle = text({ en: "Ideas", fr: "Idées" });
export const ideasLead = text({
  en: "What customers would like, and what becomes of it. Vote for what matters to you.",
  fr: "Ce que les clients aimeraient, et ce qu’il en advient. Votez pour ce qui compte pour vous.",
});
export const proposeIdea = text({ en: "Propose an idea", fr: "Proposer une idée" });

export const boardOrders = text({ en: "Order of the ideas", fr: "Ordre des idées" });
export const sortWords: Record<BoardState["sort"], Text> = {
  votes: text({ en: "Votes", fr: "Votes" }),
  rising: text({ en: "Rising", fr: "En hausse" }),
  new: text({ en: "Newest", fr: "Récentes" }),
  status: text({ en: "By status", fr: "Par état" }),
};
export const statusField = text({ en: "Status", fr: "État" });
export const anyOpen = text({ en: "Open ideas", fr: "Idées ouvertes" });
export const anyStatus = text({ en: "Every status", fr: "Tous les états" });
export const mineField = text({ en: "Of mine", fr: "Les miennes" });
export const mineWords: Record<NonNullable<BoardState["mine"]>, Text> = {
  voted: text({ en: "I voted for", fr: "J’ai voté pour" }),
  proposed: text({ en: "I proposed", fr: "Je les ai proposées" }),
};
export const everybodys = text({ en: "Everybody’s", fr: "De tout le monde" });
export const boardSearch = text({ en: "Words", fr: "Mots" });
export const tagField = text({ en: "Tag", fr: "Étiquette" });
export const allIdeas = text({ en: "Show all open ideas", fr: "Afficher toutes les idées ouvertes" });
export const noIdea = text({ en: "No idea here yet", fr: "Aucune idée pour l’instant" });
export const noIdeaWhy = text({
  en: "Say what gets in your way and what you would like instead. The team reads every idea and answers with a reason.",
  fr: "Dites ce qui vous gêne et ce que vous aimeriez à la place. L’équipe lit chaque idée et répond avec une raison.",
});
export const noIdeaFound = text({ en: "No idea fits", fr: "Aucune idée ne correspond" });
export const noIdeaFoundWhy = text({
  en: "Ask for less, or look at every status: it may have been shipped or declined already.",
  fr: "Demandez moins, ou regardez tous les états\u202f: elle a peut-être déjà été livrée ou refusée.",
});

export const risingWhat = text({
  en: "How “rising” is worked out",
  fr: "Comment se calcule «\u202fEn hausse\u202f»",
});
export const risingFormula = text({
  en: "rising = log₂ of the sum, over all its votes, of 2^(moment of the vote ÷ 14 days); the idea itself counts as one vote of the moment it was proposed.",
  fr: "hausse = log₂ de la somme, sur tous ses votes, de 2^(moment du vote ÷ 14 jours)\u202f; l’idée elle-même compte comme un vote du moment où elle a été proposée.",
});
export const risingWhy = text({
  en: "Each vote counts half as much every fourteen days, so that an idea many people want now stands before one that many wanted last year. This is “forward decay” (Cormode, Shkapenyuk, Srivastava, Xu, 2009); nothing else counts, neither views nor comments.",
  fr: "Chaque vote compte moitié moins tous les quatorze jours\u202f: une idée que beaucoup veulent maintenant passe devant une idée que beaucoup voulaient l’an dernier. C’est la «\u202fforward decay\u202f» (Cormode, Shkapenyuk, Srivastava, Xu, 2009)\u202f; rien d’autre ne compte, ni vues ni commentaires.",
});

export const votesWord = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "vote", other: "votes" }),
  fr: ({ count }, w) => w.plural(count, { one: "vote", other: "votes" }),
});
export const votesFor = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# vote", other: "# votes" }),
  fr: ({ count }, w) => w.plural(count, { one: "# vote", other: "# votes" }),
});
export const voted = text({ en: "Voted", fr: "Voté" });
export const sinceDays = phrase<{ days: number }>({
  en: ({ days }, w) => (days < 1 ? "since today" : `for ${spanOf(days, w)}`),
  fr: ({ days }, w) => (days < 1 ? "depuis aujourd’hui" : `depuis ${spanOf(days, w)}`),
});
export const lastedDays = phrase<{ days: number }>({
  en: ({ days }, w) => (days < 1 ? "less than a day" : spanOf(days, w)),
  fr: ({ days }, w) => (days < 1 ? "moins d’un jour" : `pendant ${spanOf(days, w)}`),
});
export const shippedWith = phrase<{ version: string }>({
  en: ({ version }) => `in ${version}`,
  fr: ({ version }) => `dans ${version}`,
});

// Proposing
export const proposeLead = text({
  en: "One idea at a time. Begin with what gets in your way: the team understands a wish best by what it would mend.",
  fr: "Une idée à la fois. Commencez par ce qui vous gêne\u202f: l’équipe comprend mieux un souhait par ce qu’il réparerait.",
});
export const ideaTitleField = text({ en: "Your idea in one sentence", fr: "Votre idée en une phrase" });
export const ideaTitleHint = text({
  en: "Such as: A light that stays on at red lights",
  fr: "Par exemple\u202f: Un éclairage qui reste allumé au feu rouge",
});
export const problemField = text({ en: "What gets in your way?", fr: "Qu’est-ce qui vous gêne\u202f?" });
export const problemHint = text({
  en: "When it happens, and what you do about it today. A picture helps.",
  fr: "Quand cela arrive, et comment vous vous en sortez aujourd’hui. Une photo aide.",
});
export const wishField = text({
  en: "What would you like instead?",
  fr: "Qu’aimeriez-vous à la place\u202f?",
});
export const wishHeading = text({ en: "What I would like instead", fr: "Ce que j’aimerais à la place" });
export const ideaSpaceField = text({ en: "Where it belongs", fr: "Où la ranger" });
export const chooseIdeaSpace = text({ en: "Choose a space", fr: "Choisissez un espace" });
export const publishIdea = text({ en: "Propose it", fr: "La proposer" });
export const publishIdeaAnyway = text({ en: "None of these: propose it", fr: "Aucune\u202f: la proposer" });
export const noIdeaSpace = text({ en: "No space takes ideas yet", fr: "Aucun espace ne reçoit d’idées" });
export const noIdeaSpaceWhy = text({
  en: "Ideas are proposed in a space that takes them. The administrators can open one.",
  fr: "Une idée se propose dans un espace qui en reçoit. Les administrateurs peuvent en ouvrir un.",
});
export const alikeShownHere = text({
  en: "If somebody proposed it already, you will see it before you publish.",
  fr: "Si quelqu’un l’a déjà proposée, vous le verrez avant de publier.",
});
export const alikeCount = phrase<{ count: number }>({
  en: ({ count }, w) =>
    w.plural(count, { one: "One idea looks like yours", other: "# ideas look like yours" }),
  fr: ({ count }, w) =>
    w.plural(count, { one: "Une idée ressemble à la vôtre", other: "# idées ressemblent à la vôtre" }),
});
export const alikeBefore = text({
  en: "Is your idea already here?",
  fr: "Votre idée est-elle déjà là\u202f?",
});
export const alikeBeforeWhy = text({
  en: "Nothing is published yet. Votes gathered on one idea weigh more than votes spread over three: if one of these is yours, vote for it; if not, publish below.",
  fr: "Rien n’est encore publié. Des votes réunis sur une idée pèsent plus que dispersés sur trois\u202f: si l’une d’elles est la vôtre, votez pour elle\u202f; sinon, publiez ci-dessous.",
});
export const voteInstead = text({ en: "Vote for it instead", fr: "Voter plutôt pour celle-ci" });
export const voteInsteadNamed = phrase<{ title: string }>({
  en: ({ title }) => `Vote for it instead: ${title}`,
  fr: ({ title }) => `Voter plutôt pour celle-ci\u202f: ${title}`,
});
export const thanksTitle = text({ en: "Your vote counts", fr: "Votre vote compte" });
export const thanksLead = text({
  en: "Thank you for joining an idea that was there already. You will hear of each step it takes.",
  fr: "Merci d’avoir rejoint une idée déjà proposée. Vous serez au courant de chaque étape.",
});
export const readIdea = text({ en: "Read the idea", fr: "Lire l’idée" });
export const notTheIdea = text({
  en: "It was not the same idea after all?",
  fr: "Ce n’était pas la même idée, finalement\u202f?",
});
export const goOnProposing = text({ en: "Go on with your idea", fr: "Reprendre votre idée" });

// On the idea's page
export const ideaSection = text({ en: "Where this idea stands", fr: "Où en est cette idée" });
export const stepsTitle = text({ en: "Its steps", fr: "Ses étapes" });
export const proposedStep = text({ en: "Proposed", fr: "Proposée" });
export const stepBack = text({ en: "a step back", fr: "un retour en arrière" });
export const byTeam = phrase<{ name: string }>({
  en: ({ name }) => `by ${name}`,
  fr: ({ name }) => `par ${name}`,
});
export const moveAct = text({ en: "Change its status", fr: "Changer son état" });
export const whyTitle = text({ en: "Why it matters", fr: "Pourquoi elle compte" });
export const whyMine = text({ en: "Why it matters to you", fr: "Pourquoi elle compte pour vous" });
export const whyHint = text({
  en: "One sentence helps the team more than ten votes. Only they read it, unless you agree to be quoted.",
  fr: "Une phrase aide l’équipe plus que dix votes. Elle seule la lit, sauf si vous acceptez d’être cité.",
});
export const whyQuotable = text({
  en: "I agree to be quoted here with my name",
  fr: "J’accepte d’être cité ici avec mon nom",
});
export const whySave = text({ en: "Save", fr: "Enregistrer" });
export const whyTakeBack = text({ en: "Take it back", fr: "Retirer" });
export const whyYours = text({ en: "You said", fr: "Vous avez dit" });
export const whyPrivate = text({ en: "read by the team alone", fr: "lu par l’équipe seule" });
export const whyPublic = text({ en: "quoted here with your name", fr: "cité ici avec votre nom" });
export const whyChange = text({ en: "Change", fr: "Modifier" });
export const mergedTitle = phrase<{ count: number }>({
  en: ({ count }, w) =>
    w.plural(count, { one: "One idea was merged into this one", other: "# ideas were merged into this one" }),
  fr: ({ count }, w) =>
    w.plural(count, { one: "Une idée a été fusionnée ici", other: "# idées ont été fusionnées ici" }),
});
export const mergedVotes = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# vote came along", other: "# votes came along" }),
  fr: ({ count }, w) => w.plural(count, { one: "# vote a suivi", other: "# votes ont suivi" }),
});
export const votesMoved = phrase<{ moved: number; both: number }>({
  en: ({ moved, both }, w) =>
    `${w.plural(moved, { one: "# vote moved", other: "# votes moved" })}${both > 0 ? `; ${w.plural(both, { one: "# person had voted for both", other: "# people had voted for both" })}` : ""}.`,
  fr: ({ moved, both }, w) =>
    `${w.plural(moved, { one: "# vote déplacé", other: "# votes déplacés" })}${both > 0 ? `\u202f; ${w.plural(both, { one: "# personne avait voté pour les deux", other: "# personnes avaient voté pour les deux" })}` : ""}.`,
});

// Budgets
export type Period = "week" | "month" | "quarter" | "year";
const periods: Record<Period, Text> = {
  week: text({ en: "this week", fr: "cette semaine" }),
  month: text({ en: "this month", fr: "ce mois-ci" }),
  quarter: text({ en: "this quarter", fr: "ce trimestre" }),
  year: text({ en: "this year", fr: "cette année" }),
};
const leftOf = phrase<{ left: number; budget: number; when: string }>({
  en: ({ left, budget, when }, w) =>
    `${w.number(left)} of your ${w.plural(budget, { one: "# vote", other: "# votes" })} left ${when}`,
  fr: ({ left, budget, when }, w) =>
    `Il vous reste ${w.number(left)} de vos ${w.plural(budget, { one: "# vote", other: "# votes" })} ${when}`,
});
/** How many votes are left of a budget. */
export function budgetLine({
  left,
  budget,
  period,
}: {
  left: number;
  budget: number;
  period: Period;
}): string {
  return leftOf({ left, budget, when: periods[period]() });
}
export const votesTitle = text({ en: "Your votes for ideas", fr: "Vos votes pour des idées" });
export const votesLead = text({
  en: "Where your votes are, newest first. A vote is yours to take back at any time.",
  fr: "Où sont vos votes, du plus récent au plus ancien. Un vote se reprend à tout moment.",
});
export const votesLink = text({ en: "Your votes", fr: "Vos votes" });
export const budgetRule = text({
  en: "A vote of this period comes back to you when its idea is shipped, declined, merged or removed, or when you take it back. A new period begins with all your votes; older ones stay where they are.",
  fr: "Un vote de cette période vous revient quand son idée est livrée, refusée, fusionnée ou retirée, ou quand vous le reprenez. Chaque nouvelle période commence avec tous vos votes\u202f; les anciens restent où ils sont.",
});
export const renewsOn = text({ en: "Next period:", fr: "Prochaine période\u202f:" });
export const inSpace = phrase<{ name: string }>({
  en: ({ name }) => `In ${name}:`,
  fr: ({ name }) => `Dans ${name}\u202f:`,
});
export const noVoteYet = text({
  en: "You have not voted for an idea yet",
  fr: "Vous n’avez encore voté pour aucune idée",
});
export const noVoteYetWhy = text({
  en: "Look through the ideas and vote for those that would help you.",
  fr: "Parcourez les idées et votez pour celles qui vous aideraient.",
});
export const seeIdeas = text({ en: "See the ideas", fr: "Voir les idées" });

// Moving
export const moveTitle = text({ en: "What becomes of this idea", fr: "La suite donnée à cette idée" });
export const moveLead = text({
  en: "Everybody reads the reason, with your name and the date. Each step stays to be seen, a step back too.",
  fr: "La raison est publique, avec votre nom et la date. Chaque étape reste visible, même un retour en arrière.",
});
export const moveNow = text({ en: "Now:", fr: "Aujourd’hui\u202f:" });
export const moveTo = text({ en: "It becomes", fr: "Elle devient" });
export const reasonFrField = text({ en: "Reason in French", fr: "Raison en français" });
export const reasonEnField = text({ en: "Reason in English", fr: "Raison en anglais" });
export const reasonHint = text({
  en: "In one language at least, in both if you can: a reason in one alone is shown to everybody.",
  fr: "Dans une langue au moins, dans les deux si possible\u202f: une raison écrite dans une seule est montrée à tous.",
});
export const versionField = text({ en: "Version it comes with", fr: "Version où elle arrive" });
export const versionHint = text({ en: "Only for a shipped idea.", fr: "Pour une idée livrée seulement." });
export const noVersion = text({ en: "None named", fr: "Aucune" });
export const moveSave = text({ en: "Publish this step", fr: "Publier cette étape" });
export const moveCancel = text({ en: "Back to the idea", fr: "Revenir à l’idée" });
