import type { ToldView } from "../domain/notifications/views.ts";
import { phrase, type Text, text, type Words } from "./text.ts";

export const inboxLead = text({
  en: "What concerns you, and news of what you follow.",
  fr: "Ce qui vous concerne, et les nouvelles de ce que vous suivez.",
});
export const filterLabel = text({ en: "Show", fr: "Afficher" });
export const showAll = text({ en: "All", fr: "Tout" });
export const showUnread = text({ en: "Unread", fr: "Non lues" });
export const showAnswers = text({ en: "Answers", fr: "Réponses" });
export const showMentions = text({ en: "Mentions", fr: "Mentions" });
export const showMine = text({ en: "My messages", fr: "Mes messages" });
export const showNews = text({ en: "News", fr: "Nouveautés" });
export const markAll = text({ en: "Mark all as read", fr: "Tout marquer comme lu" });
export const markGroup = text({ en: "Mark as read", fr: "Marquer comme lu" });
export const markOf = phrase<{ title: string }>({
  en: ({ title }) => `Mark “${title}” as read`,
  fr: ({ title }) => `Marquer «\u202f${title}\u202f» comme lu`,
});
export const unreadWord = text({ en: "Unread", fr: "Non lu" });
export const titleGone = text({
  en: "Something that is no longer there to read",
  fr: "Un sujet qui n’est plus là pour être lu",
});
export const keysHint = text({
  en: "Keys: j and k to move, Enter to open, e to mark as read.",
  fr: "Touches\u202f: j et k pour se déplacer, Entrée pour ouvrir, e pour marquer comme lu.",
});
export const manageFollowed = text({ en: "What you follow", fr: "Ce que vous suivez" });
export const manageMail = text({ en: "Mail settings", fr: "Réglages des e-mails" });
export const emptyTitle = text({ en: "Nothing here yet", fr: "Rien pour l’instant" });
export const emptyWhy = text({
  en: "Answers to what you ask, comments on what you write and news of what you follow arrive here. Ask something, or follow a space to begin.",
  fr: "Les réponses à vos questions, les commentaires sur vos messages et les nouvelles de ce que vous suivez arriveront ici. Posez une question, ou suivez un espace pour commencer.",
});
export const emptyUnread = text({ en: "All is read", fr: "Tout est lu" });
export const emptyUnreadWhy = text({
  en: "You have seen everything there was. What comes next will show here in bold.",
  fr: "Vous avez tout vu. Ce qui viendra ensuite s’affichera ici en gras.",
});
export const emptyFilter = text({ en: "Nothing of this kind", fr: "Rien de ce genre" });
export const emptyFilterWhy = text({
  en: "Other notifications may be under “All”.",
  fr: "D’autres notifications se trouvent peut-être sous «\u202fTout\u202f».",
});
export const browseSpaces = text({ en: "See all threads", fr: "Voir tous les sujets" });

type Said = Omit<ToldView, "id" | "path" | "opening" | "said" | "at" | "unread">;

/** Who did it: one, two, or two and how many more. */
function who({ actors, others }: Said, { locale, plural }: Words): string {
  const fr = locale === "fr";
  if (actors.length === 0) return fr ? "Quelqu’un" : "Someone";
  const forms = fr ? { one: "# autre", other: "# autres" } : { one: "# other", other: "# others" };
  const more = others > 0 ? [plural(others, forms)] : [];
  const [first = "", ...rest] = [...actors, ...more];
  const and = fr ? " et " : " and ";
  const last = rest.pop();
  return last === undefined ? first : [first, ...rest].join(", ") + and + last;
}

/** Whether several did it, for the verb. */
const several = ({ actors, others }: Said) => actors.length + others > 1;

const nounsEn = {
  question: "question",
  idea: "idea",
  discussion: "discussion",
  announcement: "announcement",
} as const;
const nounsFr = {
  question: "question",
  idea: "idée",
  discussion: "discussion",
  announcement: "annonce",
} as const;

