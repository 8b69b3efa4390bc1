import { phrase, text } from "./text.ts";

export const loginTitle = text({ en: "Sign in", fr: "Se connecter" });
export const loginLead = text({ en: "Good to see you again.", fr: "Heureux de vous revoir." });
export const loginNeeded = text({
  en: "Sign in to do that. You will come back to where you were.",
  fr: "Connectez-vous pour continuer. Vous reviendrez là où vous étiez.",
});
export const loginLabel = text({ en: "E-mail or username", fr: "E-mail ou nom d’utilisateur" });
export const passwordLabel = text({ en: "Password", fr: "Mot de passe" });
export const forgotten = text({ en: "Forgotten password", fr: "Mot de passe oublié" });
export const noAccount = text({ en: "New here?", fr: "Pas encore de compte\u202f?" });
export const haveAccount = text({ en: "Already a member?", fr: "Déjà membre\u202f?" });
export const passwordWasReset = text({
  en: "Your password is changed. Sign in with the new one.",
  fr: "Votre mot de passe est changé. Connectez-vous avec le nouveau.",
});

export const joinTitle = phrase<{ brand: string }>({
  en: ({ brand }) => `Join the ${brand} community`,
  fr: ({ brand }) => `Rejoindre la communauté ${brand}`,
});
export const joinLead = text({
  en: "Ask, answer and vote. Reading stays open to everyone.",
  fr: "Demandez, répondez, votez. La lecture reste ouverte à tout le monde.",
});
export const emailLabel = text({ en: "E-mail", fr: "E-mail" });
export const emailHint = text({
  en: "Never shown. A confirmation is sent there.",
  fr: "Jamais affiché. Une confirmation y est envoyée.",
});
export const usernameLabel = text({ en: "Username", fr: "Nom d’utilisateur" });
export const usernameHint = text({
  en: "Part of your public address: 3 to 24 letters, figures or hyphens.",
  fr: "Il figure dans votre adresse publique\u202f: 3 à 24 lettres, chiffres ou traits d’union.",
});
export const displayNameLabel = text({ en: "Name shown", fr: "Nom affiché" });
export const displayNameHint = text({
  en: "As you want to be called beside your messages.",
  fr: "Celui que vous souhaitez voir à côté de vos messages.",
});
export const passwordHint = text({
  en: "At least 10 characters. Three or four unrelated words make a good one.",
  fr: "Au moins 10 caractères. Trois ou quatre mots sans rapport en font un bon.",
});
export const joinAction = text({ en: "Create my account", fr: "Créer mon compte" });

export const checkMailTitle = text({ en: "Look at your mail", fr: "Consultez votre messagerie" });
export const checkMailJoin = phrase<{ email: string }>({
  en: ({ email }) => `We sent a message to ${email}. Open the link in it to confirm your address.`,
  fr: ({ email }) =>
    `Nous avons envoyé un message à ${email}. Ouvrez le lien qu’il contient pour confirmer votre adresse.`,
});
export const checkMailReset = phrase<{ email: string }>({
  en: ({ email }) =>
    `If ${email} belongs to an account, a message with a link to choose a new password is on its way.`,
  fr: ({ email }) =>
    `Si ${email} correspond à un compte, un message est en route, avec un lien pour choisir un nouveau mot de passe.`,
});
export const checkMailLink = phrase<{ email: string }>({
  en: ({ email }) => `If ${email} belongs to an account, a message with a link to sign in is on its way.`,
  fr: ({ email }) =>
    `Si ${email} correspond à un compte, un message est en route, avec un lien pour se connecter.`,
});
export const yourAddress = text({ en: "your address", fr: "votre adresse" });
export const checkMailSlow = text({
  en: "Nothing after a few minutes? Look among unwanted mail.",
  fr: "Rien après quelques minutes\u202f? Regardez parmi les messages indésirables.",
});
export const checkMailAgain = text({ en: "Send it again", fr: "Renvoyer le message" });
export const checkMailSentAgain = text({
  en: "Another message is on its way. The links in all of them work.",
  fr: "Un autre message est en route. Les liens de chacun d’eux fonctionnent.",
});
export const checkMailSignIn = text({
  en: "Still nothing? Sign in, and you can have it sent again.",
  fr: "Toujours rien\u202f? Connectez-vous\u202f: vous pourrez le faire renvoyer.",
});

