import type { DeskState } from "../lib/desk.ts";
import { spanOf } from "./spans.ts";
import { phrase, type Text, text } from "./text.ts";

export const deskLead = text({
  en: "The ideas you decide on. What you write here stays among those who decide.",
  fr: "Les idées dont vous décidez. Ce que vous écrivez ici reste entre ceux qui décident.",
});
export const backToQueue = text({ en: "Back to the queue", fr: "Retour à la file" });
export const queueLabel = text({ en: "Queue", fr: "File" });

export const deskOrders = text({ en: "Order of the queue", fr: "Ordre de la file" });
export const deskSortWords: Record<DeskState["sort"], Text> = {
  votes: text({ en: "Votes", fr: "Votes" }),
  rising: text({ en: "Rising", fr: "En hausse" }),
  waiting: text({ en: "Longest there", fr: "Plus anciennes à ce stade" }),
  worth: text({ en: "Value ÷ effort", fr: "Valeur ÷ effort" }),
  new: text({ en: "Newest", fr: "Récentes" }),
};
export const ownerField = text({ en: "Owner", fr: "Responsable" });
export const ownerFilterWords: Record<NonNullable<DeskState["owner"]>, Text> = {
  me: text({ en: "Mine", fr: "Les miennes" }),
  none: text({ en: "Nobody’s", fr: "Sans responsable" }),
  some: text({ en: "Somebody’s", fr: "Avec responsable" }),
};
export const ageField = text({ en: "At its stage for", fr: "À ce stade depuis" });
export const ageWords = phrase<{ days: string }>({
  en: ({ days }) => `${days} days or more`,
  fr: ({ days }) => `${days} jours ou plus`,
});
export const figuresField = text({ en: "Value and effort", fr: "Valeur et effort" });
export const figuresFilterWords: Record<NonNullable<DeskState["figures"]>, Text> = {
  with: text({ en: "Both said", fr: "Renseignés" }),
  without: text({ en: "Still to say", fr: "À renseigner" }),
};
export const filtersOn = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# filter", other: "# filters" }),
  fr: ({ count }, w) => w.plural(count, { one: "# filtre", other: "# filtres" }),
});
export const clearFilters = text({ en: "Clear the filters", fr: "Retirer les filtres" });
export const noCase = text({ en: "Nothing waits here", fr: "Rien en attente ici" });
export const noCaseWhy = text({
  en: "Ideas on which you may decide come here as they are proposed.",
  fr: "Les idées dont vous pouvez décider arrivent ici dès qu’elles sont proposées.",
});
export const noCaseFound = text({
  en: "No idea fits these filters",
  fr: "Aucune idée ne correspond à ces filtres",
});
export const noCaseFoundWhy = text({
  en: "Ask for less, or look at every status.",
  fr: "Demandez moins, ou regardez tous les états.",
});

// Views
export const viewsLabel = text({ en: "Views", fr: "Vues" });
export const allOpenView = text({ en: "All open", fr: "Toutes ouvertes" });
export const saveViewAct = text({ en: "Save this view", fr: "Garder cette vue" });
export const viewNameField = text({ en: "Name of the view", fr: "Nom de la vue" });
export const viewNameHint = text({
  en: "Keeps the filters and the order as they are now, for you alone. A name you have already is replaced.",
  fr: "Garde les filtres et l’ordre actuels, pour vous seul. Un nom que vous avez déjà est remplacé.",
});
export const dropViewAct = phrase<{ name: string }>({
  en: ({ name }) => `Forget the view “${name}”`,
  fr: ({ name }) => `Oublier la vue «\u202f${name}\u202f»`,
});
export const yourViews = text({ en: "Your views", fr: "Vos vues" });
export const viewKept = text({ en: "The view is kept.", fr: "La vue est gardée." });
export const viewDropped = text({ en: "The view is forgotten.", fr: "La vue est oubliée." });

// A line
export const tickIdea = phrase<{ title: string }>({
  en: ({ title }) => `Tick “${title}”`,
  fr: ({ title }) => `Cocher «\u202f${title}\u202f»`,
});
export const latelyShort = phrase<{ count: number }>({
  en: ({ count }) => `+${count} in 30 days`,
  fr: ({ count }) => `+${count} en 30 jours`,
});
export const trendWords = phrase<{ weeks: string }>({
  en: ({ weeks }) => `Votes a week, the last twelve: ${weeks}`,
  fr: ({ weeks }) => `Votes par semaine, les douze dernières\u202f: ${weeks}`,
});
export const proposedAgo = phrase<{ days: number }>({
  en: ({ days }, w) => (days < 1 ? "proposed today" : `proposed ${spanOf(days, w)} ago`),
  fr: ({ days }, w) => (days < 1 ? "proposée aujourd’hui" : `proposée il y a ${spanOf(days, w)}`),
});
export const linkedCount = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# question linked", other: "# questions linked" }),
  fr: ({ count }, w) => w.plural(count, { one: "# question liée", other: "# questions liées" }),
});
export const notesCount = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# note", other: "# notes" }),
  fr: ({ count }, w) => w.plural(count, { one: "# note", other: "# notes" }),
});
export const valueShort = text({ en: "Value", fr: "Valeur" });
export const effortShort = text({ en: "Effort", fr: "Effort" });
export const nobodyOwns = text({ en: "No owner", fr: "Sans responsable" });
export const notSaid = text({ en: "not said", fr: "non renseigné" });

