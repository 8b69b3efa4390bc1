import { phrase, type Text, text } from "./text.ts";

export const deflectionTitle = text({ en: "Contacts avoided", fr: "Contacts évités" });
export const adminDeflectionLead = text({
  en: "How many calls, mails and visits answers here have spared the brand, with the margin of error and the formula.",
  fr: "Combien d’appels, de courriers et de visites les réponses ont évités à la marque, avec la marge d’erreur et la formule.",
});
export const deflectionLead = text({
  en: "How many contacts answers here have spared the brand: only what readers said themselves, with the margin of error.",
  fr: "Combien de contacts les réponses ont évités à la marque\u202f: seulement ce que les lecteurs ont dit, avec la marge d’erreur.",
});
export const surveyOff = text({
  en: "Readers are not asked at present, and nothing is counted.",
  fr: "Pour l’instant, les lecteurs ne sont pas interrogés et rien n’est compté.",
});
export const nothingYet = text({ en: "No figures yet", fr: "Pas encore de chiffres" });
export const nothingYetWhy = text({
  en: "They come once readers say that an answer helped them, and some of those drawn by chance say what they would have done without it.",
  fr: "Ils viendront quand des lecteurs auront dit qu’une réponse les a aidés, et que des lecteurs tirés au sort auront dit ce qu’ils auraient fait sans elle.",
});
export const csvDownload = text({ en: "Download as CSV", fr: "Télécharger en CSV" });

export const byMonthPart = text({ en: "Month by month", fr: "Mois par mois" });
export const byMonthLead = text({
  en: "Contacts avoided. The bar is the estimate, the line its margin: from the low end to the high end.",
  fr: "Contacts évités. La barre est l’estimation, le trait sa marge\u202f: de la borne basse à la borne haute.",
});
export const monthColumn = text({ en: "Month", fr: "Mois" });
export const pictureColumn = text({ en: "In a picture", fr: "En image" });
export const lowColumn = text({ en: "At least", fr: "Au moins" });
export const pointColumn = text({ en: "Estimate", fr: "Estimation" });
export const highColumn = text({ en: "At most", fr: "Au plus" });
export const floorColumn = text({ en: "Floor", fr: "Plancher" });
export const costColumn = text({ en: "Cost spared", fr: "Coût évité" });

export const monthPart = phrase<{ month: string }>({
  en: ({ month }) => `${month} in detail`,
  fr: ({ month }) => `Le détail de ${month}`,
});
export const placeColumn = text({ en: "Asked where", fr: "Interrogés où" });
export const placeWords: Record<"thread" | "suggestion", Text> = {
  thread: text({ en: "Below an answer", fr: "Sous une réponse" }),
  suggestion: text({ en: "While asking", fr: "En posant la question" }),
};
export const peopleColumn = text({ en: "Readers", fr: "Lecteurs" });
export const askedColumn = text({ en: "Drawn", fr: "Tirés au sort" });
export const answeredColumn = text({ en: "Answered", fr: "Ont répondu" });
export const solvedColumn = text({ en: "Solved", fr: "Résolu" });
export const contactColumn = text({ en: "Of these, contact", fr: "Dont contact" });
export const avoidedColumn = text({ en: "Avoided", fr: "Évités" });
export const unknownReaders = phrase<{ count: number }>({
  en: ({ count }, w) =>
    w.plural(count, {
      one: "Nothing is known of one reader, at a place where nobody answered: they are counted as nothing.",
      other: "Nothing is known of # readers, at a place where nobody answered: they are counted as nothing.",
    }),
  fr: ({ count }, w) =>
    w.plural(count, {
      one: "On ne sait rien de # lecteur, là où personne n’a répondu\u202f: il compte pour rien.",
      other: "On ne sait rien de # lecteurs, là où personne n’a répondu\u202f: ils comptent pour rien.",
    }),
});
export const noAnswer = text({ en: "not known", fr: "inconnu" });

export const channelPart = text({ en: "By channel", fr: "Par canal" });
export const channelColumn = text({ en: "Channel", fr: "Canal" });
export const channelWords: Record<"call" | "mail" | "shop", Text> = {
  call: text({ en: "Calls", fr: "Appels" }),
  mail: text({ en: "Mails and letters", fr: "Courriers" }),
  shop: text({ en: "Visits to a shop", fr: "Visites en magasin" }),
};

export const trialPart = text({
  en: "What suggestions while asking do",
  fr: "Ce que font les suggestions à la rédaction",
});
export const trialLead = text({
  en: "Of members whose question looks like a solved one, some are shown no suggestion, drawn once for all. Who asks all the same, on each side:",
  fr: "Parmi les membres dont la question ressemble à une question résolue, certains, tirés au sort une fois pour toutes, ne voient aucune suggestion. De chaque côté, qui pose quand même sa question\u202f:",
});
export const sideColumn = text({ en: "Suggestions", fr: "Suggestions" });
export const sideWords: Record<"shown" | "heldOut", Text> = {
  shown: text({ en: "Shown", fr: "Montrées" }),
  heldOut: text({ en: "Held back", fr: "Retenues" }),
};
export const metColumn = text({ en: "Members", fr: "Membres" });
export const askedAnywayColumn = text({ en: "Asked all the same", fr: "Ont posé leur question" });
export const wasAnswerColumn = text({ en: "Found their answer", fr: "Ont trouvé leur réponse" });
export const shareColumn = text({ en: "Share who asked", fr: "Part qui a demandé" });
export const effectIs = phrase<{ point: string; low: string; high: string }>({
  en: ({ point, low, high }) =>
    `Difference: ${point} points fewer questions where suggestions are shown, between ${low} and ${high}. Where this reaches below zero, chance alone may explain it.`,
  fr: ({ point, low, high }) =>
    `Écart\u202f: ${point} points de questions en moins quand les suggestions sont montrées, entre ${low} et ${high}. Si cela descend sous zéro, le hasard peut suffire à l’expliquer.`,
});
export const effectUnknown = text({
  en: "One side is empty this month: nothing can be compared.",
  fr: "Un des deux côtés est vide ce mois-ci\u202f: rien à comparer.",
});