/** What it was done to, as its owner calls it. */
function mine({ on, threadKind }: Said, { locale }: Words): string {
  if (locale === "fr")
    return on === "answer"
      ? "votre réponse"
      : on === "comment"
        ? "votre commentaire"
        : `votre ${nounsFr[threadKind]}`;
  return on === "answer" || on === "comment" ? `your ${on}` : `your ${nounsEn[threadKind]}`;
}

const upper = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1);
/** In French an answer, a question, an idea is feminine; a comment is not. */
const fem = ({ on }: Said) => (on === "comment" ? "" : "e");
const began = ({ threadKind }: Said) => threadKind === "question";

type Way = { en: (told: Said, words: Words) => string; fr: (told: Said, words: Words) => string };

/** By kind, or for what takes several forms by kind and what happened. */
export const ways: Record<string, Way> = {
  answer: {
    en: (told, w) => `${who(told, w)} answered ${mine({ ...told, on: "thread" }, w)}`,
    fr: (told, w) =>
      `${who(told, w)} ${several(told) ? "ont" : "a"} répondu à ${mine({ ...told, on: "thread" }, w)}`,
  },
  comment: {
    en: (told, w) => `${who(told, w)} commented on ${mine(told, w)}`,
    fr: (told, w) => `${who(told, w)} ${several(told) ? "ont" : "a"} commenté ${mine(told, w)}`,
  },
  mention: {
    en: (told, w) => `${who(told, w)} mentioned you`,
    fr: (told, w) => `${who(told, w)} vous ${several(told) ? "ont" : "a"} mentionné`,
  },
  quoted: {
    en: (told, w) => `${who(told, w)} quoted you`,
    fr: (told, w) => `${who(told, w)} vous ${several(told) ? "ont" : "a"} cité`,
  },
  accepted: {
    en: (told, w) => `${who(told, w)} accepted your answer`,
    fr: (told, w) => `${who(told, w)} a accepté votre réponse`,
  },
  solved: {
    en: () => "The question you have too is solved",
    fr: () => "La question que vous vous posez aussi est résolue",
  },
  fixed: {
    en: ({ product, version }) =>
      `Fixed in ${[product, version].filter(Boolean).join(" ") || "a new version"}`,
    fr: ({ product, version }) =>
      version
        ? `Corrigé dans la version ${version}${product ? ` (${product})` : ""}`
        : "Corrigé dans une nouvelle version",
  },
  "known-issue": {
    en: ({ product }) => (product ? `A known issue of ${product}` : "A known issue"),
    fr: ({ product }) => (product ? `Un problème connu\u202f: ${product}` : "Un problème connu"),
  },
  "step new": step("is open again", "est rouverte"),
  "step under-review": step("is under review", "est à l’étude"),
  "step planned": step("is planned", "est prévue"),
  "step in-progress": step("is being built", "est en cours de réalisation"),
  "step declined": step("will not be done", "n’a pas été retenue"),
  "step shipped": {
    en: ({ own, voted, version }) =>
      `${own ? "Your idea has shipped" : voted ? "An idea you voted for has shipped" : "This idea has shipped"}${version ? `, in version ${version}` : ""}`,
    fr: ({ own, voted, version }) =>
      `${own ? "Votre idée est livrée" : voted ? "Une idée pour laquelle vous avez voté est livrée" : "Cette idée est livrée"}${version ? `, dans la version ${version}` : ""}`,
  },
  "step merged": {
    en: () => "Your vote moved here: the idea you voted for went up in this one",
    fr: () => "Votre vote est ici désormais\u202f: l’idée pour laquelle vous aviez voté a rejoint celle-ci",
  },
  poll: {
    en: () => "The product team has a question for those who voted for this idea",
    fr: () => "L’équipe produit a une question pour celles et ceux qui ont voté pour cette idée",
  },
  edited: {
    en: (told, w) => `${who(told, w)} edited ${mine(told, w)}`,
    fr: (told, w) => `${who(told, w)} ${several(told) ? "ont" : "a"} modifié ${mine(told, w)}`,
  },
  suggestion: {
    en: (told, w) => `${who(told, w)} suggested a better wording of ${mine(told, w)}`,
    fr: (told, w) => `${who(told, w)} propose une meilleure rédaction de ${mine(told, w)}`,
  },
  "suggestion accepted": {
    en: (told, w) => `${who(told, w)} took over the wording you suggested`,
    fr: (told, w) => `${who(told, w)} a repris la rédaction que vous proposiez`,
  },
  "suggestion declined": {
    en: (told, w) => `${who(told, w)} declined the wording you suggested`,
    fr: (told, w) => `${who(told, w)} n’a pas retenu la rédaction que vous proposiez`,
  },
  "duplicate taken": {
    en: () => "What you proposed as a duplicate was marked as one",
    fr: () => "Le doublon que vous proposiez a été retenu",
  },
  duplicate: {
    en: () => "What you proposed as a duplicate was not taken for one: read why",
    fr: () => "Le doublon que vous proposiez n’a pas été retenu\u202f: voyez pourquoi",
  },
  "acted answer.accepted": {
    en: (told, w) =>
      `${who(told, w)} accepted an answer to ${mine({ ...told, on: "thread" }, w)} on your behalf`,
    fr: (told, w) =>
      `${who(told, w)} a accepté une réponse à ${mine({ ...told, on: "thread" }, w)} en votre nom`,
  },
  "acted answer.acceptance-withdrawn": {
    en: (told, w) => `${who(told, w)} withdrew the acceptance of your answer`,
    fr: (told, w) => `${who(told, w)} a retiré l’acceptation de votre réponse`,
  },
  "acted answer.superseded": {
    en: (told, w) => `${who(told, w)} put another answer in the place of yours, which can still be read`,
    fr: (told, w) => `${who(told, w)} a mis une autre réponse à la place de la vôtre, qui reste lisible`,
  },
  "acted close": passive("was closed", "fermé"),
  "acted lock": passive("was locked", "verrouillé"),
  "acted archive": passive("was archived", "archivé"),
  "acted hide": passive("was hidden by the team", "masqué", "par l’équipe"),
  "acted remove": passive("was removed by the team", "supprimé", "par l’équipe"),
  "acted lift": {
    en: (told, w) => `A decision on ${mine(told, w)} was lifted`,
    fr: (told, w) => `Une décision sur ${mine(told, w)} a été levée`,
  },
  "acted moved": passive("was moved to another space", "déplacé", "dans un autre espace"),
  "acted retyped": {
    en: () => "What you started was made another kind of thread",
    fr: () => "Le sujet que vous avez ouvert a changé de type",
  },
  "acted pinned": passive("was pinned to the top of its space", "épinglé", "en tête de son espace"),
  "acted merged": {
    en: () => "A thread you started was merged into this one",
    fr: () => "Un sujet que vous avez ouvert a été fusionné avec celui-ci",
  },
  "acted split": {
    en: () => "Your message was moved to a thread of its own",
    fr: () => "Votre message a été déplacé dans un sujet à part",
  },
  "acted marked-duplicate": passive("was marked as a duplicate", "signalé", "comme doublon"),
  "acted undone": {
    en: (told, w) => `What was done to ${mine(told, w)} was undone`,
    fr: (told, w) => `Ce qui avait été fait sur ${mine(told, w)} a été annulé`,
  },
  acted: {
    en: (told, w) => `The team acted on ${mine(told, w)}`,
    fr: (told, w) => `L’équipe est intervenue sur ${mine(told, w)}`,
  },
  news: {
    en: (told, w) => `${who(told, w)} wrote here`,
    fr: (told, w) => `${who(told, w)} ${several(told) ? "ont" : "a"} écrit ici`,
  },
  "news thread.asked": {
    en: (told, w) => (began(told) ? `${who(told, w)} asked this` : `${who(told, w)} started this`),
    fr: (told, w) =>
      began(told) ? `${who(told, w)} a posé cette question` : `${who(told, w)} a ouvert ce sujet`,
  },
  "news answer.posted": {
    en: (told, w) => `${who(told, w)} answered`,
    fr: (told, w) => `${who(told, w)} ${several(told) ? "ont" : "a"} répondu`,
  },
  "news comment.posted": {
    en: (told, w) => `${who(told, w)} commented`,
    fr: (told, w) => `${who(told, w)} ${several(told) ? "ont" : "a"} commenté`,
  },
  "news answer.accepted": {
    en: (told, w) => `${who(told, w)} accepted an answer`,
    fr: (told, w) => `${who(told, w)} a accepté une réponse`,
  },
  announcement: {
    en: () => "New announcement",
    fr: () => "Nouvelle annonce",
  },
};

