import { text } from "./text.ts";

export const moreActs = text({ en: "More", fr: "Plus" });
export const editPost = text({ en: "Edit", fr: "Modifier" });
export const editComment = text({ en: "Edit the comment", fr: "Modifier le commentaire" });
export const suggestEdit = text({ en: "Suggest an edit", fr: "Proposer une modification" });
export const postHistory = text({ en: "See what changed", fr: "Voir les modifications" });
export const withdrawPost = text({ en: "Take it back", fr: "Retirer ce message" });
export const takeDown = text({ en: "Hide or remove", fr: "Masquer ou supprimer" });
export const arrangeThread = text({ en: "Arrange the thread", fr: "Ranger le sujet" });
