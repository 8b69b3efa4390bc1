import { phrase, text } from "./text.ts";

// Signing in
export const signInByProvider = phrase<{ label: string }>({
  en: ({ label }) => (label ? `Sign in with ${label}` : "Sign in with your account of the brand"),
  fr: ({ label }) => (label ? `Se connecter avec ${label}` : "Se connecter avec votre compte de la marque"),
});
export const orWithPassword = text({ en: "or with a password", fr: "ou par mot de passe" });
export const providerOnlyLead = text({
  en: "One account for everything: you sign in where you always do, and come back here.",
  fr: "Un seul compte pour tout\u202f: vous vous connectez là où vous en avez l’habitude, puis revenez ici.",
});

// Coming for the first time
export const arriveTitle = text({ en: "One last thing", fr: "Une dernière chose" });
export const arriveLead = phrase<{ email: string }>({
  en: ({ email }) => `You are signed in as ${email}. Choose what you are called here.`,
  fr: ({ email }) => `Vous êtes connecté en tant que ${email}. Choisissez comment on vous appelle ici.`,
});
export const arriveAction = text({ en: "Create my account", fr: "Créer mon compte" });

// What can go wrong on the way
export const againTitle = text({ en: "Let’s try that again", fr: "Recommençons" });
export const againBody = text({
  en: "The sign-in took longer than ten minutes, was begun in another browser, or had been used already. Nothing was changed.",
  fr: "La connexion a pris plus de dix minutes, a commencé dans un autre navigateur ou avait déjà servi. Rien n’a été modifié.",
});
export const deniedTitle = text({ en: "You are not signed in", fr: "Vous n’êtes pas connecté" });
export const deniedBody = text({
  en: "The sign-in was stopped before its end. You can begin again whenever you like.",
  fr: "La connexion a été interrompue avant la fin. Vous pouvez la reprendre quand vous voulez.",
});
export const awayTitle = text({
  en: "The sign-in page does not answer",
  fr: "La page de connexion ne répond pas",
});
export const awayBody = text({
  en: "The brand’s sign-in service cannot be reached just now. Try again in a few minutes.",
  fr: "Le service de connexion de la marque est injoignable pour le moment. Réessayez dans quelques minutes.",
});
export const refusedTitle = text({
  en: "This sign-in could not be trusted",
  fr: "Cette connexion n’a pas pu être vérifiée",
});
export const refusedBody = text({
  en: "What came back from the sign-in service did not pass our checks, so nobody was signed in. If it happens again, tell the team.",
  fr: "La réponse du service de connexion n’a pas passé nos contrôles\u202f: personne n’a été connecté. Si cela se reproduit, prévenez l’équipe.",
});
export const namesakeTitle = text({
  en: "You have an account here already",
  fr: "Vous avez déjà un compte ici",
});
export const namesakeBody = text({
  en: "An account here has your e-mail. Sign in to it as you used to, then link both in your settings: from then on, either way leads to it.",
  fr: "Un compte d’ici porte votre e-mail. Connectez-vous-y comme d’habitude, puis associez les deux dans vos réglages\u202f: ensuite, les deux chemins y mènent.",
});
export const namesakeStuck = text({
  en: "An account here has your e-mail, and it is not linked to this sign-in. Ask the team to help you.",
  fr: "Un compte d’ici porte votre e-mail et n’est pas associé à cette connexion. Demandez l’aide de l’équipe.",
});
export const unverifiedTitle = text({
  en: "Your e-mail is not confirmed there",
  fr: "Votre e-mail n’y est pas confirmé",
});
export const unverifiedBody = text({
  en: "The sign-in service gave no e-mail that it has checked, and without one no account can be made. Confirm your e-mail there, then come back. If you have an account here, sign in to it and link both in your settings.",
  fr: "Le service de connexion n’a transmis aucun e-mail vérifié, et sans cela aucun compte ne peut être créé. Confirmez-y votre e-mail, puis revenez. Si vous avez déjà un compte ici, connectez-vous-y et associez les deux dans vos réglages.",
});
export const backToSignIn = text({ en: "Back to signing in", fr: "Revenir à la connexion" });

// Signing out
export const leftTitle = text({ en: "You are signed out here", fr: "Vous êtes déconnecté d’ici" });
export const leftBody = text({
  en: "You are still signed in at the brand’s sign-in service, and may be let in again without a password. On a computer that others use, sign out there too.",
  fr: "Vous restez connecté au service de connexion de la marque, qui peut vous laisser rentrer sans mot de passe. Sur un ordinateur partagé, déconnectez-vous-y aussi.",
});
export const leaveThereToo = text({ en: "Sign out there too", fr: "Se déconnecter là-bas aussi" });

// A member's own identities
export const identitiesTitle = text({ en: "Linked sign-ins", fr: "Connexions associées" });
export const identitiesLead = text({
  en: "Whoever signs in with one of these comes into this account.",
  fr: "Se connecter avec l’une d’elles mène à ce compte.",
});
export const noIdentities = text({ en: "None is linked yet.", fr: "Aucune n’est encore associée." });
export const linkedOn = text({ en: "Linked", fr: "Associée" });
export const lastUsed = text({ en: "last used", fr: "dernière utilisation" });
export const linkOne = phrase<{ label: string }>({
  en: ({ label }) => (label ? `Link ${label}` : "Link your account of the brand"),
  fr: ({ label }) => (label ? `Associer ${label}` : "Associer votre compte de la marque"),
});
export const unlink = text({ en: "Unlink", fr: "Dissocier" });
export const unlinkOf = phrase<{ name: string }>({
  en: ({ name }) => `Unlink ${name}`,
  fr: ({ name }) => `Dissocier ${name}`,
});
export const linkConfirmTitle = text({ en: "Link this sign-in?", fr: "Associer cette connexion\u202f?" });
export const linkConfirmBody = phrase<{ name: string; issuer: string; username: string }>({
  en: ({ name, issuer, username }) =>
    `${name}, signed in at ${issuer}, will be able to enter the account “${username}”. Only do this if that is you.`,
  fr: ({ name, issuer, username }) =>
    `${name}, via ${issuer}, pourra entrer dans le compte «\u202f${username}\u202f». Ne le faites que s’il s’agit de vous.`,
});
export const someone = text({ en: "Someone without a shown e-mail", fr: "Une personne sans e-mail indiqué" });
export const linkConfirmAction = text({ en: "Link it", fr: "Associer" });
export const linkCancel = text({ en: "Do not link", fr: "Ne pas associer" });
export const identityLinkedNow = text({ en: "Linked.", fr: "C’est associé." });
export const identityUnlinkedNow = text({ en: "Unlinked.", fr: "C’est dissocié." });
export const proofNeeded = text({
  en: "To link or unlink, show first that it is you:",
  fr: "Pour associer ou dissocier, montrez d’abord que c’est bien vous\u202f:",
});
export const proveNow = text({ en: "confirm your identity", fr: "confirmer votre identité" });
export const noProviderHere = text({
  en: "This community has no sign-in service of its own to link.",
  fr: "Cette communauté n’a pas de service de connexion à associer.",
});
