import { phrase, text } from "./text.ts";

export const brandTitle = text({ en: "Brand", fr: "Marque" });
export const brandLead = text({
  en: "The name, the logo, the one colour from which all others are made, and a question to start from.",
  fr: "Le nom, le logo, la couleur dont toutes les autres sont tirées et une question pour commencer.",
});
export const brandNameLabel = text({ en: "Name of the brand", fr: "Nom de la marque" });
export const accentLabel = text({ en: "Accent colour", fr: "Couleur d’accent" });
export const accentHint = text({
  en: "Any colour will do: shades for text and controls are corrected until they are legible, in light and in dark.",
  fr: "Toutes conviennent\u202f: les nuances du texte et des commandes sont corrigées jusqu’à être lisibles, en clair comme en sombre.",
});
export const logoLabel = text({ en: "Logo", fr: "Logo" });
export const logoHint = text({
  en: "PNG, WebP, JPEG or AVIF, at least 96 pixels high. It stands in for the initial of the name.",
  fr: "PNG, WebP, JPEG ou AVIF, d’au moins 96 pixels de haut. Il remplace l’initiale du nom.",
});
export const exampleFrench = text({ en: "Example question in French", fr: "Question d’exemple en français" });
export const exampleEnglish = text({
  en: "Example question in English",
  fr: "Question d’exemple en anglais",
});
export const exampleHint = text({
  en: "Shown in the search box of the home page, as something one may ask.",
  fr: "Affichée dans la recherche de la page d’accueil, comme une question qu’on peut y poser.",
});
export const removeLogo = text({ en: "Remove the logo", fr: "Retirer le logo" });
export const saveBrand = text({ en: "Save the brand", fr: "Enregistrer la marque" });
export const brandSaved = text({ en: "The brand is saved.", fr: "La marque est enregistrée." });
export const previewAction = text({ en: "Main action", fr: "Action principale" });
export const previewQuiet = text({ en: "Quiet action", fr: "Action discrète" });
export const previewLink = text({ en: "A link in a sentence", fr: "Un lien dans une phrase" });
export const brandLanguage = text({ en: "Language of the brand", fr: "Langue de la marque" });
export const brandLanguageHint = text({
  en: "Spoken to whoever asks for neither French nor English; everyone else reads in their own.",
  fr: "Pour qui ne demande ni le français ni l’anglais\u202f; chacun lit sinon dans la sienne.",
});
export const previewLight = text({ en: "In light", fr: "En clair" });
export const previewDark = text({ en: "In dark", fr: "En sombre" });
export const previewTitle = text({
  en: "Where do I begin?",
  fr: "Par où commencer\u202f?",
});
export const seePreview = text({ en: "See it first", fr: "Voir d’abord" });
export const legibleAlone = phrase<{ ratio: number }>({
  en: ({ ratio }, w) =>
    `Your colour reads well as it is: its contrast on white is ${w.number(ratio)} to 1, where 4.5 is asked.`,
  fr: ({ ratio }, w) =>
    `Votre couleur se lit bien telle quelle\u202f: son contraste sur blanc est de ${w.number(ratio)} pour 1, quand 4,5 est demandé.`,
});
export const legibleCorrected = phrase<{ ratio: number; text: string; textRatio: number }>({
  en: ({ ratio, text, textRatio }, w) =>
    `On white your colour has a contrast of ${w.number(ratio)} to 1, where text needs 4.5. It stays as it is on buttons; links get ${text}, which has ${w.number(textRatio)}.`,
  fr: ({ ratio, text, textRatio }, w) =>
    `Sur blanc, votre couleur a un contraste de ${w.number(ratio)} pour 1, quand le texte en demande 4,5. Elle reste telle quelle sur les boutons\u202f; les liens prennent ${text}, qui a ${w.number(textRatio)}.`,
});
export const legibleEdged = text({
  en: "It is faint on a page, so buttons get a line around them.",
  fr: "Elle est pâle sur une page\u202f: les boutons reçoivent un filet.",
});
