import { phrase, text } from "./text.ts";

export const toolbarLabel = text({ en: "Formatting", fr: "Mise en forme" });
export const bold = text({ en: "Bold", fr: "Gras" });
export const italic = text({ en: "Italic", fr: "Italique" });
export const link = text({ en: "Link", fr: "Lien" });
export const quote = text({ en: "Quote", fr: "Citation" });
export const code = text({ en: "Code", fr: "Code" });
export const bullets = text({ en: "Bulleted list", fr: "Liste à puces" });
export const numbers = text({ en: "Numbered list", fr: "Liste numérotée" });
export const attach = text({ en: "Add a picture or a file", fr: "Joindre une image ou un fichier" });
export const showPreview = text({ en: "Preview", fr: "Aperçu" });
export const nothingYet = text({
  en: "What you write shows here as its readers will see it.",
  fr: "Votre texte apparaîtra ici tel qu’on le lira.",
});
export const previewFailed = text({
  en: "The preview cannot be had for the moment. You can go on writing.",
  fr: "L’aperçu est indisponible pour le moment. Vous pouvez continuer à écrire.",
});
export const linkWords = text({ en: "text of the link", fr: "texte du lien" });
export const saving = text({ en: "Saving…", fr: "Enregistrement…" });
export const savedNow = text({ en: "Saved just now", fr: "Enregistré à l’instant" });
export const savedSeconds = phrase<{ count: number }>({
  en: ({ count }) => `Saved ${count} s ago`,
  fr: ({ count }) => `Enregistré il y a ${count} s`,
});
export const savedMinutes = phrase<{ count: number }>({
  en: ({ count }) => `Saved ${count} min ago`,
  fr: ({ count }) => `Enregistré il y a ${count} min`,
});
export const keptOffline = text({
  en: "Kept on this device, no connection",
  fr: "Gardé sur cet appareil, pas de connexion",
});
export const keptAway = text({
  en: "Kept on this device, the site does not answer",
  fr: "Gardé sur cet appareil, le site ne répond pas",
});
export const keptSignedOut = text({
  en: "Kept on this device, you are signed out",
  fr: "Gardé sur cet appareil, vous n’êtes plus connecté",
});
export const keptFull = text({
  en: "Kept on this device, you have 50 drafts already",
  fr: "Gardé sur cet appareil, vous avez déjà 50 brouillons",
});
export const otherText = text({
  en: "Another text of yours was saved elsewhere.",
  fr: "Un autre texte de vous a été enregistré ailleurs.",
});
export const showOther = text({ en: "Show the other one", fr: "Afficher l’autre" });
export const keepThis = text({ en: "Keep this one", fr: "Garder celui-ci" });
export const restored = text({ en: "Your text is back.", fr: "Votre texte est de retour." });
export const charactersLeft = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# character left", other: "# characters left" }),
  fr: ({ count }, w) => w.plural(count, { one: "# caractère restant", other: "# caractères restants" }),
});
export const charactersOver = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# character too many", other: "# characters too many" }),
  fr: ({ count }, w) => w.plural(count, { one: "# caractère de trop", other: "# caractères de trop" }),
});
export const uploading = phrase<{ name: string }>({
  en: ({ name }) => `Sending ${name}…`,
  fr: ({ name }) => `Envoi de ${name}…`,
});
export const uploadFailed = phrase<{ name: string }>({
  en: ({ name }) => `${name} could not be sent. Check your connection and add it again.`,
  fr: ({ name }) => `${name} n’a pas pu être envoyé. Vérifiez votre connexion et ajoutez-le de nouveau.`,
});
export const uploadRefused = phrase<{ name: string; reason: string }>({
  en: ({ name, reason }) => `${name} was not taken. ${reason}`,
  fr: ({ name, reason }) => `${name} n’a pas été accepté. ${reason}`,
});
export const describeImage = phrase<{ name: string }>({
  en: ({ name }) => `What does ${name} show? For those who cannot see it`,
  fr: ({ name }) => `Que montre ${name}\u202f? Pour les personnes qui ne la voient pas`,
});
export const done = text({ en: "Done", fr: "Terminé" });
export const putAway = text({ en: "Close", fr: "Fermer" });
export const suggestions = text({ en: "Suggestions", fr: "Suggestions" });
