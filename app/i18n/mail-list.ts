import { text } from "./text.ts";

export const mailTitle = text({ en: "Mail", fr: "Courrier" });
export const mailLead = text({
  en: "No mail server is set, so mails are kept here instead of being sent. Set SMTP_URL to send them.",
  fr: "Aucun serveur de messagerie n’est défini\u202f: les messages sont gardés ici au lieu d’être envoyés. Définissez SMTP_URL pour les envoyer.",
});
export const mailLeaves = text({
  en: "Mail leaves by the mail server that SMTP_URL names; none is kept here.",
  fr: "Le courrier part par le serveur que désigne SMTP_URL\u202f; rien n’est gardé ici.",
});
export const mailTo = text({ en: "To", fr: "À" });
export const noMail = text({ en: "No mail yet", fr: "Aucun message pour l’instant" });
export const noMailWhy = text({
  en: "What the site would send to its members will be listed here, newest first.",
  fr: "Ce que le site enverrait à ses membres apparaîtra ici, du plus récent au plus ancien.",
});
export const readMail = text({ en: "Read the message", fr: "Lire le message" });
