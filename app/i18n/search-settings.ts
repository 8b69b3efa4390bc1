import { phrase, text } from "./text.ts";

export const searchSettingsTitle = text({ en: "Search", fr: "Recherche" });
export const adminSearchWordsLead = text({
  en: "Words that mean the same, words not looked for, and who answers searches.",
  fr: "Les mots qui se valent, ceux qu’on ne cherche pas, et qui répond aux recherches.",
});
export const searchSettingsLead = text({
  en: "What the search is taught, and how the index it answers from is.",
  fr: "Ce qu’on apprend à la recherche, et l’état de l’index d’où elle répond.",
});

export const wordsTitle = text({ en: "Words", fr: "Mots" });
export const wordsLead = text({
  en: "In French and English, as your customers write them. PostgreSQL goes by them at once, Meilisearch as soon as its index is built anew, which begins by itself.",
  fr: "En français et en anglais, comme vos clients les écrivent. PostgreSQL en tient compte aussitôt, Meilisearch dès que son index est reconstruit, ce qui commence tout seul.",
});
export const synonymsField = text({ en: "Words that mean the same", fr: "Mots qui se valent" });
export const synonymsHint = text({
  en: "A group on each line, commas between its words, languages mixed: “fridge, refrigerator, frigo”. Whoever looks for one finds the others.",
  fr: "Un groupe par ligne, séparés par des virgules, toutes langues mêlées\u202f: «\u202ffrigo, réfrigérateur, fridge\u202f». Qui cherche l’un trouve les autres.",
});
export const stopFrField = text({ en: "French words not looked for", fr: "Mots français ignorés" });
export const stopEnField = text({ en: "English words not looked for", fr: "Mots anglais ignorés" });
export const stopHint = text({
  en: "Beside the usual “the”, “of”, “how”. Spaces or lines between.",
  fr: "En plus des «\u202fle\u202f», «\u202fde\u202f», «\u202fcomment\u202f» habituels. Séparés par des espaces ou des lignes.",
});
export const saveWordsWord = text({ en: "Save the words", fr: "Enregistrer les mots" });
export const wordsSaved = text({ en: "The words are saved.", fr: "Les mots sont enregistrés." });

export const engineTitle = text({ en: "Who answers", fr: "Qui répond" });
export const postgresAlone = text({
  en: "PostgreSQL answers every search, from the base itself. There is nothing to look after. With MEILI_URL set, Meilisearch answers.",
  fr: "PostgreSQL répond à toutes les recherches, depuis la base elle-même. Il n’y a rien à entretenir. Avec MEILI_URL, c’est Meilisearch qui répond.",
});
export const meilisearchAnswers = phrase<{ host: string }>({
  en: ({ host }) => `Meilisearch at ${host} answers.`,
  fr: ({ host }) => `Meilisearch répond, à l’adresse ${host}.`,
});
export const postgresInstead = phrase<{ host: string }>({
  en: ({ host }) => `PostgreSQL answers in place of Meilisearch at ${host}; readers notice nothing.`,
  fr: ({ host }) =>
    `PostgreSQL répond à la place de Meilisearch, attendu à l’adresse ${host}\u202f; les lecteurs ne s’aperçoivent de rien.`,
});
export const whyNoIndex = text({
  en: "No process that works in the background has begun with it yet.",
  fr: "Aucun processus de tâches de fond ne s’en est encore occupé.",
});
export const whyUnreachable = text({
  en: "It can’t be reached, or refuses the key.",
  fr: "Il est injoignable, ou refuse la clé.",
});
export const whyNotBuilt = text({
  en: "Its index is being built.",
  fr: "Son index est en construction.",
});
export const whyBehind = text({
  en: "Its index is behind, or it failed a moment ago and is left alone for a while.",
  fr: "Son index a du retard, ou il a échoué à l’instant et on le laisse souffler.",
});

