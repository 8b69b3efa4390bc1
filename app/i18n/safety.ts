import { phrase, text } from "./text.ts";

export const accountSection = text({ en: "Account", fr: "Compte" });
export const securitySection = text({ en: "Sign-in", fr: "Connexion" });
export const sessionsSection = text({ en: "Sessions", fr: "Sessions" });

export const emailTitle = text({ en: "E-mail", fr: "E-mail" });
export const emailNone = text({ en: "Your account has no address.", fr: "Votre compte n’a pas d’adresse." });
export const emailUnconfirmed = text({ en: "Not confirmed yet", fr: "Pas encore confirmée" });
export const emailWhat = text({
  en: "Never shown to others. Messages about your account go there.",
  fr: "Jamais montré aux autres. Les messages sur votre compte y sont envoyés.",
});
export const emailPending = phrase<{ email: string }>({
  en: ({ email }) => `A link was sent to ${email}. Your address changes once you have opened it.`,
  fr: ({ email }) => `Un lien a été envoyé à ${email}. Votre adresse changera quand vous l’aurez ouvert.`,
});
export const changeEmailTitle = text({ en: "Change my e-mail", fr: "Changer mon e-mail" });
export const changeEmailLead = text({
  en: "A link will be sent to the new address. Yours stays as it is until you open that link, and for a week after, the present address can take the change back.",
  fr: "Un lien sera envoyé à la nouvelle adresse. La vôtre reste la même tant que ce lien n’est pas ouvert et, pendant une semaine ensuite, l’adresse actuelle pourra annuler le changement.",
});
export const newEmailLabel = text({ en: "New e-mail", fr: "Nouvel e-mail" });
export const changeEmailDo = text({ en: "Send the link", fr: "Envoyer le lien" });
export const emailAsked = text({
  en: "Look at the new mailbox: if that address can be used here, the link is on its way.",
  fr: "Consultez la nouvelle messagerie\u202f: si cette adresse peut servir ici, le lien est en route.",
});
export const emailChangedDone = text({ en: "Your address is changed.", fr: "Votre adresse est changée." });
export const confirmEmailTitle = text({
  en: "Confirm your new address",
  fr: "Confirmez votre nouvelle adresse",
});
export const confirmEmailBody = phrase<{ email: string }>({
  en: ({ email }) => `Your account will use ${email} from now on. Your former address will be told.`,
  fr: ({ email }) => `Votre compte utilisera désormais ${email}. Votre ancienne adresse en sera informée.`,
});
export const confirmEmailDo = text({ en: "Use this address", fr: "Utiliser cette adresse" });
export const emailLinkExpired = text({
  en: "It was used already, is too old, or belongs to another account than the one signed in here.",
  fr: "Il a déjà servi, il est trop ancien ou il concerne un autre compte que celui connecté ici.",
});
export const undoEmailTitle = text({ en: "Take the account back", fr: "Reprendre le compte" });
export const undoEmailBody = phrase<{ username: string }>({
  en: ({ username }) =>
    `The account “${username}” will use this address again. Everybody is signed out of it, its password and API tokens are void, and what was added to sign in with since then is removed. A link to choose a new password will be sent here.`,
  fr: ({ username }) =>
    `Le compte «\u202f${username}\u202f» utilisera de nouveau cette adresse. Tout le monde en sera déconnecté, son mot de passe et ses jetons d’API seront annulés et les moyens de connexion ajoutés depuis seront retirés. Un lien pour choisir un nouveau mot de passe sera envoyé ici.`,
});
export const undoEmailDo = text({ en: "Take it back", fr: "Le reprendre" });
export const undoneTitle = text({ en: "The account is yours again", fr: "Le compte est de nouveau à vous" });
export const undoneBody = text({
  en: "Look at your mail: a link to choose a new password is on its way.",
  fr: "Consultez votre messagerie\u202f: un lien pour choisir un nouveau mot de passe est en route.",
});
export const undoExpired = text({
  en: "It was used already or is older than 7 days.",
  fr: "Il a déjà servi ou il date de plus de 7 jours.",
});

export const passwordTitle = text({ en: "Password", fr: "Mot de passe" });
export const passwordSet = text({ en: "You have one.", fr: "Vous en avez un." });
export const passwordUnset = text({
  en: "You have none: you sign in by other means.",
  fr: "Vous n’en avez pas\u202f: vous vous connectez autrement.",
});
export const changePasswordTitle = text({ en: "Change my password", fr: "Changer mon mot de passe" });
export const setPasswordTitle = text({ en: "Choose a password", fr: "Choisir un mot de passe" });
export const changePasswordLead = text({
  en: "You stay signed in here and are signed out everywhere else. API tokens are revoked: make new ones afterwards if you use any.",
  fr: "Vous restez connecté ici et serez déconnecté partout ailleurs. Les jetons d’API sont révoqués\u202f: recréez ensuite ceux dont vous vous servez.",
});
export const currentPasswordLabel = text({ en: "Present password", fr: "Mot de passe actuel" });
export const newPasswordLabel = text({ en: "New password", fr: "Nouveau mot de passe" });
export const passwordChangedDone = text({
  en: "Your password is changed. You were signed out everywhere else.",
  fr: "Votre mot de passe est changé. Vous avez été déconnecté partout ailleurs.",
});
export const forgotHere = text({
  en: "I no longer know it: send me a link",
  fr: "Je ne le connais plus\u202f: m’envoyer un lien",
});