// Acts
export const actsLabel = text({ en: "Acts", fr: "Actions" });
export const tickedLabel = text({ en: "With what is ticked", fr: "Pour les idées cochées" });
export const tickedCount = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# ticked", other: "# ticked" }),
  fr: ({ count }, w) => w.plural(count, { one: "# cochée", other: "# cochées" }),
});
export const ownAct = text({ en: "Owner", fr: "Responsable" });
export const rateAct = text({ en: "Value, effort", fr: "Valeur, effort" });
export const noteAct = text({ en: "Note", fr: "Note" });
export const decideAct = text({ en: "Decide", fr: "Décider" });
export const keysAct = text({ en: "Keys", fr: "Touches" });
export const nextAct = text({ en: "Next", fr: "Suivante" });
export const previousAct = text({ en: "Previous", fr: "Précédente" });
export const setOwner = text({ en: "Set the owner", fr: "Fixer le responsable" });
export const setFigures = text({ en: "Set value and effort", fr: "Fixer valeur et effort" });
export const addNoteAct = text({ en: "Add the note", fr: "Ajouter la note" });
export const decideMany = text({
  en: "Decide for all that is ticked",
  fr: "Décider pour toutes les cochées",
});
export const manyDone = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "Done for # idea.", other: "Done for # ideas." }),
  fr: ({ count }, w) => w.plural(count, { one: "Fait pour # idée.", other: "Fait pour # idées." }),
});
export const manyRefused = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "Not done for # idea:", other: "Not done for # ideas:" }),
  fr: ({ count }, w) =>
    w.plural(count, { one: "Non fait pour # idée\u202f:", other: "Non fait pour # idées\u202f:" }),
});
export const unnamedIdea = phrase<{ id: string }>({
  en: ({ id }) => `Idea ${id}`,
  fr: ({ id }) => `Idée ${id}`,
});

