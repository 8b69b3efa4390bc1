import { phrase, text } from "./text.ts";

type Brand = { brand: string };
type Username = { username: string };

export const linkSubject = phrase<Brand>({
  en: ({ brand }) => `Your link to sign in to the ${brand} community`,
  fr: ({ brand }) => `Votre lien de connexion à la communauté ${brand}`,
});
export const linkMailTitle = text({ en: "Sign in", fr: "Se connecter" });
export const linkBody = phrase<Username>({
  en: ({ username }) => `Here is the link you asked for, to sign in as “${username}”.`,
  fr: ({ username }) => `Voici le lien demandé pour vous connecter en tant que «\u202f${username}\u202f».`,
});
export const linkAction = text({ en: "Sign in", fr: "Se connecter" });
export const linkLife = text({
  en: "It works once, for 15 minutes. If it was not you who asked, leave it: nobody gets in without this message. Never pass it on.",
  fr: "Il sert une seule fois, pendant 15 minutes. Si ce n’était pas vous, laissez ce message\u202f: sans lui, personne n’entre. Ne le transmettez à personne.",
});

export const proofSubject = phrase<Brand>({
  en: ({ brand }) => `Confirm that it is you, on the ${brand} community`,
  fr: ({ brand }) => `Confirmez que c’est bien vous, sur la communauté ${brand}`,
});
export const proofTitle = text({ en: "Confirm that it is you", fr: "Confirmez que c’est bien vous" });
export const proofBody = phrase<Username>({
  en: ({ username }) =>
    `Somebody signed in as “${username}” wants to change something about the account itself. If it is you, open this link in the same browser.`,
  fr: ({ username }) =>
    `Une personne connectée en tant que «\u202f${username}\u202f» veut modifier le compte lui-même. Si c’est vous, ouvrez ce lien dans le même navigateur.`,
});
export const proofAction = text({ en: "It is me", fr: "C’est bien moi" });
export const proofLife = text({
  en: "It works once, for 15 minutes, in a browser that is signed in to your account. If it is not you, choose a new password: somebody has yours, or a browser of yours.",
  fr: "Il sert une seule fois, pendant 15 minutes, dans un navigateur connecté à votre compte. Si ce n’est pas vous, choisissez un nouveau mot de passe\u202f: quelqu’un a le vôtre, ou l’un de vos navigateurs.",
});

export const moveSubject = phrase<Brand>({
  en: ({ brand }) => `Confirm your new address for the ${brand} community`,
  fr: ({ brand }) => `Confirmez votre nouvelle adresse pour la communauté ${brand}`,
});
export const moveTitle = text({ en: "Confirm your new address", fr: "Confirmez votre nouvelle adresse" });
export const moveBody = phrase<Username>({
  en: ({ username }) =>
    `The account “${username}” is to use this address from now on. Confirm that you read it; until then, nothing changes.`,
  fr: ({ username }) =>
    `Le compte «\u202f${username}\u202f» doit désormais utiliser cette adresse. Confirmez que vous la lisez\u202f; d’ici là, rien ne change.`,
});
export const moveAction = text({ en: "Use this address", fr: "Utiliser cette adresse" });
export const moveLife = text({
  en: "The link works once, for 24 hours, for whoever is signed in to that account. If this is not your account, leave it: nothing will come of it.",
  fr: "Le lien sert une seule fois, pendant 24 heures, à la personne connectée à ce compte. Si ce compte n’est pas le vôtre, laissez ce message\u202f: il restera sans suite.",
});
export const moveWhy = phrase<Brand>({
  en: ({ brand }) =>
    `You receive this because a member of the ${brand} community gave this address. Nothing more is sent unless it is confirmed.`,
  fr: ({ brand }) =>
    `Vous recevez ce message parce qu’un membre de la communauté ${brand} a donné cette adresse. Rien d’autre ne sera envoyé sans confirmation.`,
});

export const movedSubject = phrase<Brand>({
  en: ({ brand }) => `Your address on the ${brand} community was changed`,
  fr: ({ brand }) => `Votre adresse sur la communauté ${brand} a été changée`,
});
export const movedTitle = text({ en: "Your address was changed", fr: "Votre adresse a été changée" });
export const movedBody = phrase<Username>({
  en: ({ username }) =>
    `Your account “${username}” now uses another address, and this one no longer. If it was you, there is nothing to do.`,
  fr: ({ username }) =>
    `Votre compte «\u202f${username}\u202f» utilise désormais une autre adresse, et plus celle-ci. Si c’était vous, il n’y a rien à faire.`,
});
export const movedAction = text({ en: "It was not me: undo it", fr: "Ce n’était pas moi\u202f: annuler" });
export const movedLife = text({
  en: "For 7 days, the button gives the account back to this address: it signs out everybody, voids the password, and sends you a link to choose a new one.",
  fr: "Pendant 7 jours, le bouton rend le compte à cette adresse\u202f: tout le monde est déconnecté, le mot de passe est annulé et un lien vous est envoyé pour en choisir un nouveau.",
});

