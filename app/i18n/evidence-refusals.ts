import { text } from "./text.ts";

/** Why something could not be exported, by the key the command gives. */
export const evidenceRefusals = {
  noExportingIdeas: text({
    en: "Ideas are exported by those who decide on them.",
    fr: "Seules les personnes qui décident d’une idée peuvent l’exporter.",
  }),
  chooseIdeas: text({
    en: "Choose one idea at least.",
    fr: "Choisissez au moins une idée.",
  }),
  targetUnknown: text({
    en: "This target is not there any more. Choose another.",
    fr: "Cette destination n’existe plus. Choisissez-en une autre.",
  }),
  labelOneWord: text({
    en: "A label is one word, without commas.",
    fr: "Une étiquette est un seul mot, sans virgule.",
  }),
  trackerUrl: text({
    en: "Give an https address as people open it, without a question mark. Plain http is for a tracker on this very machine.",
    fr: "Indiquez une adresse https telle qu’on l’ouvre, sans point d’interrogation. Le http simple est réservé à un outil sur cette machine même.",
  }),
  ownerAndName: text({
    en: "Owner and name with a slash between, such as acme/lights.",
    fr: "Propriétaire et nom séparés par une barre, par exemple acme/lumieres.",
  }),
  projectKey: text({
    en: "The project’s key in capitals, such as LIGHT.",
    fr: "La clé du projet en capitales, par exemple LUM.",
  }),
  projectIdentifier: text({
    en: "The identifier that stands in the project’s address, such as lights.",
    fr: "L’identifiant présent dans l’adresse du projet, par exemple lumieres.",
  }),
  tokenAgain: text({
    en: "Give the token again: the one kept here is for another server.",
    fr: "Redonnez le jeton\u202f: celui qui est gardé vaut pour un autre serveur.",
  }),
};
