import { text } from "./text.ts";

export const unavailableTitle = text({ en: "We will be right back", fr: "Nous revenons tout de suite" });
export const unavailableBody = text({
  en: "The site cannot reach its data just now. Nothing you sent before was lost. Go back, keep your text, and try again in a moment.",
  fr: "Le site ne parvient pas à joindre ses données pour l’instant. Rien de ce que vous aviez envoyé n’est perdu. Revenez en arrière, gardez votre texte et réessayez dans un instant.",
});
export const brokenTitle = text({ en: "This page did not work", fr: "Cette page n’a pas fonctionné" });
export const brokenBody = text({
  en: "The fault is ours and has been noted. Nothing was changed. You can go back and try again.",
  fr: "L’erreur vient de nous et a été enregistrée. Rien n’a été modifié. Vous pouvez revenir en arrière et réessayer.",
});