export const elsewhereSubject = phrase<Brand>({
  en: ({ brand }) => `New sign-in to your account on the ${brand} community`,
  fr: ({ brand }) => `Nouvelle connexion à votre compte sur la communauté ${brand}`,
});
export const elsewhereTitle = text({
  en: "Sign-in from a new browser",
  fr: "Connexion depuis un nouveau navigateur",
});
export const elsewhereBody = phrase<Username>({
  en: ({ username }) =>
    `Somebody just signed in to your account “${username}” from a browser it did not know. If it was you, there is nothing to do.`,
  fr: ({ username }) =>
    `Quelqu’un vient de se connecter à votre compte «\u202f${username}\u202f» depuis un navigateur qu’il ne connaissait pas. Si c’était vous, il n’y a rien à faire.`,
});
export const elsewhereFacts = phrase<{ browser: string; network: string; date: string; time: string }>({
  en: ({ browser, network, date, time }) => `${browser} · ${network} · ${date}, ${time} UTC`,
  fr: ({ browser, network, date, time }) => `${browser} · ${network} · ${date}, ${time} UTC`,
});
export const elsewhereAction = text({ en: "See and end my sessions", fr: "Voir et fermer mes sessions" });
export const elsewhereAdvice = text({
  en: "If it was not you, end that session and change your password at once: whoever signed in knows it, or reads your mail.",
  fr: "Si ce n’était pas vous, fermez cette session et changez tout de suite votre mot de passe\u202f: cette personne le connaît, ou lit votre messagerie.",
});

export const safetySubject = phrase<Brand>({
  en: ({ brand }) => `How you sign in to the ${brand} community was changed`,
  fr: ({ brand }) => `Votre façon de vous connecter à la communauté ${brand} a changé`,
});
export const safetyTitle = text({
  en: "A change in how you sign in",
  fr: "Un changement dans votre connexion",
});
export const safetyBodies = {
  "passkey.added": phrase<Username>({
    en: ({ username }) =>
      `A passkey was added to your account “${username}”. It signs in without a password.`,
    fr: ({ username }) =>
      `Une clé d’accès a été ajoutée à votre compte «\u202f${username}\u202f». Elle connecte sans mot de passe.`,
  }),
  "passkey.removed": phrase<Username>({
    en: ({ username }) => `A passkey was removed from your account “${username}”.`,
    fr: ({ username }) => `Une clé d’accès a été retirée de votre compte «\u202f${username}\u202f».`,
  }),
  "codes.switched-on": phrase<Username>({
    en: ({ username }) => `Signing in to your account “${username}” now takes a code from an app.`,
    fr: ({ username }) =>
      `La connexion à votre compte «\u202f${username}\u202f» demande désormais un code donné par une application.`,
  }),
  "codes.switched-off": phrase<Username>({
    en: ({ username }) =>
      `Signing in to your account “${username}” no longer takes a code. Its recovery codes are void.`,
    fr: ({ username }) =>
      `La connexion à votre compte «\u202f${username}\u202f» ne demande plus de code. Ses codes de secours sont annulés.`,
  }),
  "identity.linked": phrase<Username>({
    en: ({ username }) =>
      `A sign-in of the brand’s own was linked to your account “${username}”. It can be entered by it from now on.`,
    fr: ({ username }) =>
      `Une connexion de la marque a été associée à votre compte «\u202f${username}\u202f». Elle permet désormais d’y entrer.`,
  }),
  "identity.unlinked": phrase<Username>({
    en: ({ username }) => `A sign-in of the brand’s own was unlinked from your account “${username}”.`,
    fr: ({ username }) =>
      `Une connexion de la marque a été dissociée de votre compte «\u202f${username}\u202f».`,
  }),
  "recovery-codes.renewed": phrase<Username>({
    en: ({ username }) =>
      `New recovery codes were made for your account “${username}”. The ones before are void.`,
    fr: ({ username }) =>
      `De nouveaux codes de secours ont été créés pour votre compte «\u202f${username}\u202f». Les précédents sont annulés.`,
  }),
  "recovery-code.used": phrase<Username>({
    en: ({ username }) => `One of the recovery codes of your account “${username}” was used to sign in.`,
    fr: ({ username }) =>
      `Un des codes de secours de votre compte «\u202f${username}\u202f» a servi à se connecter.`,
  }),
};
export const safetyAction = text({ en: "Look at how I sign in", fr: "Voir comment je me connecte" });
export const safetyAdvice = text({
  en: "If it was you, all is well. If not, end the sessions you do not know and change your password at once.",
  fr: "Si c’était vous, tout va bien. Sinon, fermez les sessions que vous ne reconnaissez pas et changez tout de suite votre mot de passe.",
});