export const formulaPart = text({ en: "How it is reckoned", fr: "Comment c’est calculé" });
export const formula = text({
  en: "contacts avoided = readers × share solved × share of these who would have made contact",
  fr: "contacts évités = lecteurs × part résolue × part de ceux-ci qui auraient pris contact",
});
export const assumptions: Text[] = [
  text({
    en: "A reader is somebody who said “This solved it”, “No longer works” or “This answers it”: once a thread and month. Page views count for nothing, for nobody knows which of them were a need.",
    fr: "Un lecteur est quelqu’un qui a dit «\u202fC’est résolu\u202f», «\u202fNe marche plus\u202f» ou «\u202fC’est la réponse\u202f»\u202f: une fois par sujet et par mois. Les pages vues ne comptent pas, car nul ne sait lesquelles répondaient à un besoin.",
  }),
  text({
    en: "Chance draws some of these readers, and asks them two questions: is it solved, and what would you have done. Both shares are of those who answered.",
    fr: "Le sort désigne une partie de ces lecteurs, à qui l’on pose deux questions\u202f: est-ce résolu, et qu’auriez-vous fait. Les deux parts se rapportent à ceux qui ont répondu.",
  }),
  text({
    en: "Both shares are of the same answers, so their product is one share, with one Wilson score interval at 95 %. “At least” and “At most” are its ends times the readers. Of several places or channels the low ends are added, and the high ends: the sum’s margin is rather too wide than too narrow.",
    fr: "Les deux parts portent sur les mêmes réponses\u202f: leur produit est une seule part, avec un intervalle de Wilson à 95\u202f%. «\u202fAu moins\u202f» et «\u202fAu plus\u202f» sont ses bornes multipliées par le nombre de lecteurs. Entre lieux ou canaux, on additionne les bornes basses, et les bornes hautes\u202f: la marge de la somme est plutôt trop large que trop étroite.",
  }),
  text({
    en: "It is assumed that those who did not answer are like those who did. “Floor” does without: it is the low end if none of them was spared a contact.",
    fr: "On suppose que ceux qui n’ont pas répondu ressemblent aux autres. Le «\u202fPlancher\u202f» s’en passe\u202f: c’est la borne basse si aucun d’eux n’avait évité de contact.",
  }),
  text({
    en: "What people say they would have done is taken at its word. Whether they got in touch later is not known here.",
    fr: "On croit les gens sur ce qu’ils disent qu’ils auraient fait. S’ils ont pris contact plus tard, on ne le sait pas ici.",
  }),
  text({
    en: "The team and whoever wrote the answer or asked the question are never counted. Readers without an account who change connection or browser can count again, 20 a day at most from one connection.",
    fr: "L’équipe, ainsi que les auteurs de la réponse et de la question, ne sont jamais comptés. Qui lit sans compte et change de connexion ou de navigateur peut compter de nouveau, 20 fois par jour au plus depuis une même connexion.",
  }),
  text({
    en: "The difference made by suggestions has an interval after Newcombe, made of the two sides’ Wilson intervals. It is shown beside the figure, and not taken off it.",
    fr: "L’écart dû aux suggestions a un intervalle selon Newcombe, tiré des intervalles de Wilson des deux côtés. Il figure à part, et n’est pas déduit du chiffre.",
  }),
];

export const settingsPart = text({ en: "Who is asked", fr: "Qui est interrogé" });
export const settingsLead = text({
  en: "A change counts from now on. A share changed within a month makes that month’s figures less exact: change it on the first.",
  fr: "Un changement vaut à partir de maintenant. Une part modifiée en cours de mois rend ce mois moins précis\u202f: changez-la le premier du mois.",
});
export const onField = text({ en: "Asking", fr: "Enquête" });
export const onLabel = text({
  en: "Ask readers, and hold suggestions back from some members",
  fr: "Interroger les lecteurs, et retenir les suggestions pour certains membres",
});
export const surveyShareField = text({
  en: "Readers asked, in per cent",
  fr: "Lecteurs interrogés, en pour cent",
});
export const surveyShareHint = text({
  en: "From 0 to 100. Of those who say something of an answer.",
  fr: "De 0 à 100. Parmi ceux qui disent un mot d’une réponse.",
});
export const holdOutField = text({
  en: "Members who see no suggestions, in per cent",
  fr: "Membres sans suggestions, en pour cent",
});
export const holdOutHint = text({
  en: "From 0 to 50. Always the same members; 0 shows them to everybody.",
  fr: "De 0 à 50. Toujours les mêmes membres\u202f; 0 les montre à tout le monde.",
});
export const costFields: Record<"call" | "mail" | "shop", Text> = {
  call: text({ en: "Cost of a call", fr: "Coût d’un appel" }),
  mail: text({ en: "Cost of a mail", fr: "Coût d’un courrier" }),
  shop: text({ en: "Cost of a visit to a shop", fr: "Coût d’une visite en magasin" }),
};
export const currencyField = text({ en: "Currency", fr: "Monnaie" });
export const currencyHint = text({
  en: "Three letters, such as EUR or CHF.",
  fr: "Trois lettres, comme EUR ou CHF.",
});
export const settingsSave = text({ en: "Save", fr: "Enregistrer" });
export const settingsSaved = text({ en: "Saved.", fr: "C’est enregistré." });
