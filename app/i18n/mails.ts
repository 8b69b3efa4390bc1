import { phrase, text } from "./text.ts";

type Brand = { brand: string };

export const linkInstead = text({
  en: "If the button does not work, open this address:",
  fr: "Si le bouton ne fonctionne pas, ouvrez cette adresse\u202f:",
});
export const automatic = text({
  en: "This message was sent automatically; replies to it are not read.",
  fr: "Ce message a été envoyé automatiquement\u202f; les réponses ne sont pas lues.",
});

export const confirmSubject = phrase<Brand>({
  en: ({ brand }) => `Confirm your address for the ${brand} community`,
  fr: ({ brand }) => `Confirmez votre adresse pour la communauté ${brand}`,
});
export const confirmTitle = text({ en: "Confirm your address", fr: "Confirmez votre adresse" });
export const confirmBody = phrase<Brand & { username: string }>({
  en: ({ brand, username }) =>
    `An account named “${username}” was created with this address on the ${brand} community. Confirm that it is yours, and you can ask, answer and vote.`,
  fr: ({ brand, username }) =>
    `Un compte nommé «\u202f${username}\u202f» a été créé avec cette adresse sur la communauté ${brand}. Confirmez qu’il est à vous et vous pourrez demander, répondre et voter.`,
});
export const confirmAction = text({ en: "Confirm my address", fr: "Confirmer mon adresse" });
export const confirmLife = text({
  en: "The link works once, for 24 hours. If you did not create this account, leave it: without confirmation it is deleted after a week.",
  fr: "Le lien sert une seule fois, pendant 24 heures. Si vous n’avez pas créé ce compte, laissez ce message\u202f: sans confirmation, le compte est supprimé au bout d’une semaine.",
});
export const confirmWhy = phrase<Brand>({
  en: ({ brand }) =>
    `You receive this because someone gave this address when joining the ${brand} community. Nothing more is sent unless you confirm.`,
  fr: ({ brand }) =>
    `Vous recevez ce message parce que cette adresse a été donnée lors d’une inscription à la communauté ${brand}. Rien d’autre ne sera envoyé sans votre confirmation.`,
});

export const againSubject = phrase<Brand>({
  en: ({ brand }) => `You already have an account on the ${brand} community`,
  fr: ({ brand }) => `Vous avez déjà un compte sur la communauté ${brand}`,
});
export const againTitle = text({ en: "You already have an account", fr: "Vous avez déjà un compte" });
export const againBody = phrase<{ username: string }>({
  en: ({ username }) =>
    `Someone, perhaps you, asked to join with this address. It already belongs to your account “${username}”: sign in with it. If the password escapes you, choose “Forgotten password” on the sign-in page.`,
  fr: ({ username }) =>
    `Quelqu’un, peut-être vous, a demandé à s’inscrire avec cette adresse. Elle appartient déjà à votre compte «\u202f${username}\u202f»\u202f: connectez-vous avec lui. Si le mot de passe vous échappe, choisissez «\u202fMot de passe oublié\u202f» sur la page de connexion.`,
});
export const againAction = text({ en: "Sign in", fr: "Se connecter" });
export const againCalm = text({
  en: "If it was not you, there is nothing to do: your account is unchanged, and the request leads nowhere.",
  fr: "Si ce n’était pas vous, il n’y a rien à faire\u202f: votre compte est inchangé et la demande reste sans suite.",
});

export const resetSubject = phrase<Brand>({
  en: ({ brand }) => `Choose a new password for the ${brand} community`,
  fr: ({ brand }) => `Choisissez un nouveau mot de passe pour la communauté ${brand}`,
});
export const resetTitle = text({ en: "Choose a new password", fr: "Choisissez un nouveau mot de passe" });
export const resetBody = phrase<{ username: string }>({
  en: ({ username }) => `A new password was asked for on your account “${username}”. Choose it here:`,
  fr: ({ username }) =>
    `Un nouveau mot de passe a été demandé pour votre compte «\u202f${username}\u202f». Choisissez-le ici\u202f:`,
});
export const resetAction = text({ en: "Choose a new password", fr: "Choisir un nouveau mot de passe" });
export const resetLife = text({
  en: "The link works once, for one hour. If it was not you, leave it: your password stays as it is.",
  fr: "Le lien sert une seule fois, pendant une heure. Si ce n’était pas vous, laissez ce message\u202f: votre mot de passe reste le même.",
});

export const changedSubject = phrase<Brand>({
  en: ({ brand }) => `Your password on the ${brand} community was changed`,
  fr: ({ brand }) => `Votre mot de passe sur la communauté ${brand} a été changé`,
});
export const changedTitle = text({ en: "Your password was changed", fr: "Votre mot de passe a été changé" });
export const changedBody = phrase<{ username: string }>({
  en: ({ username }) =>
    `The password of your account “${username}” was changed. It was signed out everywhere else, and any API tokens it had were revoked.`,
  fr: ({ username }) =>
    `Le mot de passe de votre compte «\u202f${username}\u202f» a été changé. Le compte a été déconnecté partout ailleurs et ses éventuels jetons d’API ont été révoqués.`,
});
export const changedAction = text({ en: "It was not me", fr: "Ce n’était pas moi" });
export const changedAdvice = text({
  en: "If it was you, all is well. If not, choose a new password at once with the button, and change that of your mailbox too.",
  fr: "Si c’était vous, tout va bien. Sinon, choisissez tout de suite un nouveau mot de passe avec le bouton, et changez aussi celui de votre messagerie.",
});

export const memberWhy = phrase<Brand>({
  en: ({ brand }) =>
    `You receive this because you have an account on the ${brand} community. Messages about its safety cannot be switched off.`,
  fr: ({ brand }) =>
    `Vous recevez ce message parce que vous avez un compte sur la communauté ${brand}. Les messages qui touchent à sa sécurité ne peuvent pas être désactivés.`,
});
