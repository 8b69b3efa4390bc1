import { phrase, type Text, text } from "./text.ts";

export const followedTitle = text({ en: "What you follow", fr: "Ce que vous suivez" });
export const followedShort = text({ en: "Following", fr: "Abonnements" });
export const followedLead = text({
  en: "How much you are told of what happens. Where you said nothing, you are told of what concerns you.",
  fr: "Ce dont vous êtes informé. Sans choix de votre part, vous êtes informé de ce qui vous concerne.",
});
export const precedenceTitle = text({
  en: "Which choice counts where several meet",
  fr: "Quel choix l’emporte quand plusieurs se croisent",
});
export const precedence = text({
  en: "What is closest counts: a thread before a person, a person before a tag or a product, those before a space. A muted thread or person stays silent whatever else you follow. Of several tags, a muted one silences the others. What comes along when you ask, answer or bookmark only ever adds.",
  fr: "Le plus proche l’emporte\u202f: un sujet avant une personne, une personne avant une étiquette ou un produit, ceux-ci avant un espace. Un sujet ou une personne en sourdine se tait, quoi que vous suiviez par ailleurs. Parmi plusieurs étiquettes, une seule en sourdine fait taire les autres. Ce qui vient de soi-même quand vous demandez, répondez ou gardez un marque-page ne fait qu’ajouter.",
});
export const levelWords: Record<"everything" | "answers" | "mentions" | "muted", Text> = {
  everything: text({ en: "Everything", fr: "Tout" }),
  answers: text({ en: "What concerns me", fr: "Ce qui me concerne" }),
  mentions: text({ en: "Mentions only", fr: "Mentions seulement" }),
  muted: text({ en: "Nothing", fr: "Rien" }),
};
export const levelHints: Record<"everything" | "answers" | "mentions" | "muted", Text> = {
  everything: text({
    en: "Each new thread and answer too.",
    fr: "Chaque nouveau sujet et chaque réponse aussi.",
  }),
  answers: text({
    en: "Answers to what I started, comments on what I wrote, my answer accepted.",
    fr: "Les réponses à ce que j’ai ouvert, les commentaires sur mes messages, ma réponse acceptée.",
  }),
  mentions: text({ en: "When I am named or quoted.", fr: "Quand je suis nommé ou cité." }),
  muted: text({
    en: "Only what the team decides on my own messages.",
    fr: "Seulement ce que l’équipe décide sur mes propres messages.",
  }),
};
/** For a thread, everything is more. */
export const everythingInThread = text({
  en: "Each new answer and comment.",
  fr: "Chaque nouvelle réponse et chaque commentaire.",
});
export const everythingOfPerson = text({
  en: "Each thread they start and each answer they give.",
  fr: "Chaque sujet qu’il ou elle ouvre et chaque réponse donnée.",
});
export const followTitle = phrase<{ title: string }>({
  en: ({ title }) => `Follow “${title}”`,
  fr: ({ title }) => `Suivre «\u202f${title}\u202f»`,
});
export const levelLabel = text({ en: "Tell me about", fr: "M’informer de" });
export const saveDo = text({ en: "Save", fr: "Enregistrer" });
export const removeDo = text({ en: "Stop following", fr: "Ne plus suivre" });
export const removeOf = phrase<{ title: string }>({
  en: ({ title }) => `Stop following “${title}”`,
  fr: ({ title }) => `Ne plus suivre «\u202f${title}\u202f»`,
});
export const levelOf = phrase<{ title: string }>({
  en: ({ title }) => `How much to be told of “${title}”`,
  fr: ({ title }) => `Être informé de «\u202f${title}\u202f»`,
});
export const changeDo = text({ en: "Change", fr: "Changer" });
export const back = text({ en: "Back", fr: "Retour" });
export const kindHeadings: Record<"thread" | "space" | "tag" | "product" | "member", Text> = {
  thread: text({ en: "Threads", fr: "Sujets" }),
  space: text({ en: "Spaces", fr: "Espaces" }),
  tag: text({ en: "Tags", fr: "Étiquettes" }),
  product: text({ en: "Products", fr: "Produits" }),
  member: text({ en: "People", fr: "Personnes" }),
};
export const allKinds = text({ en: "All", fr: "Tout" });
export const filterKinds = text({ en: "Kinds", fr: "Genres" });
export const whyWords: Record<"chosen" | "asked" | "answered" | "bookmarked" | "gathered", Text> = {
  chosen: text({ en: "You chose it", fr: "Votre choix" }),
  asked: text({ en: "You started it", fr: "Vous l’avez ouvert" }),
  answered: text({ en: "You answered", fr: "Vous y avez répondu" }),
  bookmarked: text({ en: "You bookmarked it", fr: "Gardé en marque-page" }),
  gathered: text({ en: "A thread you follow leads here", fr: "Un sujet que vous suivez mène ici" }),
};
export const targetGone = text({ en: "No longer there to read", fr: "N’est plus là pour être lu" });
export const wordsLabel = text({ en: "Words in names and titles", fr: "Mots des noms et des titres" });
export const filterDo = text({ en: "Filter", fr: "Filtrer" });
export const filterOff = text({ en: "Show all", fr: "Tout afficher" });
export const emptyTitle = text({ en: "You follow nothing yet", fr: "Vous ne suivez rien pour l’instant" });
export const emptyWhy = text({
  en: "Choose “Follow” on a thread, a space, a tag, a product or a profile. What you ask, answer or bookmark comes along by itself.",
  fr: "Choisissez «\u202fSuivre\u202f» sur un sujet, un espace, une étiquette, un produit ou un profil. Ce que vous demandez, répondez ou gardez en marque-page s’ajoute de soi-même.",
});
export const emptyFiltered = text({ en: "Nothing fits", fr: "Rien ne correspond" });
export const emptyFilteredWhy = text({
  en: "Try fewer words, or show all.",
  fr: "Essayez avec moins de mots, ou affichez tout.",
});
