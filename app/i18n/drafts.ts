import { phrase, text } from "./text.ts";

export const draftsTitle = text({ en: "Your drafts", fr: "Vos brouillons" });
export const draftsLead = text({
  en: "What you began to write and have not posted. Only you can read it. Each stays for 90 days.",
  fr: "Ce que vous avez commencé à écrire sans le publier. Vous seul pouvez le lire. Chacun reste 90 jours.",
});
export const noDrafts = text({ en: "Nothing half written", fr: "Rien en suspens" });
export const noDraftsWhy = text({
  en: "When you leave before posting, what you wrote waits here.",
  fr: "Si vous partez avant de publier, votre texte vous attend ici.",
});
export const goOnWriting = text({ en: "Go on writing", fr: "Reprendre" });
export const discardDraft = text({ en: "Discard", fr: "Supprimer" });
export const discardNamed = phrase<{ name: string }>({
  en: ({ name }) => `Discard the draft: ${name}`,
  fr: ({ name }) => `Supprimer le brouillon\u202f: ${name}`,
});
export const untitled = text({ en: "Untitled question", fr: "Question sans titre" });
export const noLongerThere = text({
  en: "What it was about is no longer there.",
  fr: "Ce dont il parlait n’est plus là.",
});
export const draftOfQuestion = text({ en: "Question", fr: "Question" });
export const draftOfIdea = text({ en: "Idea", fr: "Idée" });
export const draftOfAnswer = text({ en: "Answer", fr: "Réponse" });
export const draftOfComment = text({ en: "Comment", fr: "Commentaire" });
export const draftOfEdit = text({ en: "Edit", fr: "Modification" });
export const saveDraft = text({ en: "Save as draft", fr: "Garder en brouillon" });
export const draftSaved = text({ en: "Draft saved", fr: "Brouillon enregistré" });
export const draftFrom = text({ en: "Your draft, saved", fr: "Votre brouillon, enregistré" });
export const previewAct = text({ en: "Preview", fr: "Aperçu" });
export const previewTitle = text({ en: "How it will look", fr: "Tel qu’il s’affichera" });
export const quoteAct = text({ en: "Quote", fr: "Citer" });
