import { text } from "./text.ts";

/** Why something about an account's safety is refused, by key. */
export const safetyRefusals = {
  proveFirst: text({
    en: "This takes a fresh proof that it is you. Confirm it from your settings, then do it again.",
    fr: "Cette action demande de confirmer à nouveau que c’est bien vous. Confirmez-le dans vos réglages, puis recommencez.",
  }),
  codeWrong: text({
    en: "This code is not right, or it was used already. Type the one your app shows now.",
    fr: "Ce code n’est pas le bon, ou il a déjà servi. Saisissez celui que votre application affiche maintenant.",
  }),
  signInAgain: text({
    en: "This took too long, or too many tries. Sign in again from the beginning.",
    fr: "Le délai ou le nombre d’essais est dépassé. Reprenez la connexion depuis le début.",
  }),
  passwordWrong: text({
    en: "This is not your present password.",
    fr: "Ce n’est pas votre mot de passe actuel.",
  }),
  emailSame: text({ en: "This is your address already.", fr: "C’est déjà votre adresse." }),
  passkeyRefused: text({
    en: "This passkey could not be used here. Try again, or take another way.",
    fr: "Cette clé d’accès n’a pas pu servir ici. Réessayez, ou choisissez un autre moyen.",
  }),
  passkeysMany: text({
    en: "You have 20 passkeys already. Remove one that you no longer use.",
    fr: "Vous avez déjà 20 clés d’accès. Retirez-en une qui ne vous sert plus.",
  }),
};