export const proveTitle = text({ en: "Confirm that it is you", fr: "Confirmez que c’est bien vous" });
export const proveLead = text({
  en: "What comes next touches your account itself. This is asked again after 15 minutes, in case a browser was left open.",
  fr: "La suite touche à votre compte lui-même. La question revient après 15 minutes, au cas où un navigateur serait resté ouvert.",
});
export const proveDo = text({ en: "Go on", fr: "Continuer" });
export const proveLinkWhat = text({
  en: "Without a password at hand, a link can be sent to your e-mail.",
  fr: "Sans mot de passe sous la main, un lien peut être envoyé à votre e-mail.",
});
export const proveLinkDo = text({ en: "Send me a link", fr: "M’envoyer un lien" });
export const proveSent = text({
  en: "A link is on its way to your e-mail. Open it in this browser.",
  fr: "Un lien est en route vers votre e-mail. Ouvrez-le dans ce navigateur.",
});
export const proveReady = text({
  en: "The link you opened confirms that it is you.",
  fr: "Le lien que vous avez ouvert confirme que c’est bien vous.",
});
export const proveNone = text({
  en: "Your account has no way to confirm it yet: confirm your e-mail first.",
  fr: "Votre compte n’a encore aucun moyen de le confirmer\u202f: confirmez d’abord votre e-mail.",
});

export const lockedWhat = text({
  en: "To change something here, confirm that it is you.",
  fr: "Pour modifier quelque chose ici, confirmez que c’est bien vous.",
});
export const lockedDo = text({ en: "Confirm", fr: "Confirmer" });

export const passkeysTitle = text({ en: "Passkeys", fr: "Clés d’accès" });
export const passkeysWhat = text({
  en: "A passkey signs you in by your fingerprint, face or screen lock. There is nothing to remember, and nothing that could be stolen from here.",
  fr: "Une clé d’accès vous connecte par votre empreinte, votre visage ou le verrouillage de votre écran. Rien à retenir, et rien ici qui puisse être volé.",
});
export const passkeysNone = text({ en: "No passkey yet.", fr: "Aucune clé d’accès pour l’instant." });
export const passkeysNoHost = text({
  en: "None can be added here: browsers make passkeys only for a site that has a name and https. Whoever runs this one sets APP_URL to such an address, https://forum.example for one.",
  fr: "On ne peut pas en ajouter ici\u202f: les navigateurs ne créent de clés d’accès que pour un site qui a un nom et le protocole https. La personne qui tient celui-ci définit APP_URL sur une telle adresse, comme https://forum.example.",
});
export const passkeysByNumber = text({
  en: "None can be added here: browsers make passkeys only for a site that has a name, and you came by its number. Open it by its name and sign in there:",
  fr: "On ne peut pas en ajouter ici\u202f: les navigateurs ne créent de clés d’accès que pour un site qui a un nom, et vous êtes venu par son numéro. Ouvrez-le par son nom et connectez-vous-y\u202f:",
});
export const passkeyScripts = text({
  en: "Adding one takes a browser with scripts and passkeys.",
  fr: "En ajouter une demande un navigateur avec scripts et clés d’accès.",
});
export const passkeyNameLabel = text({ en: "Name of the new passkey", fr: "Nom de la nouvelle clé" });
export const passkeyNameHint = text({
  en: "For you to know it again, such as the device it is on.",
  fr: "Pour la reconnaître, par exemple l’appareil où elle se trouve.",
});
export const passkeyAdd = text({ en: "Add a passkey", fr: "Ajouter une clé d’accès" });
export const passkeyRename = text({ en: "Rename", fr: "Renommer" });
export const passkeyNewName = text({ en: "Name", fr: "Nom" });
export const passkeyRemove = text({ en: "Remove", fr: "Retirer" });
export const passkeyRemoveNamed = phrase<{ name: string }>({
  en: ({ name }) => `Remove “${name}”`,
  fr: ({ name }) => `Retirer «\u202f${name}\u202f»`,
});
export const passkeyAdded = text({ en: "added", fr: "ajoutée" });
export const passkeyUsed = text({ en: "last used", fr: "dernière utilisation" });
export const passkeyUnused = text({ en: "never used", fr: "jamais utilisée" });
export const passkeySynced = text({ en: "kept in your cloud too", fr: "aussi dans votre nuage" });
export const addedDone = text({ en: "The passkey is added.", fr: "La clé d’accès est ajoutée." });
export const renamedDone = text({ en: "The passkey is renamed.", fr: "La clé d’accès est renommée." });
export const removedDone = text({ en: "The passkey is removed.", fr: "La clé d’accès est retirée." });

