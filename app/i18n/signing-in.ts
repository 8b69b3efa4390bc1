import { phrase, text } from "./text.ts";

export const linkInstead = text({ en: "Send me a link instead", fr: "Recevoir plutôt un lien" });
export const linkTitle = text({ en: "Sign in by a link", fr: "Se connecter par un lien" });
export const linkLead = text({
  en: "Give the e-mail of your account. A link that signs you in will be sent there; it takes no password.",
  fr: "Indiquez l’e-mail de votre compte. Un lien qui vous connecte y sera envoyé, sans mot de passe.",
});
export const enterTitle = text({ en: "Sign in", fr: "Se connecter" });
export const enterBody = phrase<{ username: string }>({
  en: ({ username }) => `You are about to sign in as “${username}” in this browser.`,
  fr: ({ username }) => `Vous allez vous connecter en tant que «\u202f${username}\u202f» dans ce navigateur.`,
});
export const enterExpired = text({
  en: "It was used already or is too old: links to sign in live 15 minutes.",
  fr: "Il a déjà servi ou il est trop ancien\u202f: les liens de connexion durent 15 minutes.",
});
export const codeTitle = text({ en: "One more step", fr: "Encore une étape" });
export const codeLead = text({
  en: "Type the code that your app shows for this community.",
  fr: "Saisissez le code que votre application affiche pour cette communauté.",
});
export const codeLabel = text({ en: "Code", fr: "Code" });
export const codeHint = text({
  en: "Six figures. Without your app, one of your recovery codes does as well.",
  fr: "Six chiffres. Sans votre application, un de vos codes de secours convient aussi.",
});
export const codeLeave = text({
  en: "Sign in with another account",
  fr: "Se connecter avec un autre compte",
});
export const passkeyAction = text({ en: "Use a passkey", fr: "Utiliser une clé d’accès" });
export const passkeyProblem = text({
  en: "The passkey was not used. Try again, or take another way.",
  fr: "La clé d’accès n’a pas servi. Réessayez, ou choisissez un autre moyen.",
});
