import type { Locale } from "./locale.ts";
import { phrase, text } from "./text.ts";

type Kind = "body" | "answer" | "comment";
type By = "author" | "hidden" | "removed";

const kinds: Record<Locale, Record<Kind, string>> = {
  en: { body: "message", answer: "answer", comment: "comment" },
  fr: { body: "message", answer: "réponse", comment: "commentaire" },
};
const that: Record<Kind, string> = { body: "ce message", answer: "cette réponse", comment: "ce commentaire" };
const those: Record<Kind, string> = {
  body: "Ce message",
  answer: "Cette réponse",
  comment: "Ce commentaire",
};
/** French participles agree with what they are said of. */
const e = (kind: Kind) => (kind === "answer" ? "e" : "");

export const goneLine = phrase<{ kind: Kind; by: By }>({
  en: ({ kind, by }) =>
    ({
      author: `This ${kinds.en[kind]} was taken back by its author`,
      hidden: `This ${kinds.en[kind]} was hidden by moderation`,
      removed: `This ${kinds.en[kind]} was removed by moderation`,
    })[by],
  fr: ({ kind, by }) =>
    ({
      author: `${those[kind]} a été retiré${e(kind)} par son auteur`,
      hidden: `${those[kind]} a été masqué${e(kind)} par la modération`,
      removed: `${those[kind]} a été supprimé${e(kind)} par la modération`,
    })[by],
});
export const threadGone = phrase<{ by: By }>({
  en: ({ by }) =>
    ({
      author: "This thread was taken back by its author",
      hidden: "This thread was hidden by moderation",
      removed: "This thread was removed by moderation",
    })[by],
  fr: ({ by }) =>
    ({
      author: "Ce sujet a été retiré par son auteur",
      hidden: "Ce sujet a été masqué par la modération",
      removed: "Ce sujet a été supprimé par la modération",
    })[by],
});
export const reasonWord = text({ en: "Reason:", fr: "Motif\u202f:" });
export const showText = text({ en: "Show the text", fr: "Afficher le texte" });
export const wholeText = text({ en: "The whole text", fr: "Tout le texte" });
export const goneTitle = text({ en: "This thread is no longer here", fr: "Ce sujet n’est plus là" });
export const goneNext = text({
  en: "It may still be open elsewhere in other words: searching often finds it.",
  fr: "La même chose a pu être dite ailleurs, en d’autres mots\u202f: une recherche la retrouve souvent.",
});
export const onlySomeSee = text({
  en: "It is in no list and no search. Only moderators still read it, and its author unless it was removed.",
  fr: "Il n’apparaît dans aucune liste ni recherche. Seule la modération le lit encore, et son auteur s’il n’a pas été supprimé.",
});
export const toBringBack = text({ en: "Bring it back", fr: "Le remettre en ligne" });
export const anonymiseOwn = text({ en: "Take your name off", fr: "Ôter votre nom" });
export const toDecision = text({ en: "See the decision, or lift it", fr: "Voir la décision ou la lever" });

export const archivedNotice = text({
  en: "This thread is archived: it is kept as it is, to be read.",
  fr: "Ce sujet est archivé\u202f: il est conservé tel quel, pour être lu.",
});
export const decidedBy = phrase<{ name: string }>({
  en: ({ name }) => `by ${name}`,
  fr: ({ name }) => `par ${name}`,
});
export const broughtAlong = text({ en: "where it came from", fr: "sur le site d’origine" });

export const withdrawTitle = phrase<{ kind: Kind }>({
  en: ({ kind }) => (kind === "body" ? "Take this thread back?" : `Take this ${kinds.en[kind]} back?`),
  fr: ({ kind }) => (kind === "body" ? "Retirer ce sujet\u202f?" : `Retirer ${that[kind]}\u202f?`),
});
export const withdrawWhat = phrase<{ kind: Kind }>({
  en: ({ kind }) =>
    kind === "body"
      ? "Nobody has answered yet, so the whole thread goes: its address will say that you took it back. You can bring it back whenever you like."
      : "A line in its place will say that its author took it back. You can bring it back whenever you like, with its votes and comments.",
  fr: ({ kind }) =>
    kind === "body"
      ? "Personne n’a encore répondu\u202f: le sujet entier disparaîtra, et son adresse dira que vous l’avez retiré. Vous pourrez le remettre en ligne quand vous voudrez."
      : `Une ligne dira à sa place que son auteur l’a retiré${e(kind)}. Vous pourrez ${kind === "answer" ? "la" : "le"} remettre en ligne quand vous voudrez, avec ses votes et ses commentaires.`,
});
export const withdrawDo = text({ en: "Take it back", fr: "Retirer" });
export const bringBackTitle = phrase<{ kind: Kind }>({
  en: ({ kind }) => (kind === "body" ? "Bring this thread back?" : `Bring this ${kinds.en[kind]} back?`),
  fr: ({ kind }) =>
    kind === "body" ? "Remettre ce sujet en ligne\u202f?" : `Remettre ${that[kind]} en ligne\u202f?`,
});
export const bringBackWhat = text({
  en: "It will be where it was, as it was.",
  fr: "Tout sera de nouveau à sa place, comme avant.",
});
export const bringBackDo = text({ en: "Bring it back", fr: "Remettre en ligne" });
export const anonymiseTitle = text({
  en: "Take your name off this thread?",
  fr: "Ôter votre nom de ce sujet\u202f?",
});
export const anonymiseWhat = text({
  en: "Others have answered, and their answers would lose their sense without it: so it cannot be taken back. Your name can.",
  fr: "D’autres y ont répondu, et leurs réponses perdraient leur sens sans lui\u202f: il ne peut donc plus être retiré. Votre nom, si.",
});
export const anonymisePoints = [
  text({
    en: "Your name goes from the text, from each of its earlier wordings and from every list.",
    fr: "Votre nom disparaît du texte, de chacune de ses versions précédentes et de toutes les listes.",
  }),
  text({
    en: "You can no longer edit it, nor accept an answer to it.",
    fr: "Vous ne pourrez plus le modifier, ni accepter une réponse.",
  }),
  text({
    en: "What you wrote stays as it is. Comments and answers of yours keep your name; those you can take back one by one.",
    fr: "Le texte reste tel quel. Vos commentaires et réponses gardent votre nom\u202f; vous pouvez les retirer un à un.",
  }),
];
export const anonymiseForever = text({
  en: "This cannot be undone, neither by you nor by the team.",
  fr: "C’est irréversible\u202f: ni vous ni l’équipe ne pourrez y revenir.",
});
export const anonymiseDo = text({ en: "Take my name off for good", fr: "Ôter mon nom définitivement" });
export const leaveIt = text({ en: "Leave it as it is", fr: "Ne rien changer" });