export const codesTitle = text({ en: "One-time codes", fr: "Codes à usage unique" });
export const codesWhat = text({
  en: "After the password, signing in takes a code that an app on your phone shows. A passkey takes none.",
  fr: "Après le mot de passe, la connexion demande un code affiché par une application de votre téléphone. Une clé d’accès n’en demande pas.",
});
export const codesOn = text({ en: "On", fr: "Activés" });
export const codesOff = text({ en: "Off", fr: "Désactivés" });
export const codesTurnOn = text({ en: "Switch on", fr: "Activer" });
export const codesTurnOff = text({ en: "Switch off", fr: "Désactiver" });
export const codesOffDone = text({
  en: "Signing in takes no code any more.",
  fr: "La connexion ne demande plus de code.",
});
export const codesLead = text({
  en: "Any app for one-time codes will do: a password manager, Aegis, Google Authenticator…",
  fr: "N’importe quelle application de codes convient\u202f: un gestionnaire de mots de passe, Aegis, Google Authenticator…",
});
export const codesScan = text({
  en: "1. Read this picture with your app",
  fr: "1. Lisez cette image avec votre application",
});
export const codesPicture = text({
  en: "Picture for the app; the key below says the same",
  fr: "Image pour l’application\u202f; la clé ci-dessous dit la même chose",
});
export const codesKey = text({
  en: "Or type this key into it:",
  fr: "Ou saisissez-y cette clé\u202f:",
});
export const codesOpen = text({
  en: "On the phone itself: open it in the app",
  fr: "Sur le téléphone lui-même\u202f: l’ouvrir dans l’application",
});
export const codesType = text({
  en: "2. Type the code it shows",
  fr: "2. Saisissez le code qu’elle affiche",
});
export const codesAlready = text({
  en: "They are switched on already.",
  fr: "Ils sont déjà activés.",
});
export const backToSecurity = text({ en: "Back to sign-in", fr: "Revenir à la connexion" });
export const recoveryTitle = text({ en: "Recovery codes", fr: "Codes de secours" });
export const recoveryWhat = text({
  en: "For the day you do not have your app. Each works once. They are shown only now: keep them where you keep what matters.",
  fr: "Pour le jour où vous n’aurez pas votre application. Chacun sert une fois. Ils ne sont montrés que maintenant\u202f: gardez-les là où vous gardez ce qui compte.",
});
export const recoveryLeft = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# recovery code left", other: "# recovery codes left" }),
  fr: ({ count }, w) =>
    w.plural(count, { one: "# code de secours restant", other: "# codes de secours restants" }),
});
export const recoveryRenew = text({ en: "Make new ones", fr: "En créer de nouveaux" });
export const recoverySave = text({ en: "Save as a text file", fr: "Enregistrer en fichier texte" });
export const recoveryFile = text({ en: "recovery-codes.txt", fr: "codes-de-secours.txt" });
export const recoveryKept = text({ en: "I have kept them", fr: "Je les ai gardés" });
export const codesOnDone = text({
  en: "From now on, signing in takes a code.",
  fr: "Désormais, la connexion demande un code.",
});

export const sessionsLead = text({
  en: "Every browser that is signed in to your account. End any that you do not know, then change your password.",
  fr: "Tous les navigateurs connectés à votre compte. Fermez ceux que vous ne reconnaissez pas, puis changez votre mot de passe.",
});
export const thisSession = text({ en: "This one", fr: "Celui-ci" });
export const sessionUsed = text({ en: "last used", fr: "dernière activité" });
export const sessionBegun = text({ en: "signed in", fr: "connecté" });
export const sessionHow = {
  password: text({ en: "by password", fr: "par mot de passe" }),
  mail: text({ en: "by a link in a mail", fr: "par un lien reçu par e-mail" }),
  passkey: text({ en: "by passkey", fr: "par clé d’accès" }),
  provider: text({ en: "by the brand’s account", fr: "par le compte de la marque" }),
};
export const endSession = text({ en: "End", fr: "Fermer" });
export const endSessionOf = phrase<{ browser: string }>({
  en: ({ browser }) => `End: ${browser}`,
  fr: ({ browser }) => `Fermer\u202f: ${browser}`,
});
export const endOthers = text({ en: "End all the others", fr: "Fermer toutes les autres" });
export const endedOne = text({ en: "That session has ended.", fr: "Cette session est fermée." });
export const endedOthers = text({
  en: "You are signed in here alone.",
  fr: "Vous n’êtes plus connecté qu’ici.",
});
