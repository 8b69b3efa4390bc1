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
};
