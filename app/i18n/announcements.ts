import { phrase, text } from "./text.ts";

export const announcementLabel = text({ en: "Announcement", fr: "Annonce" });
export const announceAct = text({ en: "Announce", fr: "Annoncer" });
export const announceTitle = text({ en: "Make an announcement", fr: "Publier une annonce" });
export const announceLead = text({
  en: "What everyone should know, said once. People may comment, not answer.",
  fr: "Ce que tout le monde doit savoir, dit une fois. On pourra commenter, pas répondre.",
});
export const announceSpaceField = text({ en: "Where does it go?", fr: "Où la publier\u202f?" });
export const announceTitleHint = text({
  en: "The news itself, in one sentence.",
  fr: "La nouvelle elle-même, en une phrase.",
});
export const announceBodyField = text({ en: "Text", fr: "Texte" });
export const announceBodyHint = text({
  en: "What changes, for whom, and from when on.",
  fr: "Ce qui change, pour qui, et à partir de quand.",
});
export const noAnnouncement = text({ en: "Nothing announced yet", fr: "Aucune annonce pour l’instant" });
export const noAnnouncementWhy = text({
  en: "News of the brand will stand here.",
  fr: "Les nouvelles de la marque s’afficheront ici.",
});
export const putAway = text({ en: "Put away", fr: "Masquer" });
export const bannerTitle = text({ en: "Show it above every page", fr: "L’afficher en haut de chaque page" });
export const bannerLead = text({
  en: "Everyone who may read the announcement sees its title above each page, until they put it away or its time is over.",
  fr: "Toutes les personnes qui peuvent lire l’annonce en voient le titre en haut de chaque page, jusqu’à ce qu’elles la masquent ou que son temps soit écoulé.",
});
export const bannerDaysField = text({ en: "For how long", fr: "Pendant combien de temps" });
export const daysWord = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# day", other: "# days" }),
  fr: ({ count }, w) => w.plural(count, { one: "# jour", other: "# jours" }),
});
export const showBannerAct = text({ en: "Show it", fr: "L’afficher" });
export const changeBannerAct = text({ en: "Change how long", fr: "Changer la durée" });
export const stopBannerAct = text({ en: "Take it down", fr: "Ne plus l’afficher" });
export const shownUntil = text({ en: "Shown until", fr: "Affichée jusqu’au" });
export const bannerMenu = text({ en: "Show above every page", fr: "Afficher en haut des pages" });