export const indexTitle = text({ en: "The index", fr: "L’index" });
export const factServer = text({ en: "Server", fr: "Serveur" });
export const factName = text({ en: "Index", fr: "Index" });
export const factDocuments = text({ en: "Documents", fr: "Documents" });
export const factWaiting = text({ en: "Waiting", fr: "En attente" });
export const factConfirmed = text({ en: "Last confirmed", fr: "Dernière confirmation" });
export const factBuilt = text({ en: "Built", fr: "Construit" });
export const factCompared = text({ en: "Compared", fr: "Comparé" });
export const factFailure = text({ en: "Last failure", fr: "Dernier échec" });
export const notReached = text({ en: "not reached", fr: "injoignable" });
export const neverYet = text({ en: "not yet", fr: "pas encore" });
export const none = text({ en: "none", fr: "aucun" });
export const serverVersion = phrase<{ version: string }>({
  en: ({ version }) => `Meilisearch ${version}`,
  fr: ({ version }) => `Meilisearch ${version}`,
});
export const documentsOf = phrase<{ documents: number; base: number }>({
  en: ({ documents, base }, w) =>
    `${w.number(documents)} for ${w.plural(base, { one: "# thread", other: "# threads" })}`,
  fr: ({ documents, base }, w) =>
    `${w.number(documents)} pour ${w.plural(base, { one: "# sujet", other: "# sujets" })}`,
});
export const waitingFor = phrase<{ count: number; seconds: number }>({
  en: ({ count, seconds }, w) =>
    `${w.plural(count, { one: "# thread", other: "# threads" })}, for ${w.number(seconds)}\u00a0s at most`,
  fr: ({ count, seconds }, w) =>
    `${w.plural(count, { one: "# sujet", other: "# sujets" })}, depuis ${w.number(seconds)}\u00a0s au plus`,
});
export const comparedAs = phrase<{ differing: number }>({
  en: ({ differing }, w) =>
    differing === 0
      ? "equal"
      : `${w.plural(differing, { one: "# differed and was", other: "# differed and were" })} sent again`,
  fr: ({ differing }, w) =>
    differing === 0
      ? "identique"
      : w.plural(differing, { one: "# écart, renvoyé", other: "# écarts, renvoyés" }),
});
export const buildingNow = phrase<{ done: number; of: number }>({
  en: ({ done, of }, w) =>
    `Building a new index: ${w.number(done)} of ${w.number(of)} threads. The old one answers meanwhile.`,
  fr: ({ done, of }, w) =>
    `Construction d’un nouvel index\u202f: ${w.number(done)} sujets sur ${w.number(of)}. L’ancien répond en attendant.`,
});
export const askedRebuild = text({
  en: "A new index is asked for; building begins within seconds.",
  fr: "Un nouvel index est demandé\u202f; sa construction commence dans quelques secondes.",
});
export const askedCompare = text({
  en: "A comparison is asked for; it begins within seconds.",
  fr: "Une comparaison est demandée\u202f; elle commence dans quelques secondes.",
});
export const askedRetry = text({
  en: "What was refused is sent again.",
  fr: "Ce qui avait été refusé est renvoyé.",
});
export const rebuildWord = text({ en: "Build the index anew", fr: "Reconstruire l’index" });
export const compareWord = text({ en: "Compare with the base", fr: "Comparer avec la base" });
export const actsHint = text({
  en: "Both run in the background while people write and search. What differs is sent again.",
  fr: "Les deux se font en tâche de fond, pendant que l’on écrit et cherche. Ce qui diffère est renvoyé.",
});
export const refusedTitle = text({ en: "Refused by the engine", fr: "Refusés par le moteur" });
export const refusedLead = phrase<{ count: number }>({
  en: ({ count }, w) =>
    `${w.plural(count, { one: "# thread was", other: "# threads were" })} tried and refused. PostgreSQL finds them still; they block nobody.`,
  fr: ({ count }, w) =>
    `${w.plural(count, { one: "# sujet essayé et refusé", other: "# sujets essayés et refusés" })}. PostgreSQL les trouve toujours\u202f; rien d’autre n’est bloqué.`,
});
export const threadNumber = phrase<{ id: string }>({
  en: ({ id }) => `Thread ${id}`,
  fr: ({ id }) => `Sujet ${id}`,
});
export const retryRefusedWord = text({ en: "Send them again", fr: "Les renvoyer" });
