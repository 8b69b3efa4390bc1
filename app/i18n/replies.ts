import { phrase, text } from "./text.ts";

export const repliesTitle = text({ en: "Saved replies", fr: "Réponses enregistrées" });
export const repliesLead = text({
  en: "Accepted answers that the team gives again. Each keeps the link to the answer it was made of, and each use counts as a reuse of it.",
  fr: "Des réponses acceptées que l’équipe donne à nouveau. Chacune garde le lien vers la réponse d’origine, et chaque usage compte comme un réemploi de celle-ci.",
});
export const saveAsReplyWord = text({ en: "Save as reply", fr: "Enregistrer comme réponse" });
export const noReplies = text({ en: "No saved reply yet", fr: "Aucune réponse enregistrée" });
export const noRepliesWhy = text({
  en: "Under an accepted answer, press “Save as reply”: it waits here, ready to be put into the next answer.",
  fr: "Sous une réponse acceptée, choisissez «\u202fEnregistrer comme réponse\u202f»\u202f: elle vous attendra ici, prête pour la prochaine fois.",
});
export const replyUses = phrase<{ count: number }>({
  en: ({ count }, w) =>
    count === 0 ? "Not used yet" : w.plural(count, { one: "Used once", other: "Used # times" }),
  fr: ({ count }, w) =>
    count === 0
      ? "Pas encore utilisée"
      : w.plural(count, { one: "Utilisée # fois", other: "Utilisée # fois" }),
});
export const replyFrom = phrase<{ title: string }>({
  en: ({ title }) => `From the answer to “${title}”`,
  fr: ({ title }) => `Tirée de la réponse à «\u202f${title}\u202f»`,
});
export const sourceEdited = text({
  en: "The answer was edited since",
  fr: "La réponse d’origine a été modifiée depuis",
});
export const sourceGone = text({
  en: "The answer no longer stands",
  fr: "La réponse d’origine n’est plus là",
});
export const sourceEditedWhy = text({
  en: "The answer that this was made of was edited since. Take its new text, or say that this one is still good.",
  fr: "La réponse d’origine a été modifiée depuis. Reprenez son nouveau texte, ou dites que celui-ci reste bon.",
});
export const sourceGoneWhy = text({
  en: "The answer that this was made of is hidden, taken back or no longer accepted. Look whether this reply is still right before you use it.",
  fr: "La réponse d’origine est masquée, retirée ou n’est plus acceptée. Vérifiez que cette réponse reste juste avant de l’utiliser.",
});
export const newTextWord = text({ en: "Its new text", fr: "Son nouveau texte" });
export const takeNewText = text({ en: "Take the new text", fr: "Reprendre le nouveau texte" });
export const keepMyText = text({ en: "Keep this one", fr: "Garder celui-ci" });
export const replyTitleLabel = text({ en: "Title", fr: "Titre" });
export const replyTitleHint = text({
  en: "What the team chooses it by.",
  fr: "Ce qui permet à l’équipe de la retrouver.",
});
export const replyBodyLabel = text({ en: "Reply", fr: "Réponse" });
export const variablesLead = text({
  en: "In double braces, what is filled in when the reply is put into an answer:",
  fr: "Entre doubles accolades, ce qui est rempli quand la réponse est insérée\u202f:",
});
export const variableWords = {
  name: text({ en: "who asked", fr: "qui a posé la question" }),
  me: text({ en: "who answers", fr: "qui répond" }),
  product: text({ en: "the product it is about", fr: "le produit concerné" }),
  thread: text({ en: "the question’s title", fr: "le titre de la question" }),
  source: text({ en: "the link to the original answer", fr: "le lien vers la réponse d’origine" }),
};
export const productAbsent = text({ en: "the product", fr: "le produit" });
export const saveReply = text({ en: "Save", fr: "Enregistrer" });
export const replySaved = text({ en: "Saved.", fr: "C’est enregistré." });
export const replyMade = text({
  en: "The answer is now a saved reply. Adjust it here, and choose it when you next answer.",
  fr: "La réponse est enregistrée. Ajustez-la ici, puis choisissez-la la prochaine fois que vous répondrez.",
});
export const replyDeleted = text({ en: "The reply is deleted.", fr: "La réponse est supprimée." });
export const deleteReplyWord = text({ en: "Delete this reply", fr: "Supprimer cette réponse" });
export const deleteReplyLead = text({
  en: "Answers given from it stay, and stay counted.",
  fr: "Les réponses déjà données restent, et restent comptées.",
});
export const chooseReply = text({ en: "Choose…", fr: "Choisir…" });
export const replyLabel = text({ en: "Saved reply", fr: "Réponse enregistrée" });
export const insertReply = text({ en: "Insert", fr: "Insérer" });
export const allReplies = text({ en: "All replies", fr: "Toutes les réponses" });

/** What is refused about saved replies, by the key that the rooms give. */
export const replyRefusals = {
  replyTitleShort: text({
    en: "Write a title of at least 3 characters.",
    fr: "Écrivez un titre d’au moins 3 caractères.",
  }),
  replyVariable: text({
    en: "One of the words in double braces is unknown. There are {{name}}, {{me}}, {{product}}, {{thread}} and {{source}}.",
    fr: "Un des mots entre doubles accolades est inconnu. Il existe {{name}}, {{me}}, {{product}}, {{thread}} et {{source}}.",
  }),
  replyChoose: text({ en: "Choose a saved reply first.", fr: "Choisissez d’abord une réponse enregistrée." }),
  repliesMany: text({
    en: "There are 200 saved replies already. Delete one first.",
    fr: "Il y a déjà 200 réponses enregistrées. Supprimez-en une d’abord.",
  }),
  replySourceGone: text({
    en: "The answer that this reply was made of no longer stands.",
    fr: "La réponse d’origine n’est plus là.",
  }),
};
