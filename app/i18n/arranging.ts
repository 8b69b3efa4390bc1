import type { Locale } from "./locale.ts";
import { phrase, text } from "./text.ts";

type Kind = "question" | "idea" | "discussion" | "announcement";
type Act = "moved" | "retyped" | "pinned" | "merged" | "split" | "marked-duplicate";

const kinds: Record<Locale, Record<Kind, string>> = {
  en: {
    question: "a question",
    idea: "an idea",
    discussion: "a discussion",
    announcement: "an announcement",
  },
  fr: {
    question: "une question",
    idea: "une idée",
    discussion: "une discussion",
    announcement: "une annonce",
  },
};
export const kindOption: Record<Kind, ReturnType<typeof text>> = {
  question: text({ en: "Question", fr: "Question" }),
  idea: text({ en: "Idea", fr: "Idée" }),
  discussion: text({ en: "Discussion", fr: "Discussion" }),
  announcement: text({ en: "Announcement", fr: "Annonce" }),
};

export const arrangeTitle = text({ en: "Arrange the thread", fr: "Ranger le sujet" });
export const arrangeLead = text({
  en: "Everything here keeps votes and addresses, is shown in the thread’s history, and can be undone there.",
  fr: "Tout ce qui suit conserve les votes et les adresses, apparaît dans l’historique du sujet et peut y être annulé.",
});
export const toThread = text({ en: "Back to the thread", fr: "Revenir au sujet" });
export const whyField = text({ en: "Why", fr: "Pourquoi" });
export const whyHint = text({
  en: "Everyone who reads the thread can read this.",
  fr: "Toute personne qui lit le sujet pourra lire ceci.",
});
export const spaceField = text({ en: "Space", fr: "Espace" });
export const kindField = text({ en: "Kind", fr: "Type" });
export const sameKind = text({ en: "As it is", fr: "Sans changement" });
export const sameSpace = text({ en: "Where it is", fr: "Là où il est" });
export const chooseOne = text({ en: "Choose", fr: "Choisissez" });

export const moveTitle = text({ en: "Move to another space", fr: "Déplacer vers un autre espace" });
export const moveHint = text({
  en: "Whoever can read that space can read the thread then, and nobody else.",
  fr: "Le sujet sera alors lisible par celles et ceux qui lisent cet espace, et par personne d’autre.",
});
export const moveDo = text({ en: "Move it", fr: "Déplacer" });
export const nowhereToMove = text({
  en: "There is no other space that you moderate.",
  fr: "Vous ne modérez aucun autre espace.",
});

export const retypeTitle = text({ en: "Change its kind", fr: "Changer de type" });
export const retypeHint = text({
  en: "Accepted answers stay accepted; only a question counts as solved. A space that does not take the kind needs another one.",
  fr: "Les réponses acceptées le restent\u202f; seule une question compte comme résolue. Si l’espace n’accueille pas ce type, choisissez-en un autre.",
});
export const retypeDo = text({ en: "Change the kind", fr: "Changer le type" });

export const pinTitle = text({ en: "Keep it at the top", fr: "Épingler en tête" });
export const pinHint = text({
  en: "The thread stands first in its space until it is unpinned.",
  fr: "Le sujet reste premier de son espace tant qu’il est épinglé.",
});
export const pinDo = text({ en: "Pin it", fr: "Épingler" });
export const unpinDo = text({ en: "Unpin it", fr: "Ne plus épingler" });
export const unpinHint = text({
  en: "The thread is pinned at the top of its space.",
  fr: "Le sujet est épinglé en tête de son espace.",
});

export const otherField = text({ en: "The other thread", fr: "L’autre sujet" });
export const otherHint = text({
  en: "Its address, its number, or words of its title.",
  fr: "Son adresse, son numéro ou des mots de son titre.",
});
export const whichOne = text({ en: "Which one is it?", fr: "Duquel s’agit-il\u202f?" });
export const lookAtIt = text({ en: "Go on", fr: "Continuer" });
export const leaveIt = text({ en: "Leave it as it is", fr: "Ne rien changer" });

