import { type Text, text } from "./text.ts";

export const surveyTitle = text({ en: "Two quick questions", fr: "Deux petites questions" });
export const surveyLead = text({
  en: "A few people are asked, drawn by chance. Your word helps the team see what these answers are worth.",
  fr: "Quelques personnes sont interrogées, au hasard. Votre avis aide l’équipe à mesurer ce que valent ces réponses.",
});
export const solvedAsked = text({
  en: "Is your problem solved now?",
  fr: "Votre problème est-il résolu à présent\u202f?",
});
export const solvedWords: Record<"yes" | "no", Text> = {
  yes: text({ en: "Yes", fr: "Oui" }),
  no: text({ en: "No", fr: "Non" }),
};
export const insteadAsked = text({
  en: "Without this answer, what would you have done?",
  fr: "Sans cette réponse, qu’auriez-vous fait\u202f?",
});
export const insteadWords: Record<"call" | "mail" | "shop" | "nothing", Text> = {
  call: text({ en: "Called customer service", fr: "Appelé le service client" }),
  mail: text({ en: "Written to customer service", fr: "Écrit au service client" }),
  shop: text({ en: "Gone to a shop", fr: "Allé en magasin" }),
  nothing: text({ en: "None of these", fr: "Rien de tout cela" }),
};
export const surveySend = text({ en: "Give my answer", fr: "Donner ma réponse" });
export const surveyThanks = text({
  en: "Thank you. That was all we wanted to know.",
  fr: "Merci. C’est tout ce que nous voulions savoir.",
});
export const surveyNotAsked = text({
  en: "Nothing to answer here: you were not drawn, or the month is over.",
  fr: "Rien à répondre ici\u202f: seules quelques personnes sont interrogées, au hasard, jusqu’à la fin du mois.",
});
export const surveyPrivacy = text({
  en: "Your answer is kept without name, account or address, under a code that nobody can turn back once the month is over.",
  fr: "Votre réponse est gardée sans nom, ni compte, ni adresse, sous un code que personne ne peut relier à vous une fois le mois passé.",
});
