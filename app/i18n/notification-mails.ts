import type { NotificationKind } from "#db/schema/index.ts";
import { type Phrase, phrase, text } from "./text.ts";

/** `actor` is null where nobody is to be named. */
type Doing = { actor: string | null; title: string };

const someone = text({ en: "Somebody", fr: "Quelqu’un" });
const who = (actor: string | null, locale: "en" | "fr") => actor ?? someone(locale);

/** What happened, in one sentence, by kind. */
export const toldOf: Record<NotificationKind, Phrase<Doing>> = {
  answer: phrase({
    en: ({ actor, title }) => `${who(actor, "en")} answered “${title}”`,
    fr: ({ actor, title }) => `${who(actor, "fr")} a répondu à «\u202f${title}\u202f»`,
  }),
  comment: phrase({
    en: ({ actor, title }) => `${who(actor, "en")} commented in “${title}”`,
    fr: ({ actor, title }) => `${who(actor, "fr")} a commenté dans «\u202f${title}\u202f»`,
  }),
  mention: phrase({
    en: ({ actor, title }) => `${who(actor, "en")} mentioned you in “${title}”`,
    fr: ({ actor, title }) => `${who(actor, "fr")} vous a mentionné dans «\u202f${title}\u202f»`,
  }),
  quoted: phrase({
    en: ({ actor, title }) => `${who(actor, "en")} quoted you in “${title}”`,
    fr: ({ actor, title }) => `${who(actor, "fr")} vous a cité dans «\u202f${title}\u202f»`,
  }),
  accepted: phrase({
    en: ({ title }) => `Your answer to “${title}” was accepted`,
    fr: ({ title }) => `Votre réponse à «\u202f${title}\u202f» a été acceptée`,
  }),
  edited: phrase({
    en: ({ actor, title }) => `${who(actor, "en")} edited what you wrote in “${title}”`,
    fr: ({ actor, title }) =>
      `${who(actor, "fr")} a modifié ce que vous aviez écrit dans «\u202f${title}\u202f»`,
  }),
  suggestion: phrase({
    en: ({ title }) => `There is news of a suggested edit in “${title}”`,
    fr: ({ title }) => `Du nouveau sur une modification proposée dans «\u202f${title}\u202f»`,
  }),
  acted: phrase({
    en: ({ title }) => `The team acted on what you wrote in “${title}”`,
    fr: ({ title }) => `L’équipe est intervenue sur ce que vous aviez écrit dans «\u202f${title}\u202f»`,
  }),
  news: phrase({
    en: ({ actor, title }) => `${who(actor, "en")} wrote in “${title}”`,
    fr: ({ actor, title }) => `${who(actor, "fr")} a écrit dans «\u202f${title}\u202f»`,
  }),
  announcement: phrase({
    en: ({ title }) => `Announcement: “${title}”`,
    fr: ({ title }) => `Annonce\u202f: «\u202f${title}\u202f»`,
  }),
};

/** The same where the thread is named above. */
export const didOf: Record<NotificationKind, Phrase<{ actor: string | null }>> = {
  answer: phrase({
    en: ({ actor }) => `${who(actor, "en")} answered`,
    fr: ({ actor }) => `${who(actor, "fr")} a répondu`,
  }),
  comment: phrase({
    en: ({ actor }) => `${who(actor, "en")} commented`,
    fr: ({ actor }) => `${who(actor, "fr")} a commenté`,
  }),
  mention: phrase({
    en: ({ actor }) => `${who(actor, "en")} mentioned you`,
    fr: ({ actor }) => `${who(actor, "fr")} vous a mentionné`,
  }),
  quoted: phrase({
    en: ({ actor }) => `${who(actor, "en")} quoted you`,
    fr: ({ actor }) => `${who(actor, "fr")} vous a cité`,
  }),
  accepted: phrase({ en: () => "Your answer was accepted", fr: () => "Votre réponse a été acceptée" }),
  edited: phrase({
    en: ({ actor }) => `${who(actor, "en")} edited what you wrote`,
    fr: ({ actor }) => `${who(actor, "fr")} a modifié ce que vous aviez écrit`,
  }),
  suggestion: phrase({
    en: () => "There is news of a suggested edit",
    fr: () => "Du nouveau sur une modification proposée",
  }),
  acted: phrase({
    en: () => "The team acted on what you wrote",
    fr: () => "L’équipe est intervenue sur ce que vous aviez écrit",
  }),
  news: phrase({
    en: ({ actor }) => `${who(actor, "en")} wrote`,
    fr: ({ actor }) => `${who(actor, "fr")} a écrit`,
  }),
  announcement: phrase({ en: () => "Announcement", fr: () => "Annonce" }),
};

