import { text } from "./text.ts";

export const problemTitle = text({ en: "There is something to put right", fr: "Il y a un point à corriger" });
export const problemsTitle = text({
  en: "There are a few things to put right",
  fr: "Il y a quelques points à corriger",
});
export const kept = text({
  en: "What you wrote is kept below.",
  fr: "Ce que vous avez écrit est conservé ci-dessous.",
});
export const optional = text({ en: "optional", fr: "facultatif" });
export const errorWord = text({ en: "Error:", fr: "Erreur\u202f:" });
export const sending = text({ en: "Sending…", fr: "Envoi…" });
export const leaveEmpty = text({ en: "Leave this field empty", fr: "Laissez ce champ vide" });
export const success = text({ en: "Done:", fr: "C’est fait\u202f:" });
export const information = text({ en: "Note:", fr: "À savoir\u202f:" });
export const warning = text({ en: "Careful:", fr: "Attention\u202f:" });
export const failure = text({ en: "Problem:", fr: "Problème\u202f:" });
