import { phrase, text } from "./text.ts";

export const tagsTitle = text({ en: "Tags", fr: "Étiquettes" });
export const tagsLead = text({
  en: "What people here write about, in their own words.",
  fr: "De quoi l’on parle ici, avec les mots de celles et ceux qui écrivent.",
});
export const tagsOrders = text({ en: "Order", fr: "Ordre" });
export const tagsUsed = text({ en: "Most used", fr: "Les plus utilisées" });
export const tagsByName = text({ en: "By name", fr: "Par nom" });
export const tagsSearch = text({ en: "Tags that begin with", fr: "Étiquettes qui commencent par" });
export const tagsFind = text({ en: "Find", fr: "Chercher" });
export const tagsNone = text({ en: "No tag begins like this", fr: "Aucune étiquette ne commence ainsi" });
export const tagsNoneWhy = text({
  en: "Try fewer letters, or search the words of every thread.",
  fr: "Essayez avec moins de lettres, ou cherchez dans les mots de tous les sujets.",
});
export const tagsEmpty = text({ en: "No tags yet", fr: "Aucune étiquette pour l’instant" });
export const tagsEmptyWhy = text({
  en: "Tags are given by those who ask; the first will show here.",
  fr: "Les étiquettes sont données par celles et ceux qui posent une question\u202f; les premières s’afficheront ici.",
});

export const threadsCount = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# thread", other: "# threads" }),
  fr: ({ count }, w) => w.plural(count, { one: "# sujet", other: "# sujets" }),
});
/** Said to those who do not see the list. */
export const tagsOffered = phrase<{ count: number }>({
  en: ({ count }, w) =>
    w.plural(count, {
      one: "# tag begins like this. Arrow keys choose it.",
      other: "# tags begin like this. Arrow keys choose among them.",
    }),
  fr: ({ count }, w) =>
    w.plural(count, {
      one: "# étiquette commence ainsi. Les flèches la choisissent.",
      other: "# étiquettes commencent ainsi. Les flèches permettent d’en choisir une.",
    }),
});
export const taggedThreads = phrase<{ count: number }>({
  en: ({ count }, w) =>
    w.plural(count, { one: "# thread carries this tag.", other: "# threads carry this tag." }),
  fr: ({ count }, w) =>
    w.plural(count, { one: "# sujet porte cette étiquette.", other: "# sujets portent cette étiquette." }),
});
export const alsoCalled = text({ en: "Also called", fr: "Autres mots" });
export const goesWith = text({ en: "Goes with", fr: "Souvent avec" });
export const allTags = text({ en: "All tags", fr: "Toutes les étiquettes" });
export const editTag = text({ en: "Edit this tag", fr: "Modifier cette étiquette" });

export const editTagTitle = phrase<{ tag: string }>({
  en: ({ tag }) => `Edit the tag ${tag}`,
  fr: ({ tag }) => `Modifier l’étiquette ${tag}`,
});
export const descriptionTitle = text({ en: "Description", fr: "Description" });
export const descriptionHint = text({
  en: "What belongs under this tag, and what does not. Markdown.",
  fr: "Ce qui a sa place sous cette étiquette, et ce qui ne l’a pas. En Markdown.",
});
export const descriptionFr = text({ en: "In French", fr: "En français" });
export const descriptionEn = text({ en: "In English", fr: "En anglais" });
export const saveDescription = text({ en: "Save the description", fr: "Enregistrer la description" });
export const synonymsTitle = text({ en: "Synonyms", fr: "Synonymes" });
export const synonymsLead = phrase<{ tag: string }>({
  en: ({ tag }) =>
    `Whoever types a synonym gets the tag ${tag}, and its page leads here. Threads that carry it are brought over within minutes. Removing a synonym later brings none of them back.`,
  fr: ({ tag }) =>
    `Qui écrit un synonyme obtient l’étiquette ${tag}, et sa page mène ici. Les sujets qui le portent suivent en quelques minutes. Retirer un synonyme plus tard n’en ramène aucun.`,
});
export const synonymField = text({ en: "Another word for it", fr: "Un autre mot" });
export const addSynonymWord = text({ en: "Add the synonym", fr: "Ajouter le synonyme" });
export const removeSynonymWord = phrase<{ synonym: string }>({
  en: ({ synonym }) => `Remove the synonym ${synonym}`,
  fr: ({ synonym }) => `Retirer le synonyme ${synonym}`,
});
export const removeWord = text({ en: "Remove", fr: "Retirer" });
export const synonymsNone = text({ en: "None so far.", fr: "Aucun pour l’instant." });
export const tagSaved = text({ en: "Saved.", fr: "Enregistré." });
