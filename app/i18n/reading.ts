import { phrase, text } from "./text.ts";

export const orderLabel = text({ en: "Order of the answers", fr: "Ordre des réponses" });
export const bestFirst = text({ en: "Best first", fr: "Les meilleures" });
export const oldestFirst = text({ en: "Oldest first", fr: "Les plus anciennes" });
export const newestFirst = text({ en: "Newest first", fr: "Les plus récentes" });
export const firstUnread = text({ en: "First unread", fr: "Première non lue" });
export const lastPage = text({ en: "Last page", fr: "Dernière page" });
export const earlierPage = text({ en: "Previous answers", fr: "Réponses précédentes" });
export const dateLabel = text({ en: "From the day", fr: "À partir du" });
export const dateGo = text({ en: "Go", fr: "Aller" });

/** Said beside a title that is marked by weight alone. */
export const unreadWords = phrase<{ answers: number }>({
  en: ({ answers }, w) =>
    answers > 0 ? w.plural(answers, { one: "# new answer", other: "# new answers" }) : "Unread",
  fr: ({ answers }, w) =>
    answers > 0 ? w.plural(answers, { one: "# nouvelle réponse", other: "# nouvelles réponses" }) : "Non lu",
});

export const newTitle = text({ en: "New since last time", fr: "Du nouveau depuis votre passage" });
export const newShort = text({ en: "New", fr: "Nouveautés" });
export const newLead = text({
  en: "Threads with something you have not read since your last visit, the latest first.",
  fr: "Les sujets où quelque chose vous attend depuis votre dernière visite, le plus récent en premier.",
});
export const newEmpty = text({ en: "You have read everything", fr: "Vous avez tout lu" });
export const newEmptyWhy = text({
  en: "Nothing has come since your last visit that you have not seen.",
  fr: "Depuis votre dernière visite, rien n’est arrivé que vous n’ayez vu.",
});
export const seeAll = text({ en: "See all threads", fr: "Voir tous les sujets" });
export const markAllRead = text({ en: "Mark all as read", fr: "Tout marquer comme lu" });
export const newCount = phrase<{ count: number; more: boolean }>({
  en: ({ count, more }, w) =>
    more
      ? `More than ${w.number(count)} threads changed`
      : w.plural(count, { one: "# thread changed", other: "# threads changed" }),
  fr: ({ count, more }, w) =>
    more
      ? `Plus de ${w.number(count)} sujets ont changé`
      : w.plural(count, { one: "# sujet a changé", other: "# sujets ont changé" }),
});
export const seeNew = text({ en: "Everything new", fr: "Toutes les nouveautés" });
