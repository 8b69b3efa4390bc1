import { phrase, text } from "./text.ts";

export const settingsShort = text({ en: "Notifications", fr: "Notifications" });
export const mailLabel = text({ en: "E-mail", fr: "E-mails" });
export const mailHint = text({
  en: "The inbox here has everything in any case.",
  fr: "Les notifications d’ici contiennent tout dans tous les cas.",
});
export const mailModeWords = {
  "at-once": text({ en: "At once", fr: "Aussitôt" }),
  daily: text({ en: "Once a day", fr: "Une fois par jour" }),
  weekly: text({ en: "Once a week", fr: "Une fois par semaine" }),
  never: text({ en: "Never", fr: "Jamais" }),
};
export const mailModeHints = {
  "at-once": text({
    en: "A few minutes after it happens, unless you have read it here by then.",
    fr: "Quelques minutes après, sauf si vous l’avez déjà lu ici.",
  }),
  daily: text({ en: "In the morning, if there is something.", fr: "Le matin, s’il y a quelque chose." }),
  weekly: text({ en: "On Monday morning.", fr: "Le lundi matin." }),
  never: text({ en: "Only messages about your account.", fr: "Seulement les messages sur votre compte." }),
};
export const kindsLabel = text({ en: "Send mail for", fr: "Envoyer un e-mail pour" });
export const kindsHint = text({
  en: "What is not ticked reaches your inbox without a sound.",
  fr: "Ce qui n’est pas coché arrive ici sans bruit.",
});
export const broughtLabel = text({ en: "What comes along by itself", fr: "Ce qui s’ajoute de soi-même" });
export const onAsking = text({ en: "When I start a thread", fr: "Quand j’ouvre un sujet" });
export const onAnswering = text({ en: "When I answer", fr: "Quand je réponds" });
export const onBookmarking = text({ en: "When I bookmark", fr: "Quand je garde un marque-page" });
export const broughtEverything = text({
  en: "Follow each answer and comment",
  fr: "Suivre chaque réponse et commentaire",
});
export const broughtAnswers = text({
  en: "Tell me what concerns me",
  fr: "M’informer de ce qui me concerne",
});
export const broughtNone = text({ en: "Follow nothing more", fr: "Ne rien suivre de plus" });
export const saveDo = text({ en: "Save", fr: "Enregistrer" });
export const stoppedTitle = text({
  en: "Mail to you has stopped",
  fr: "Les e-mails vers votre adresse sont arrêtés",
});
export const stoppedBounced = phrase<{ date: string }>({
  en: ({ date }) =>
    `Since ${date}, mail to your address comes back. Check the address, then let it leave again.`,
  fr: ({ date }) =>
    `Depuis le ${date}, les messages envoyés à votre adresse reviennent. Vérifiez l’adresse, puis relancez l’envoi.`,
});
export const stoppedComplained = phrase<{ date: string }>({
  en: ({ date }) => `On ${date}, a mail of ours was reported as unwanted. Nothing leaves until you say so.`,
  fr: ({ date }) =>
    `Le ${date}, un de nos messages a été signalé comme indésirable. Rien ne part tant que vous ne le demandez pas.`,
});
export const sendAgainDo = text({ en: "Send again", fr: "Relancer l’envoi" });
export const sentAgain = text({ en: "Mail leaves again.", fr: "Les e-mails repartent." });
