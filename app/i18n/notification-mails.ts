import { phrase, text } from "./text.ts";

export const severalNews = phrase<{ count: number; title: string }>({
  en: ({ count, title }, w) =>
    `${w.plural(count, { one: "# new message", other: "# new messages" })} in “${title}”`,
  fr: ({ count, title }, w) =>
    `${w.plural(count, { one: "# nouveauté", other: "# nouveautés" })} dans «\u202f${title}\u202f»`,
});
/** Of what the brand does about an idea, not of messages. */
export const severalSteps = phrase<{ count: number; title: string }>({
  en: ({ count, title }, w) => `${w.plural(count, { one: "# update", other: "# updates" })} on “${title}”`,
  fr: ({ count, title }, w) =>
    `${w.plural(count, { one: "# nouvelle", other: "# nouvelles" })} de l’idée «\u202f${title}\u202f»`,
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
    `Vous recevez ce message parce que vous participez à ce sujet ou le suivez sur la communauté ${brand}.`,
});
export const stopThread = text({
  en: "No more mail about this thread",
  fr: "Ne plus recevoir de message sur ce sujet",
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