export const confirmReadyTitle = text({ en: "Confirm your address", fr: "Confirmez votre adresse" });
export const confirmReadyBody = phrase<{ username: string }>({
  en: ({ username }) =>
    `This confirms that the account “${username}” is yours, and signs you in. If you did not create it, close this page.`,
  fr: ({ username }) =>
    `Vous confirmez ainsi que le compte «\u202f${username}\u202f» est le vôtre, et vous êtes connecté. Si vous ne l’avez pas créé, fermez cette page.`,
});
export const confirmReadyAction = text({ en: "Confirm and sign in", fr: "Confirmer et se connecter" });

export const confirmedTitle = text({ en: "Your address is confirmed", fr: "Votre adresse est confirmée" });
export const confirmedBody = text({
  en: "Welcome. You can now ask, answer and vote.",
  fr: "Bienvenue. Vous pouvez maintenant demander, répondre et voter.",
});
export const confirmExpiredTitle = text({
  en: "This link no longer works",
  fr: "Ce lien n’est plus valable",
});
export const confirmExpiredBody = text({
  en: "It was used already or is too old. Sign in, and a new one will be sent if your address still needs it.",
  fr: "Il a déjà servi ou il est trop ancien. Connectez-vous\u202f: un nouveau sera envoyé si votre adresse en a encore besoin.",
});

export const forgotTitle = text({ en: "Forgotten password", fr: "Mot de passe oublié" });
export const forgotLead = text({
  en: "Give the e-mail of your account. A link to choose a new password will be sent there.",
  fr: "Indiquez l’e-mail de votre compte. Un lien pour choisir un nouveau mot de passe y sera envoyé.",
});
export const forgotAction = text({ en: "Send the link", fr: "Envoyer le lien" });
export const backToLogin = text({ en: "Back to signing in", fr: "Revenir à la connexion" });
export const resetTitle = text({ en: "Choose a new password", fr: "Choisir un nouveau mot de passe" });
export const resetLead = text({
  en: "You will be signed out everywhere else, and your API tokens, if you have any, will be revoked.",
  fr: "Vous serez déconnecté partout ailleurs et vos éventuels jetons d’API seront révoqués.",
});
export const resetAction = text({ en: "Change the password", fr: "Changer le mot de passe" });
export const resetExpired = text({
  en: "This link was used already or is too old. Ask for a new one.",
  fr: "Ce lien a déjà servi ou il est trop ancien. Demandez-en un nouveau.",
});
export const newLink = text({ en: "Get a new link", fr: "Recevoir un nouveau lien" });

export const setupTitle = text({ en: "Open the square", fr: "Ouvrir la place" });
export const setupLead = text({
  en: "Name the brand and create the first administrator. Colour, logo and spaces come right after.",
  fr: "Nommez la marque et créez le premier compte d’administration. Couleur, logo et espaces viennent juste après.",
});
export const setupToken = text({ en: "Set-up code", fr: "Code d’installation" });
export const setupTokenHint = text({
  en: "Printed in the terminal when the server started.",
  fr: "Affiché dans le terminal au démarrage du serveur.",
});
export const setupAdministrator = text({ en: "Your account", fr: "Votre compte" });
export const setupEmailHint = text({
  en: "Never shown. There is nothing to confirm; mails about your account go there.",
  fr: "Jamais affiché. Rien à confirmer\u202f: les messages concernant votre compte y sont envoyés.",
});
export const setupAction = text({ en: "Open the community", fr: "Ouvrir la communauté" });

export const memberSince = phrase<{ date: string }>({
  en: ({ date }) => `Member since ${date}`,
  fr: ({ date }) => `Membre depuis le ${date}`,
});
export const figureAnswers = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "answer given", other: "answers given" }),
  fr: ({ count }, w) => w.plural(count, { one: "réponse donnée", other: "réponses données" }),
});
export const figureAccepted = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "of them accepted", other: "of them accepted" }),
  fr: ({ count }, w) => w.plural(count, { one: "dont acceptée", other: "dont acceptées" }),
});
export const figureThreads = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "thread opened", other: "threads opened" }),
  fr: ({ count }, w) => w.plural(count, { one: "sujet ouvert", other: "sujets ouverts" }),
});
export const figuresTitle = text({ en: "In figures", fr: "En chiffres" });
export const allTheirThreads = text({ en: "All their threads", fr: "Tous ses sujets" });