// A case
export const readPublic = text({ en: "Public page", fr: "Page publique" });
export const proposerWords = text({ en: "In the proposer’s words", fr: "Avec les mots de l’auteur" });
export const proposedBy = phrase<{ name: string }>({
  en: ({ name }) => `proposed by ${name}`,
  fr: ({ name }) => `proposée par ${name}`,
});
export const trendTitle = phrase<{ lately: number; votes: number }>({
  en: ({ lately, votes }, w) =>
    votes === 0
      ? "No vote yet"
      : lately === 0
        ? "No vote came in the last 30 days"
        : w.plural(lately, {
            one: "# vote came in the last 30 days",
            other: "# votes came in the last 30 days",
          }),
  fr: ({ lately, votes }, w) =>
    votes === 0
      ? "Aucun vote pour l’instant"
      : lately === 0
        ? "Aucun vote ces 30 derniers jours"
        : w.plural(lately, { one: "# vote ces 30 derniers jours", other: "# votes ces 30 derniers jours" }),
});
export const trendTable = text({ en: "Votes by week", fr: "Votes par semaine" });
export const weekOf = text({ en: "Week", fr: "Semaine" });
export const weeksAgo = phrase<{ count: number }>({
  en: ({ count }, w) =>
    count === 0 ? "this week" : w.plural(count, { one: "# week ago", other: "# weeks ago" }),
  fr: ({ count }, w) =>
    count === 0 ? "cette semaine" : w.plural(count, { one: "il y a # semaine", other: "il y a # semaines" }),
});
export const splitTitle = text({ en: "Who votes for it", fr: "Qui vote pour elle" });
export const splitGroups = text({ en: "Segments", fr: "Segments" });
export const splitProducts = text({ en: "Products owned", fr: "Produits possédés" });
export const splitCountries = text({ en: "Countries", fr: "Pays" });
export const splitNone = text({ en: "None of them", fr: "Aucun d’eux" });
export const countryUnsaid = text({ en: "Not said", fr: "Non précisé" });
export const splitOthers = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "and # more", other: "and # more" }),
  fr: ({ count }, w) => w.plural(count, { one: "et # autre", other: "et # autres" }),
});
export const linkedTitle = text({ en: "Questions it would spare", fr: "Questions qu’elle éviterait" });
export const linkedNone = text({
  en: "No thread names it yet. Write #thread links, or mark duplicates, and they count here.",
  fr: "Aucun sujet ne la mentionne encore. Les liens #sujet et les doublons se comptent ici.",
});
export const linkedSum = phrase<{ threads: number; meToo: number }>({
  en: ({ threads, meToo }, w) =>
    `${w.plural(threads, { one: "# thread", other: "# threads" })}${meToo > 0 ? `, ${w.plural(meToo, { one: "# other person has", other: "# other people have" })} the same question` : ""}`,
  fr: ({ threads, meToo }, w) =>
    `${w.plural(threads, { one: "# sujet", other: "# sujets" })}${meToo > 0 ? `, ${w.plural(meToo, { one: "# autre personne se pose", other: "# autres personnes se posent" })} la même question` : ""}`,
});
export const meTooCount = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# me too", other: "# me too" }),
  fr: ({ count }, w) =>
    w.plural(count, { one: "# «\u202fmoi aussi\u202f»", other: "# «\u202fmoi aussi\u202f»" }),
});
export const duplicateCount = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# duplicate", other: "# duplicates" }),
  fr: ({ count }, w) => w.plural(count, { one: "# doublon", other: "# doublons" }),
});
export const refusalsTitle = text({ en: "Declined before, and alike", fr: "Déjà refusées, et semblables" });
export const refusalsNone = text({
  en: "Nothing like it was declined before.",
  fr: "Rien de semblable n’a été refusé jusqu’ici.",
});
export const quotesTitle = text({ en: "Why it matters to them", fr: "Pourquoi elle compte pour eux" });
export const decideTitle = text({ en: "Decide", fr: "Décider" });
export const decideLead = text({
  en: "Everybody reads the reason, and those who voted are told.",
  fr: "Tout le monde lit la raison, et ceux qui ont voté en sont informés.",
});
export const movedMeanwhile = phrase<{ name: string }>({
  en: ({ name }) => `Meanwhile, ${name} moved it to`,
  fr: ({ name }) => `Entre-temps, ${name} l’a fait passer à`,
});
export const assessTitle = text({ en: "Among those who decide", fr: "Entre ceux qui décident" });
export const valueField = text({ en: "Value", fr: "Valeur" });
export const effortField = text({ en: "Effort", fr: "Effort" });
export const figureScale: Record<"1" | "2" | "3" | "4" | "5", Text> = {
  1: text({ en: "1 · very little", fr: "1 · très peu" }),
  2: text({ en: "2 · little", fr: "2 · peu" }),
  3: text({ en: "3 · some", fr: "3 · moyen" }),
  4: text({ en: "4 · much", fr: "4 · beaucoup" }),
  5: text({ en: "5 · very much", fr: "5 · énormément" }),
};
export const assessedLine = phrase<{ name: string }>({
  en: ({ name }) => `Last said by ${name}`,
  fr: ({ name }) => `Dit en dernier par ${name}`,
});
export const assessedNow = phrase<{ owner: string; value: string; effort: string }>({
  en: ({ owner, value, effort }) => `Now there: owner ${owner}, value ${value}, effort ${effort}.`,
  fr: ({ owner, value, effort }) =>
    `Maintenant\u202f: responsable ${owner}, valeur ${value}, effort ${effort}.`,
});
export const saveAssessment = text({ en: "Save", fr: "Enregistrer" });
export const notesTitle = text({ en: "Private notes", fr: "Notes privées" });
export const noteField = text({ en: "New note", fr: "Nouvelle note" });
export const noteHint = text({
  en: "Read by those who decide on this idea, and nobody else. It stays as it is written.",
  fr: "Lue par ceux qui décident de cette idée, et personne d’autre. Elle reste telle qu’écrite.",
});
export const noNotes = text({ en: "No note yet.", fr: "Aucune note pour l’instant." });
export const deskMoved = text({
  en: "Decided. The reason is public now.",
  fr: "C’est décidé. La raison est publique.",
});
export const deskNoted = text({ en: "The note is there.", fr: "La note est ajoutée." });
export const deskAssessed = text({ en: "Saved.", fr: "Enregistré." });

// Keys
export const keyWords = {
  move: text({ en: "next, previous idea", fr: "idée suivante, précédente" }),
  open: text({ en: "open it", fr: "l’ouvrir" }),
  tick: text({ en: "tick it", fr: "la cocher" }),
  decide: text({ en: "decide", fr: "décider" }),
  note: text({ en: "write a note", fr: "écrire une note" }),
  rate: text({ en: "value and effort", fr: "valeur et effort" }),
  own: text({ en: "owner", fr: "responsable" }),
  filter: text({ en: "filter", fr: "filtrer" }),
  back: text({ en: "back to the queue", fr: "retour à la file" }),
  view: text({ en: "public page", fr: "page publique" }),
  export: text({ en: "export", fr: "exporter" }),
  help: text({ en: "this help", fr: "cette aide" }),
};
export const keysHint = text({
  en: "They rest while you write.",
  fr: "Elles se taisent pendant que vous écrivez.",
});
