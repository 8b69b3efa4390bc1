import { type Text, text } from "./text.ts";

/** What is wrong with what members say of themselves, for the table of refusals. */
export const memberRefusals = {
  linkShape: text({
    en: "Give each link as a whole address that begins with https:// or http://.",
    fr: "Donnez chaque lien en entier, commençant par https:// ou http://.",
  }),
  linksMany: text({ en: "Give five links at most.", fr: "Donnez cinq liens au plus." }),
  zoneUnknown: text({
    en: "Choose a time zone from the list, such as Europe/Paris.",
    fr: "Choisissez un fuseau horaire de la liste, par exemple Europe/Paris.",
  }),
  countryUnknown: text({
    en: "Choose a country from the list, or none.",
    fr: "Choisissez un pays de la liste, ou aucun.",
  }),
  themeUnknown: text({
    en: "Choose system, light or dark.",
    fr: "Choisissez system, light ou dark.",
  }),
  usernameOther: text({
    en: "This is not your username. Nothing was changed: write it exactly as it stands above.",
    fr: "Ce n’est pas votre nom d’utilisateur. Rien n’a été modifié\u202f: écrivez-le exactement comme ci-dessus.",
  }),
  lastAdministrator: text({
    en: "You are the only administrator. Make somebody else one first: the community must not be left without.",
    fr: "Personne d’autre n’administre cette communauté. Donnez d’abord ce rôle à quelqu’un\u202f: elle ne peut pas rester sans administration.",
  }),
  avatarKind: text({
    en: "This is not a picture that can be read. Send a JPEG, PNG, WebP, GIF or AVIF.",
    fr: "Ce n’est pas une image lisible. Envoyez un fichier JPEG, PNG, WebP, GIF ou AVIF.",
  }),
  tokensMany: text({
    en: "You have 50 tokens already. Revoke one that you no longer use.",
    fr: "Vous avez déjà 50 jetons. Révoquez-en un qui ne sert plus.",
  }),
  scopeUnknown: text({
    en: "Choose what the token may do among what is listed.",
    fr: "Choisissez ce que le jeton peut faire parmi ce qui est listé.",
  }),
  daysUnknown: text({
    en: "Choose how long the token lives.",
    fr: "Choisissez la durée de vie du jeton.",
  }),
} satisfies Record<string, Text>;