export const decideThread = text({
  en: "Close, lock or archive",
  fr: "Clore, verrouiller ou archiver",
});
export const decidePost = phrase<{ kind: Kind }>({
  en: ({ kind }) =>
    kind === "body" ? "Hide or remove this thread" : `Hide or remove this ${kinds.en[kind]}`,
  fr: ({ kind }) =>
    kind === "body" ? "Masquer ou supprimer ce sujet" : `Masquer ou supprimer ${that[kind]}`,
});
export const whatIsItAbout = text({ en: "What it is about", fr: "De quoi il s’agit" });
export const whichDecision = text({ en: "What do you decide?", fr: "Que décidez-vous\u202f?" });
export const actions = {
  close: text({ en: "Close", fr: "Clore" }),
  lock: text({ en: "Lock", fr: "Verrouiller" }),
  archive: text({ en: "Archive", fr: "Archiver" }),
  hide: text({ en: "Hide", fr: "Masquer" }),
  remove: text({ en: "Remove", fr: "Supprimer" }),
};
export const actionHints = {
  close: text({
    en: "No more answers; comments and votes go on.",
    fr: "Plus de nouvelles réponses\u202f; commentaires et votes continuent.",
  }),
  lock: text({
    en: "For the moment only moderators write, and nobody votes.",
    fr: "Pour le moment, seule la modération écrit, et personne ne vote.",
  }),
  archive: text({
    en: "Kept as it is, to be read: nobody writes or votes.",
    fr: "Conservé tel quel, pour être lu\u202f: personne n’écrit ni ne vote.",
  }),
  hide: text({
    en: "Out of sight for everyone but its author and moderators.",
    fr: "Hors de vue de tous, sauf de son auteur et de la modération.",
  }),
  remove: text({
    en: "Out of sight for everyone but moderators.",
    fr: "Hors de vue de tous, sauf de la modération.",
  }),
};
export const done = {
  close: text({ en: "Closed", fr: "Clos" }),
  lock: text({ en: "Locked", fr: "Verrouillé" }),
  archive: text({ en: "Archived", fr: "Archivé" }),
  hide: text({ en: "Hidden", fr: "Masqué" }),
  remove: text({ en: "Removed", fr: "Supprimé" }),
  suspend: text({ en: "Suspended", fr: "Compte suspendu" }),
  lift: text({ en: "Lifted", fr: "Levé" }),
};
export const reasonField = text({ en: "Reason", fr: "Motif" });
export const reasonHint = text({
  en: "Everyone reads it where the decision shows, its author first. It stays on record.",
  fr: "Tout le monde le lit là où la décision se voit, à commencer par l’auteur. Il reste consigné.",
});
export const decideDo = text({ en: "Decide", fr: "Décider" });
export const nothingLeft = text({
  en: "Everything there is to decide here holds already. Lift a decision above to change that.",
  fr: "Tout ce qui peut se décider ici l’est déjà. Pour y revenir, levez une décision ci-dessus.",
});
export const decisionsSoFar = text({ en: "Decisions so far", fr: "Décisions prises" });
export const noDecision = text({ en: "None yet.", fr: "Aucune pour l’instant." });
export const wasLifted = text({ en: "lifted since", fr: "levée depuis" });
export const holdsTitle = text({ en: "In force", fr: "En vigueur" });
export const newDecision = text({ en: "A new decision", fr: "Une nouvelle décision" });
export const toLift = text({ en: "Lift the decision…", fr: "Lever la décision…" });
export const liftDecision = text({ en: "Lift this decision", fr: "Lever cette décision" });
export const liftReasonHint = text({
  en: "It stays on record beside the decision.",
  fr: "Il reste consigné à côté de la décision.",
});
