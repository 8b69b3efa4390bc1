import { phrase, text } from "./text.ts";

export const preferencesTitle = text({
  en: "What is mailed to you",
  fr: "Ce qui vous est envoyé par e-mail",
});
export const preferencesLead = phrase<{ address: string }>({
  en: ({ address }) => `For the account with the address ${address}. No sign-in is needed.`,
  fr: ({ address }) => `Pour le compte dont l’adresse est ${address}. Aucune connexion n’est nécessaire.`,
});
export const modeLabel = text({ en: "How often", fr: "À quel rythme" });
export const modes = {
  "at-once": text({ en: "Soon after it happens", fr: "Peu après l’événement" }),
  daily: text({ en: "A summary every morning", fr: "Un résumé chaque matin" }),
  weekly: text({ en: "A summary every Monday", fr: "Un résumé chaque lundi" }),
  never: text({ en: "Nothing by mail", fr: "Rien par e-mail" }),
};
export const modeHints = {
  "at-once": text({
    en: "After a few minutes, and only what you have not read on the site by then.",
    fr: "Au bout de quelques minutes, et seulement ce que vous n’avez pas encore lu sur le site.",
  }),
  never: text({
    en: "Messages about the safety of your account still come.",
    fr: "Les messages qui touchent à la sécurité de votre compte arrivent toujours.",
  }),
};
export const kindsLabel = text({ en: "About what", fr: "À quel sujet" });
export const kindsHint = text({
  en: "What is not ticked still reaches your inbox on the site.",
  fr: "Ce qui n’est pas coché arrive tout de même dans votre boîte de réception sur le site.",
});
export const kindNames = {
  answer: text({ en: "Answers", fr: "Réponses" }),
  comment: text({ en: "Comments", fr: "Commentaires" }),
  mention: text({ en: "Mentions of you", fr: "Mentions de votre nom" }),
  quoted: text({ en: "Quotes of what you wrote", fr: "Citations de vos textes" }),
  solved: text({
    en: "Questions you have too that are solved",
    fr: "Questions que vous avez aussi, résolues",
  }),
  fixed: text({ en: "Fixes in what you follow", fr: "Corrections dans ce que vous suivez" }),
  "known-issue": text({
    en: "Known issues in what you follow",
    fr: "Problèmes connus dans ce que vous suivez",
  }),
  step: text({
    en: "What becomes of ideas you proposed, voted for or follow",
    fr: "Ce que deviennent les idées que vous avez proposées, soutenues ou suivies",
  }),
  poll: text({
    en: "Questions about ideas you voted for",
    fr: "Questions sur les idées pour lesquelles vous avez voté",
  }),
  accepted: text({ en: "Answers of yours that are accepted", fr: "Vos réponses acceptées" }),
  edited: text({ en: "Edits of what you wrote", fr: "Modifications de vos textes" }),
  suggestion: text({ en: "Suggested edits", fr: "Modifications proposées" }),
  duplicate: text({ en: "Duplicates you proposed", fr: "Doublons que vous avez proposés" }),
  acted: text({ en: "Acts of the team on what you wrote", fr: "Interventions de l’équipe sur vos textes" }),
  news: text({ en: "News in what you follow", fr: "Nouveautés dans ce que vous suivez" }),
  announcement: text({ en: "Announcements", fr: "Annonces" }),
};
export const savePreferences = text({ en: "Save", fr: "Enregistrer" });
export const threadHeading = text({ en: "This thread", fr: "Ce sujet" });
export const threadNamed = phrase<{ title: string }>({
  en: ({ title }) => `The message you came from was about “${title}”.`,
  fr: ({ title }) => `Le message d’où vous venez portait sur «\u202f${title}\u202f».`,
});
export const threadUnnamed = text({
  en: "The message you came from was about one thread.",
  fr: "Le message d’où vous venez portait sur un sujet en particulier.",
});
export const muteThread = text({
  en: "Hear no more of this thread",
  fr: "Ne plus entendre parler de ce sujet",
});
export const hearThread = text({ en: "Hear of this thread again", fr: "Suivre à nouveau ce sujet" });
export const threadMuted = text({
  en: "You hear no more of this thread.",
  fr: "Vous n’entendez plus parler de ce sujet.",
});
export const allHeading = text({ en: "Everything", fr: "Tout" });
export const stopAll = text({ en: "Stop all these messages", fr: "Arrêter tous ces messages" });
export const stopAllHint = text({
  en: "One press, and none of them comes any more.",
  fr: "Un seul clic, et plus aucun n’arrive.",
});
export const stoppedWhy = {
  bounced: text({
    en: "Mail to this address came back, so nothing has been sent since. If the address works again, say so.",
    fr: "Les messages à cette adresse revenaient\u202f: plus rien n’est envoyé depuis. Si l’adresse fonctionne de nouveau, dites-le.",
  }),
  complained: text({
    en: "A message was reported as unwanted from this address, so nothing has been sent since. If you want mail after all, say so.",
    fr: "Un message a été signalé comme indésirable depuis cette adresse\u202f: plus rien n’est envoyé depuis. Si vous souhaitez tout de même en recevoir, dites-le.",
  }),
};
export const resumeMail = text({ en: "Send to this address again", fr: "Écrire de nouveau à cette adresse" });
export const doneWords = {
  chosen: text({ en: "Saved.", fr: "Enregistré." }),
  muted: text({
    en: "Done: you hear no more of this thread.",
    fr: "C’est fait\u202f: vous n’entendrez plus parler de ce sujet.",
  }),
  heard: text({
    en: "Done: you hear of this thread again.",
    fr: "C’est fait\u202f: vous suivez à nouveau ce sujet.",
  }),
  stopped: text({
    en: "Done: none of these messages comes any more.",
    fr: "C’est fait\u202f: plus aucun de ces messages ne vous parviendra.",
  }),
  resumed: text({
    en: "Done: mail is sent to this address again.",
    fr: "C’est fait\u202f: nous écrivons de nouveau à cette adresse.",
  }),
};
