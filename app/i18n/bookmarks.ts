import { phrase, text } from "./text.ts";

export const bookmarksTitle = text({ en: "Bookmarks", fr: "Marque-pages" });
export const bookmarksLead = text({
  en: "What you keep to come back to. Only you see it.",
  fr: "Ce que vous gardez pour y revenir. Vous seul le voyez.",
});
export const bookmarkThis = text({ en: "Bookmark", fr: "Garder en marque-page" });
export const bookmarkKept = text({ en: "Bookmarked", fr: "En marque-page" });
export const keepTitle = text({ en: "Keep a bookmark", fr: "Garder un marque-page" });
export const changeTitle = text({ en: "Your bookmark", fr: "Votre marque-page" });
export const noteLabel = text({ en: "Note to yourself", fr: "Note pour vous" });
export const remindLabel = text({ en: "Remind me", fr: "Me le rappeler" });
export const remindNone = text({ en: "No reminder", fr: "Pas de rappel" });
export const remindTomorrow = text({ en: "Tomorrow at 9:00", fr: "Demain à 9\u202fh" });
export const remindWeek = text({ en: "Next Monday at 9:00", fr: "Lundi prochain à 9\u202fh" });
export const remindAt = text({ en: "On the day below", fr: "Le jour indiqué ci-dessous" });
export const dateLabel = text({ en: "Day", fr: "Jour" });
export const dateHint = text({
  en: "For “On the day below”.",
  fr: "Pour «\u202fLe jour indiqué ci-dessous\u202f».",
});
export const timeLabel = text({ en: "Time", fr: "Heure" });
export const timeHint = text({ en: "9:00 if you give none.", fr: "9\u202fh si vous n’en donnez pas." });
export const zoneHint = phrase<{ zone: string }>({
  en: ({ zone }) => `By mail. Times are those of ${zone.replaceAll("_", " ")}.`,
  fr: ({ zone }) => `Par e-mail. Les heures sont celles de ${zone.replaceAll("_", " ")}.`,
});
export const keepDo = text({ en: "Keep it", fr: "Garder" });
export const changeDo = text({ en: "Save", fr: "Enregistrer" });
export const removeDo = text({ en: "Remove the bookmark", fr: "Retirer le marque-page" });
export const leaveIt = text({ en: "Back to the message", fr: "Revenir au message" });
export const changeIt = text({ en: "Change", fr: "Modifier" });
export const changeOf = phrase<{ title: string }>({
  en: ({ title }) => `Change the bookmark of “${title}”`,
  fr: ({ title }) => `Modifier le marque-page de «\u202f${title}\u202f»`,
});

export const filterLabel = text({ en: "Words in notes and titles", fr: "Mots des notes et des titres" });
export const filterDo = text({ en: "Filter", fr: "Filtrer" });
export const filterAll = text({ en: "Show all", fr: "Tout afficher" });
export const dueMark = text({ en: "Time to come back", fr: "C’est le moment d’y revenir" });
/** `zone` is named where it may not be the reader's own. */
export const remindOn = phrase<{ date: string; time: string; zone: string | null }>({
  en: ({ date, time, zone }) => `Reminder on ${date} at ${time}${zone ? ` ${zone}` : ""}`,
  fr: ({ date, time, zone }) => `Rappel le ${date} à ${time}${zone ? ` ${zone}` : ""}`,
});
export const keptOn = phrase<{ date: string }>({
  en: ({ date }) => `Kept on ${date}`,
  fr: ({ date }) => `Gardé le ${date}`,
});
export const postGone = text({ en: "This is no longer there to read", fr: "Ce n’est plus là pour être lu" });
export const postGoneWhy = text({
  en: "It was taken back, removed or moved where you cannot follow. Your note stays until you remove it.",
  fr: "Le message a été retiré, supprimé ou déplacé hors de votre portée. Votre note reste jusqu’à ce que vous la retiriez.",
});
export const emptyTitle = text({ en: "No bookmark yet", fr: "Aucun marque-page pour l’instant" });
export const emptyWhy = text({
  en: "Under “More” beside any message, choose “Bookmark” to find it again here, with a note and a reminder if you like.",
  fr: "Sous «\u202fPlus\u202f», à côté de chaque message, choisissez «\u202fGarder en marque-page\u202f» pour le retrouver ici, avec une note et un rappel si vous le souhaitez.",
});
export const emptyFiltered = text({
  en: "No bookmark has these words",
  fr: "Aucun marque-page ne contient ces mots",
});
export const partialBookmarks = text({
  en: "Only the newest of your bookmarks were looked through so far. Go on to look further.",
  fr: "Seuls vos marque-pages les plus récents ont été parcourus. Continuez pour chercher plus loin.",
});
export const emptyFilteredWhy = text({
  en: "Titles and your own notes were looked through.",
  fr: "La recherche porte sur les titres et sur vos notes.",
});

export const dueSubject = phrase<{ title: string }>({
  en: ({ title }) => `Reminder: ${title}`,
  fr: ({ title }) => `Rappel\u202f: ${title}`,
});
export const dueTitle = text({ en: "You wanted to come back to this", fr: "Vous vouliez y revenir" });
export const dueBody = phrase<{ title: string }>({
  en: ({ title }) => `You bookmarked a message in “${title}” and asked to be reminded of it now.`,
  fr: ({ title }) =>
    `Vous avez gardé un message de «\u202f${title}\u202f» et demandé qu’on vous le rappelle maintenant.`,
});
export const dueNote = phrase<{ note: string }>({
  en: ({ note }) => `Your note: ${note}`,
  fr: ({ note }) => `Votre note\u202f: ${note}`,
});
export const dueAction = text({ en: "Read the message", fr: "Lire le message" });
export const dueWhy = phrase<{ brand: string; url: string }>({
  en: ({ brand, url }) =>
    `You get this because you asked for a reminder at ${brand}. Each reminder comes once; you can change or remove yours at ${url}.`,
  fr: ({ brand, url }) =>
    `Vous recevez ce message parce que vous avez demandé un rappel sur ${brand}. Chaque rappel ne vient qu’une fois\u202f; vous pouvez modifier ou retirer les vôtres sur ${url}.`,
});