export const duplicateTitle = text({ en: "Mark as a duplicate", fr: "Signaler comme doublon" });
export const duplicateHint = text({
  en: "The thread stays readable, and says above its text where to read on.",
  fr: "Le sujet reste lisible et indique au-dessus de son texte où lire la suite.",
});
export const duplicateNow = text({
  en: "The thread is marked as a duplicate. Its history undoes that.",
  fr: "Le sujet est signalé comme doublon. Son historique permet de revenir là-dessus.",
});
export const duplicateConfirm = text({
  en: "A duplicate of this thread?",
  fr: "Un doublon de ce sujet\u202f?",
});
export const duplicateDo = text({ en: "Mark as a duplicate", fr: "Signaler comme doublon" });

export const mergeTitle = text({ en: "Merge into another thread", fr: "Fusionner avec un autre sujet" });
export const mergeHint = text({
  en: "Its answers go to the other thread, and its address leads there. The opening of a discussion or an idea becomes an answer; that of a question is kept in the history.",
  fr: "Ses réponses rejoignent l’autre sujet, et son adresse y mène. Le premier message d’une discussion ou d’une idée devient une réponse\u202f; celui d’une question se lit dans l’historique.",
});
export const mergeConfirm = text({ en: "Merge into this thread?", fr: "Fusionner avec ce sujet\u202f?" });
export const mergeDo = text({ en: "Merge the threads", fr: "Fusionner les sujets" });

export const splitTitle = text({ en: "Split off answers", fr: "Détacher des réponses" });
export const splitHint = text({
  en: "They leave for a thread of their own. The earliest opens it.",
  fr: "Elles partent dans un sujet à elles. La plus ancienne l’ouvre.",
});
export const splitChoose = text({ en: "Which answers leave", fr: "Les réponses qui partent" });
export const splitName = text({ en: "Title of the new thread", fr: "Titre du nouveau sujet" });
export const splitDo = text({ en: "Split them off", fr: "Détacher" });
export const nothingToSplit = text({
  en: "There is no answer yet to split off.",
  fr: "Il n’y a pas encore de réponse à détacher.",
});

export const historyTitle = text({ en: "History of the thread", fr: "Historique du sujet" });
export const historyOf = phrase<{ title: string }>({
  en: ({ title }) => `History of the thread: ${title}`,
  fr: ({ title }) => `Historique du sujet\u202f: ${title}`,
});
export const historyLink = text({ en: "History", fr: "Historique" });
export const historyEmpty = text({ en: "Nothing to tell yet", fr: "Rien à signaler pour l’instant" });
export const historyEmptyWhy = text({
  en: "Moves, merges, decisions and edits of the first message will be listed here, with their reasons.",
  fr: "Les déplacements, fusions, décisions et modifications du premier message s’afficheront ici, avec leurs motifs.",
});
export const actDone = text({
  en: "Done. It can be undone below.",
  fr: "C’est fait. Vous pouvez revenir là-dessus ci-dessous.",
});
export const undoneDone = text({ en: "Undone.", fr: "C’est annulé." });
export const undoDo = text({ en: "Undo", fr: "Annuler" });
export const undoneBy = phrase<{ name: string }>({
  en: ({ name }) => `Undone by ${name}`,
  fr: ({ name }) => `Annulé par ${name}`,
});
export const somebody = text({ en: "somebody who left", fr: "une personne partie depuis" });
export const broughtAlong = text({ en: "as imported", fr: "à l’import" });
export const askedThere = text({ en: "What it asked", fr: "Ce qu’il demandait" });
export const anotherSpace = text({ en: "another space", fr: "un autre espace" });
export const anotherThread = text({ en: "another thread", fr: "un autre sujet" });
export const seeChanges = text({ en: "See what changed", fr: "Voir les modifications" });

type Line = {
  act: Act;
  side: "own" | "other";
  from: string;
  to: string;
  fromKind: Kind;
  toKind: Kind;
  count: number;
};

