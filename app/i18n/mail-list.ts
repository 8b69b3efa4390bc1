import { phrase, text } from "./text.ts";

export const mailTitle = text({ en: "Mail", fr: "Courrier" });
export const mailKept = text({
  en: "No mail server is set, so mails are kept here instead of being sent. Set SMTP_URL to send them.",
  fr: "Aucun serveur de messagerie n’est défini\u202f: les messages sont gardés ici au lieu d’être envoyés. Définissez SMTP_URL pour les envoyer.",
});
export const mailLeaves = phrase<{ host: string }>({
  en: ({ host }) => `Mail leaves by ${host}. What it said is not kept; what became of it is.`,
  fr: ({ host }) =>
    `Le courrier part par ${host}. Son contenu n’est pas gardé\u202f; ce qu’il en advient l’est.`,
});
export const mailSigned = phrase<{ domain: string }>({
  en: ({ domain }) => `It is signed (DKIM) for ${domain}.`,
  fr: ({ domain }) => `Il est signé (DKIM) pour ${domain}.`,
});
export const mailUnsigned = text({
  en: "It is not signed here: the mail server should sign it (DKIM), or large mailboxes will distrust it.",
  fr: "Il n’est pas signé ici\u202f: le serveur de messagerie doit le signer (DKIM), faute de quoi les grandes messageries s’en méfieront.",
});
export const repliesAt = phrase<{ address: string; ways: string }>({
  en: ({ address, ways }) => `Answers by mail reach ${address} and come in by ${ways}.`,
  fr: ({ address, ways }) => `Les réponses par e-mail parviennent à ${address} et entrent par ${ways}.`,
});
export const repliesNowhere = phrase<{ address: string }>({
  en: ({ address }) =>
    `Answers are addressed to ${address}, but no way in is set: MAIL_IN_SMTP, MAIL_IN_IMAP or MAIL_IN_TOKEN.`,
  fr: ({ address }) =>
    `Les réponses sont adressées à ${address}, mais aucune entrée n’est définie\u202f: MAIL_IN_SMTP, MAIL_IN_IMAP ou MAIL_IN_TOKEN.`,
});
export const repliesOff = text({
  en: "Nobody can answer by mail until MAIL_IN_ADDRESS and a way in are set.",
  fr: "Personne ne peut répondre par e-mail tant que MAIL_IN_ADDRESS et une entrée ne sont pas définis.",
});
export const testMailHint = text({
  en: "A short message to your own address. What became of it is in the log a few seconds later.",
  fr: "Un court message à votre propre adresse. Le journal dit quelques secondes plus tard ce qu’il en est advenu.",
});
export const sendTestMail = text({ en: "Send me a test message", fr: "M’envoyer un message d’essai" });
export const testMailAsked = text({
  en: "The test message is on its way to your address.",
  fr: "Le message d’essai est en route vers votre adresse.",
});
export const testMailKept = text({
  en: "The test message is kept here, not sent: no mail server is set.",
  fr: "Le message d’essai est gardé ici, pas envoyé\u202f: aucun serveur de messagerie n’est défini.",
});
export const boxes = text({ en: "Mail out and in", fr: "Courrier sortant et entrant" });
export const boxOut = text({ en: "Sent", fr: "Envoyé" });
export const boxIn = text({ en: "Received", fr: "Reçu" });
export const boxKept = text({ en: "Kept here", fr: "Gardé ici" });
export const stateLabel = text({ en: "State", fr: "État" });
export const anyState = text({ en: "Any state", fr: "Tous les états" });
export const addressLabel = text({ en: "Address begins with", fr: "L’adresse commence par" });
export const filterMails = text({ en: "Filter", fr: "Filtrer" });
export const noMailFound = text({ en: "No such mail", fr: "Aucun message de ce genre" });
export const noMailFoundWhy = text({
  en: "The log keeps 90 days. Try another state, or fewer letters of the address.",
  fr: "Le journal garde 90 jours. Essayez un autre état, ou moins de lettres de l’adresse.",
});
export const stateWords: Record<string, () => string> = {
  waiting: text({ en: "Waiting", fr: "En attente" }),
  sent: text({ en: "Sent", fr: "Envoyé" }),
  refused: text({ en: "Refused", fr: "Refusé" }),
  dropped: text({ en: "Not sent", fr: "Non envoyé" }),
  bounced: text({ en: "Came back", fr: "Revenu" }),
  complained: text({ en: "Unwanted", fr: "Indésirable" }),
  received: text({ en: "Being read", fr: "En lecture" }),
  posted: text({ en: "Posted", fr: "Publié" }),
  ignored: text({ en: "Left aside", fr: "Laissé de côté" }),
  bounce: text({ en: "Report", fr: "Rapport" }),
};
export const kindWords: Record<string, () => string> = {
  "confirm-email": text({ en: "Confirmation of an address", fr: "Confirmation d’adresse" }),
  "already-member": text({ en: "Already a member", fr: "Déjà membre" }),
  "reset-password": text({ en: "New password", fr: "Nouveau mot de passe" }),
  "password-changed": text({ en: "Password changed", fr: "Mot de passe changé" }),
  "sign-in-link": text({ en: "Link to sign in", fr: "Lien de connexion" }),
  proof: text({ en: "Proof of identity", fr: "Preuve d’identité" }),
  "safety-changed": text({ en: "Change to an account’s safety", fr: "Changement de sécurité d’un compte" }),
  "change-email": text({ en: "New address", fr: "Nouvelle adresse" }),
  "email-changed": text({ en: "Address changed", fr: "Adresse changée" }),
  "signed-in-elsewhere": text({ en: "Signed in elsewhere", fr: "Connexion ailleurs" }),
  invitation: text({ en: "Invitation", fr: "Invitation" }),
  reminder: text({ en: "Reminder", fr: "Rappel" }),
  notification: text({ en: "Notification", fr: "Notification" }),
  digest: text({ en: "Summary", fr: "Résumé" }),
  test: text({ en: "Test", fr: "Essai" }),
  evidence: text({ en: "Evidence for a team", fr: "Dossiers pour une équipe" }),
  "webhook-off": text({ en: "Webhook switched off", fr: "Webhook désactivé" }),
  "reply-refused": text({ en: "Answer not posted", fr: "Réponse non publiée" }),
  incoming: text({ en: "Answer by mail", fr: "Réponse par e-mail" }),
};
/** Why nothing was sent or posted, where it was us who decided. */
export const problemWords: Record<string, () => string> = {
  keptHere: text({
    en: "No mail server is set: it did not leave.",
    fr: "Aucun serveur de messagerie n’est défini\u202f: il n’est pas parti.",
  }),
  tooLate: text({ en: "It had waited too long.", fr: "Il avait attendu trop longtemps." }),
  mayNotBeWritten: text({
    en: "The member left, has no confirmed address, or mail to it was stopped.",
    fr: "Le membre est parti, n’a pas d’adresse confirmée, ou l’envoi y est arrêté.",
  }),
  notAtOnce: text({ en: "The member chose otherwise since.", fr: "Le membre a choisi autrement depuis." }),
  noDigest: text({ en: "The member chose otherwise since.", fr: "Le membre a choisi autrement depuis." }),
  nothingLeft: text({
    en: "Everything was read by then, taken back, or not theirs to see any more.",
    fr: "Tout avait été lu entre-temps, retiré, ou n’était plus visible pour ce membre.",
  }),
  nothingNew: text({ en: "There was nothing new to tell.", fr: "Il n’y avait rien de nouveau à dire." }),
};
export const triedTimes = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "tried once", other: "tried # times" }),
  fr: ({ count }, w) => w.plural(count, { one: "# essai", other: "# essais" }),
});
export const mailTo = text({ en: "To", fr: "À" });
export const noMail = text({ en: "No mail yet", fr: "Aucun message pour l’instant" });
export const noMailWhy = text({
  en: "What the site sends to its members will be listed here, newest first.",
  fr: "Ce que le site envoie à ses membres apparaîtra ici, du plus récent au plus ancien.",
});
export const readMail = text({ en: "Read the message", fr: "Lire le message" });
