import { phrase, text } from "./text.ts";

type Brand = { brand: string };

export const inviteTitle = text({ en: "Invite a colleague", fr: "Inviter une ou un collègue" });
export const inviteLead = text({
  en: "They get a link by mail that works once, for 7 days, and make their account there.",
  fr: "La personne reçoit par e-mail un lien qui sert une fois, pendant 7 jours, et crée son compte en le suivant.",
});
export const inviteEmail = text({ en: "Their e-mail", fr: "Son e-mail" });
export const inviteRole = text({ en: "Role", fr: "Rôle" });
export const inviteLanguage = text({ en: "Language of the mail", fr: "Langue du message" });
export const inviteSend = text({ en: "Send the invitation", fr: "Envoyer l’invitation" });
export const inviteSent = text({ en: "The invitation is on its way.", fr: "L’invitation est partie." });
export const inviteKept = text({
  en: "The invitation is made, but its mail is kept here, not sent: no mail server is set.",
  fr: "L’invitation est faite, mais son message est gardé ici, pas envoyé\u202f: aucun serveur de messagerie n’est défini.",
});
export const invitationKept = text({ en: "kept here, not sent", fr: "gardée ici, pas envoyée" });
export const invitationsOpen = text({ en: "Not followed yet", fr: "Pas encore suivies" });
export const invitationExpires = text({ en: "open until", fr: "valable jusqu’au" });
export const invitationExpired = text({ en: "too old by now", fr: "trop ancienne à présent" });
export const withdrawInvitationWord = text({ en: "Take back", fr: "Annuler" });

export const acceptTitle = phrase<Brand>({
  en: ({ brand }) => `Join the ${brand} team`,
  fr: ({ brand }) => `Rejoindre l’équipe ${brand}`,
});
export const acceptLead = phrase<{ email: string }>({
  en: ({ email }) => `Your account will belong to ${email}.`,
  fr: ({ email }) => `Votre compte sera celui de ${email}.`,
});
export const acceptRole = phrase<{ role: string }>({
  en: ({ role }) => `Your role: ${role}.`,
  fr: ({ role }) => `Votre rôle\u202f: ${role}.`,
});
export const acceptChoose = text({
  en: "Choose how you are called and a password.",
  fr: "Choisissez comment on vous appelle et un mot de passe.",
});
export const acceptByProvider = phrase<{ label: string }>({
  en: ({ label }) => (label ? `Go on with ${label}` : "Go on with your account of the brand"),
  fr: ({ label }) => (label ? `Continuer avec ${label}` : "Continuer avec votre compte de la marque"),
});
export const acceptTaken = phrase<{ email: string }>({
  en: ({ email }) =>
    `An account here has the address ${email}. Sign in to it: the invitation then asks whether it shall have the role.`,
  fr: ({ email }) =>
    `Un compte d’ici a l’adresse ${email}. Connectez-vous-y\u202f: l’invitation vous proposera de lui donner le rôle.`,
});
export const takeLead = phrase<{ name: string }>({
  en: ({ name }) => `You are signed in as ${name}. This account can take the invitation up.`,
  fr: ({ name }) => `Vous êtes connecté en tant que ${name}. Ce compte peut accepter l’invitation.`,
});
export const takeAction = text({ en: "Accept with this account", fr: "Accepter avec ce compte" });
export const takeOther = phrase<{ email: string }>({
  en: ({ email }) => `To make an account of its own for ${email} instead, sign out and open the link again.`,
  fr: ({ email }) => `Pour créer plutôt un compte propre à ${email}, déconnectez-vous et rouvrez le lien.`,
});
export const arriveTeamWho = phrase<{ who: string; label: string }>({
  en: ({ who, label }) =>
    `You are signed in at ${label || "the brand’s sign-in service"}${who ? ` as ${who}` : ""}: from now on, that opens this account. Choose what you are called here.`,
  fr: ({ who, label }) =>
    `Vous êtes connecté à ${label || "votre compte de la marque"}${who ? ` en tant que ${who}` : ""}\u202f: c’est ainsi que vous entrerez désormais ici. Choisissez comment on vous appelle.`,
});
export const acceptAction = text({ en: "Create my account", fr: "Créer mon compte" });
export const acceptExpired = text({
  en: "This invitation was used already, taken back, or is older than 7 days. Ask whoever invited you for another.",
  fr: "Cette invitation a déjà servi, a été annulée, ou a plus de 7 jours. Demandez-en une autre à la personne qui vous a invité.",
});

export const invitationSubject = phrase<Brand>({
  en: ({ brand }) => `You are invited to the ${brand} community`,
  fr: ({ brand }) => `Une invitation à la communauté ${brand}`,
});
export const invitationTitle = phrase<Brand>({
  en: ({ brand }) => `Join the ${brand} team`,
  fr: ({ brand }) => `Rejoignez l’équipe ${brand}`,
});
export const invitationBody = phrase<Brand>({
  en: ({ brand }) => `You are asked to help run the ${brand} community.`,
  fr: ({ brand }) => `Vous êtes invité à faire vivre la communauté ${brand}.`,
});
export const invitationBodyBy = phrase<Brand & { name: string }>({
  en: ({ brand, name }) => `${name} asks you to help run the ${brand} community.`,
  fr: ({ brand, name }) => `${name} vous invite à faire vivre la communauté ${brand}.`,
});
export const invitationRole = phrase<{ role: string }>({
  en: ({ role }) => `Your role there: ${role}.`,
  fr: ({ role }) => `Votre rôle\u202f: ${role}.`,
});
export const invitationAction = text({ en: "Create my account", fr: "Créer mon compte" });
export const invitationLife = text({
  en: "The link works once, for 7 days. If you do not know who writes to you, leave it: nothing happens without it.",
  fr: "Le lien sert une seule fois, pendant 7 jours. Si vous ne savez pas qui vous écrit, laissez-le\u202f: rien ne se passe sans lui.",
});
export const invitationWhy = phrase<Brand>({
  en: ({ brand }) => `You receive this because an administrator of the ${brand} community gave this address.`,
  fr: ({ brand }) =>
    `Vous recevez ce message parce que l’administration de la communauté ${brand} a donné cette adresse.`,
});
