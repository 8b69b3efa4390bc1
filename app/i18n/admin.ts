import { phrase, text } from "./text.ts";

export const adminTitle = text({ en: "Administration", fr: "Administration" });
export const adminLead = text({
  en: "Everything that makes this square yours, and tells whether all is well.",
  fr: "Tout ce qui fait de cette place la vôtre, et dit si tout va bien.",
});
export const adminPartLead = text({
  en: "The parts of this square that are yours to look after.",
  fr: "Les parties de cette place dont vous prenez soin.",
});
export const adminSearch = text({ en: "Find a setting", fr: "Trouver un réglage" });
export const adminSearchHint = text({
  en: "In either language: “logo”, “couleur”, “who may read”…",
  fr: "Dans l’une ou l’autre langue\u202f: «\u202flogo\u202f», «\u202fcolour\u202f», «\u202fqui peut lire\u202f»…",
});
export const adminFind = text({ en: "Find", fr: "Trouver" });
export const adminFound = phrase<{ count: number; q: string }>({
  en: ({ count, q }, w) => `${w.plural(count, { one: "# setting", other: "# settings" })} for “${q}”`,
  fr: ({ count, q }, w) =>
    `${w.plural(count, { one: "# réglage", other: "# réglages" })} pour «\u202f${q}\u202f»`,
});
export const adminFoundNone = text({ en: "No setting is called that", fr: "Aucun réglage ne porte ce nom" });
export const adminFoundNoneWhy = text({
  en: "Try another word, or look through the sections.",
  fr: "Essayez un autre mot, ou parcourez les rubriques.",
});
export const adminAll = text({ en: "All sections", fr: "Toutes les rubriques" });
export const groupLook = text({ en: "Brand and content", fr: "Marque et contenu" });
export const groupPeople = text({ en: "People", fr: "Personnes" });
export const groupRunning = text({ en: "Running it", fr: "Fonctionnement" });
export const adminBrandLead = text({
  en: "Name, logo, accent colour and the example in the search box.",
  fr: "Nom, logo, couleur d’accent et exemple du champ de recherche.",
});
export const adminSpacesLead = text({
  en: "Where people write: names, kinds of threads, language, and who may read.",
  fr: "Où l’on écrit\u202f: noms, types de sujets, langue, et qui peut lire.",
});
export const adminProductsLead = text({
  en: "The catalogue that threads are about, with its versions.",
  fr: "Le catalogue dont parlent les sujets, avec ses versions.",
});
export const adminTagsLead = text({
  en: "What each tag means, and which words stand for it.",
  fr: "Ce que signifie chaque étiquette, et quels mots la désignent.",
});
export const adminTagsWith = text({ en: "Synonyms", fr: "Synonymes" });
export const adminTagsColumn = text({ en: "Tag", fr: "Étiquette" });
export const adminTagsThreads = text({ en: "Threads", fr: "Sujets" });
export const adminTagsEdit = text({ en: "Edit", fr: "Modifier" });
export const adminTagsDescribed = text({ en: "Description", fr: "Description" });
export const adminTagsUndescribed = text({ en: "None yet", fr: "Pas encore" });
export const adminPeopleLead = text({
  en: "Find somebody; roles, sign-ins, tokens, notes, two accounts into one; invite colleagues.",
  fr: "Retrouver quelqu’un\u202f; rôles, connexions, jetons, notes, deux comptes en un\u202f; inviter des collègues.",
});
export const adminPeopleReadLead = text({
  en: "Find somebody; see their roles, groups, sign-ins and mail; keep the team’s notes.",
  fr: "Retrouver quelqu’un\u202f; voir ses rôles, groupes, connexions et courrier\u202f; tenir les notes de l’équipe.",
});
export const adminGroupsLead = text({
  en: "Circles of people that open spaces to them.",
  fr: "Des cercles de personnes auxquels des espaces s’ouvrent.",
});
export const adminTokensLead = text({
  en: "Programs that act here for a member: whose, since when, what they may.",
  fr: "Les programmes qui agissent ici pour un membre\u202f: à qui, depuis quand, ce qu’ils peuvent.",
});
export const adminAuditLead = text({
  en: "Who of the team changed what, before and after.",
  fr: "Qui, dans l’équipe, a modifié quoi, avant et après.",
});
export const adminJobsLead = text({
  en: "What happens out of sight: what waits, what failed, what to try again.",
  fr: "Ce qui se passe hors de vue\u202f: ce qui attend, ce qui a échoué, ce qu’il faut relancer.",
});
export const adminHealthLead = text({
  en: "Database, worker, mail, files, search and disk: whether each is well.",
  fr: "Base, travail de fond, courrier, fichiers, recherche et disque\u202f: si chacun va bien.",
});
export const adminMailLead = text({
  en: "How mail leaves, and what became of it.",
  fr: "Comment part le courrier, et ce qu’il en est advenu.",
});