export const severalNews = phrase<{ count: number; title: string }>({
  en: ({ count, title }, w) =>
    `${w.plural(count, { one: "# new message", other: "# new messages" })} in “${title}”`,
  fr: ({ count, title }, w) =>
    `${w.plural(count, { one: "# nouveauté", other: "# nouveautés" })} dans «\u202f${title}\u202f»`,
});
export const readOnSite = text({ en: "Read it on the site", fr: "Lire sur le site" });
export const replyByMail = text({
  en: "You can answer by replying to this message: your words will stand publicly under your name.",
  fr: "Vous pouvez répondre directement à ce message\u202f: votre texte paraîtra publiquement sous votre nom.",
});
export const repliesAreRead = text({
  en: "This message was sent automatically. What you reply to it is posted on the site.",
  fr: "Ce message a été envoyé automatiquement. Ce que vous y répondez est publié sur le site.",
});
export const restOnSite = text({ en: "The rest is on the site.", fr: "La suite est sur le site." });
export const pictureOnSite = phrase<{ alt: string }>({
  en: ({ alt }) => (alt ? `[picture: ${alt}]` : "[picture]"),
  fr: ({ alt }) => (alt ? `[image\u202f: ${alt}]` : "[image]"),
});

export const followWhy = phrase<{ brand: string }>({
  en: ({ brand }) =>
    `You receive this because you take part in this thread or follow it on the ${brand} community.`,
  fr: ({ brand }) =>
    `Vous recevez ce message parce que vous participez à ce fil ou le suivez sur la communauté ${brand}.`,
});
export const stopThread = text({
  en: "No more mail about this thread",
  fr: "Ne plus recevoir de message sur ce fil",
});
export const chooseMails = text({
  en: "Choose what is mailed to you",
  fr: "Choisir ce qui vous est envoyé",
});

export const digestSubject = {
  daily: phrase<{ brand: string }>({
    en: ({ brand }) => `Your day on the ${brand} community`,
    fr: ({ brand }) => `Votre journée sur la communauté ${brand}`,
  }),
  weekly: phrase<{ brand: string }>({
    en: ({ brand }) => `Your week on the ${brand} community`,
    fr: ({ brand }) => `Votre semaine sur la communauté ${brand}`,
  }),
};
export const digestForYou = text({ en: "For you", fr: "Pour vous" });
export const digestNews = text({ en: "New in what you follow", fr: "Du nouveau dans ce que vous suivez" });
export const digestWaiting = text({ en: "Waiting for your knowledge", fr: "En attente de vos lumières" });
export const newThread = text({ en: "New", fr: "Nouveau" });
export const newPosts = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# new message", other: "# new messages" }),
  fr: ({ count }, w) => w.plural(count, { one: "# nouveau message", other: "# nouveaux messages" }),
});
export const unansweredSince = phrase<{ date: string }>({
  en: ({ date }) => `Unanswered since ${date}`,
  fr: ({ date }) => `Sans réponse depuis le ${date}`,
});
export const andMore = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "and # more", other: "and # more" }),
  fr: ({ count }, w) => w.plural(count, { one: "et # autre", other: "et # autres" }),
});
export const openInbox = text({ en: "See what is new", fr: "Voir les nouveautés" });
export const digestWhy = {
  daily: phrase<{ brand: string }>({
    en: ({ brand }) => `You receive this because you chose a daily summary on the ${brand} community.`,
    fr: ({ brand }) =>
      `Vous recevez ce message parce que vous avez choisi un résumé quotidien sur la communauté ${brand}.`,
  }),
  weekly: phrase<{ brand: string }>({
    en: ({ brand }) => `You receive this because you chose a weekly summary on the ${brand} community.`,
    fr: ({ brand }) =>
      `Vous recevez ce message parce que vous avez choisi un résumé hebdomadaire sur la communauté ${brand}.`,
  }),
};
export const stopDigests = text({ en: "No more summaries", fr: "Ne plus recevoir de résumé" });

export const testSubject = phrase<{ brand: string }>({
  en: ({ brand }) => `Test message from the ${brand} community`,
  fr: ({ brand }) => `Message d’essai de la communauté ${brand}`,
});
export const testTitle = text({ en: "Mail leaves", fr: "Le courrier part" });
export const testBody = text({
  en: "You asked for this message on the mail page of the administration. That it reached you means that the mail server takes what this site sends.",
  fr: "Vous avez demandé ce message sur la page Courrier de l’administration. S’il vous est parvenu, le serveur de messagerie accepte ce que ce site envoie.",
});
export const testAction = text({ en: "Open the mail log", fr: "Ouvrir le journal du courrier" });
export const testWhy = text({
  en: "Sent once, to the administrator who asked for it.",
  fr: "Envoyé une fois, à la personne qui l’a demandé.",
});