/** What an act did, up to the other thread's title, which follows it. */
export const actLine = phrase<Line>({
  en: ({ act, side, from, to, fromKind, toKind, count }, w) => {
    const answers = w.plural(count, { one: "# answer", other: "# answers" });
    const changed = fromKind === toKind ? "" : `, and made ${kinds.en[toKind]}`;
    if (act === "moved") return `Moved from ${from} to ${to}${changed}`;
    if (act === "retyped")
      return `Made ${kinds.en[toKind]} instead of ${kinds.en[fromKind]}${from === to ? "" : `, in ${to}`}`;
    if (act === "pinned") return "Pinned at the top of its space";
    if (act === "merged") return side === "own" ? "Merged into" : `Took over a thread with ${answers}:`;
    if (act === "split")
      return side === "own"
        ? `Let ${answers} leave for a thread of their own:`
        : `Begun with ${answers} out of`;
    return side === "own" ? "Marked as a duplicate of" : "Has as a duplicate";
  },
  fr: ({ act, side, from, to, fromKind, toKind, count }, w) => {
    const answers = w.plural(count, { one: "# réponse", other: "# réponses" });
    const changed = fromKind === toKind ? "" : `, pour en faire ${kinds.fr[toKind]}`;
    if (act === "moved") return `Déplacé de ${from} vers ${to}${changed}`;
    if (act === "retyped")
      return `Devenu ${kinds.fr[toKind]}, après avoir été ${kinds.fr[fromKind]}${from === to ? "" : `, dans ${to}`}`;
    if (act === "pinned") return "Épinglé en tête de son espace";
    if (act === "merged")
      return side === "own" ? "Fusionné avec" : `A repris un sujet avec ${answers}\u202f:`;
    if (act === "split")
      return side === "own"
        ? w.plural(count, {
            one: "# réponse détachée dans un sujet à part\u202f:",
            other: "# réponses détachées dans un sujet à part\u202f:",
          })
        : `Ouvert avec ${answers} venant de`;
    return side === "own" ? "Signalé comme doublon de" : "A pour doublon";
  },
});

type Decision = "close" | "lock" | "archive" | "hide" | "remove" | "lift";
type About = "thread" | "answer" | "comment";

const decided: Record<
  Locale,
  Record<`${"close" | "lock" | "archive"} thread` | `${"hide" | "remove"} ${About}`, string>
> = {
  en: {
    "close thread": "Closed",
    "lock thread": "Locked",
    "archive thread": "Archived",
    "hide thread": "Hidden",
    "hide answer": "An answer hidden",
    "hide comment": "A comment hidden",
    "remove thread": "Removed",
    "remove answer": "An answer removed",
    "remove comment": "A comment removed",
  },
  fr: {
    "close thread": "Clos",
    "lock thread": "Verrouillé",
    "archive thread": "Archivé",
    "hide thread": "Masqué",
    "hide answer": "Une réponse masquée",
    "hide comment": "Un commentaire masqué",
    "remove thread": "Supprimé",
    "remove answer": "Une réponse supprimée",
    "remove comment": "Un commentaire supprimé",
  },
};
const lifted: Record<Locale, Record<Exclude<Decision, "lift">, string>> = {
  en: {
    close: "Opened again",
    lock: "Unlocked",
    archive: "Taken out of the archive",
    hide: "Shown again",
    remove: "Put back",
  },
  fr: {
    close: "Rouvert",
    lock: "Déverrouillé",
    archive: "Sorti des archives",
    hide: "De nouveau visible",
    remove: "Remis en place",
  },
};

const keyOf = (action: Exclude<Decision, "lift">, about: About) =>
  action === "hide" || action === "remove" ? (`${action} ${about}` as const) : (`${action} thread` as const);

export const decisionLine = phrase<{
  action: Decision;
  lifts: Exclude<Decision, "lift"> | null;
  about: About;
}>({
  en: ({ action, lifts, about }) =>
    action === "lift" ? lifted.en[lifts ?? "hide"] : decided.en[keyOf(action, about)],
  fr: ({ action, lifts, about }) =>
    action === "lift" ? lifted.fr[lifts ?? "hide"] : decided.fr[keyOf(action, about)],
});
export const editLine = text({ en: "First message edited", fr: "Premier message modifié" });

export const pinnedMark = text({ en: "Pinned", fr: "Épinglé" });
export const duplicateMark = text({ en: "Duplicate", fr: "Doublon" });
export const mergedHere = phrase<{ title: string }>({
  en: ({ title }) => `“${title}” was merged into this thread.`,
  fr: ({ title }) => `«\u202f${title}\u202f» a été fusionné dans ce sujet.`,
});
export const canonicalNotice = text({
  en: "The same was asked elsewhere. Read on there:",
  fr: "La même chose a été demandée ailleurs. La suite se lit là-bas\u202f:",
});
export const canonicalSolved = text({ en: "Solved there", fr: "Résolu là-bas" });
export const askedAlsoAs = text({ en: "Asked also as", fr: "Également demandé sous ces titres" });