function passive(en: string, participle: string, rest = ""): Way {
  return {
    en: (told, w) => `${upper(mine(told, w))} ${en}`,
    fr: (told, w) => `${upper(mine(told, w))} a été ${participle}${fem(told)}${rest && ` ${rest}`}`,
  };
}

/** What became of an idea, to whoever proposed it, voted for it, or follows it. */
function step(en: string, fr: string): Way {
  return {
    en: ({ own, voted }) => `${own ? "Your idea" : voted ? "An idea you voted for" : "This idea"} ${en}`,
    fr: ({ own, voted }) =>
      `${own ? "Votre idée" : voted ? "Une idée pour laquelle vous avez voté" : "Cette idée"} ${fr}`,
  };
}

/** What a member is told, in a sentence without its full stop. */
export const toldSentence = phrase<Said>({
  en: (told, words) => wayOf(told).en(told, words),
  fr: (told, words) => wayOf(told).fr(told, words),
});

function wayOf({ kind, what }: Said): Way {
  const known = [`${kind} ${what}`, kind].find((by) => Object.hasOwn(ways, by));
  return ways[known ?? "acted"]!;
}

/** The kinds as a member's settings name them. */
export const kindNames: Record<ToldView["kind"], Text> = {
  answer: text({ en: "Answers to what you started", fr: "Réponses à vos questions et discussions" }),
  comment: text({ en: "Comments on your messages", fr: "Commentaires sur vos messages" }),
  mention: text({ en: "Mentions of you", fr: "Mentions de votre nom" }),
  quoted: text({ en: "Quotes of your words", fr: "Citations de vos messages" }),
  accepted: text({ en: "An answer of yours accepted", fr: "Une de vos réponses acceptée" }),
  solved: text({ en: "A question you have too solved", fr: "Une question que vous avez aussi, résolue" }),
  fixed: text({
    en: "Faults of what you follow that are fixed",
    fr: "Défauts corrigés de ce que vous suivez",
  }),
  "known-issue": text({
    en: "Known issues of what you follow",
    fr: "Problèmes connus de ce que vous suivez",
  }),
  step: text({
    en: "What becomes of ideas you proposed, voted for or follow",
    fr: "Ce que deviennent les idées que vous avez proposées, soutenues ou suivies",
  }),
  poll: text({
    en: "Questions about ideas you voted for",
    fr: "Questions sur les idées pour lesquelles vous avez voté",
  }),
  edited: text({ en: "Your messages edited by others", fr: "Vos messages modifiés par d’autres" }),
  suggestion: text({ en: "Suggested wordings", fr: "Propositions de rédaction" }),
  duplicate: text({ en: "Duplicates you proposed", fr: "Doublons que vous avez proposés" }),
  acted: text({
    en: "What the team does with your messages",
    fr: "Interventions de l’équipe sur vos messages",
  }),
  news: text({ en: "News of what you follow", fr: "Nouvelles de ce que vous suivez" }),
  announcement: text({ en: "Announcements", fr: "Annonces" }),
};
