import type { NotificationKind } from "#db/schema/index.ts";
import type { Locale } from "./locale.ts";
import { phrase, text } from "./text.ts";

export const pushTitle = text({ en: "Alerts", fr: "Alertes" });
export const pushLead = text({
  en: "This browser can show your news while no page of ours is open: who answered, who mentioned you, what was accepted. What you have read by then is not sent, nor what you have muted.",
  fr: "Ce navigateur peut afficher vos nouvelles alors qu’aucune de nos pages n’est ouverte\u202f: qui a répondu, qui vous a mentionné, ce qui a été accepté. Ce que vous avez déjà lu n’est pas envoyé, ni ce que vous avez mis en sourdine.",
});
export const pushHere = text({ en: "In this browser", fr: "Dans ce navigateur" });
export const pushNeedsScripts = text({
  en: "Alerts are switched on by a script of this page, and scripts are off in this browser. Mail and the inbox work without.",
  fr: "Les alertes s’activent par un script de cette page, et les scripts sont désactivés dans ce navigateur. Le courrier et la boîte de réception s’en passent.",
});
export const pushUnable = text({
  en: "This browser cannot show alerts from here. On an iPhone or iPad, first add the site to the home screen.",
  fr: "Ce navigateur ne peut pas afficher d’alertes d’ici. Sur iPhone ou iPad, ajoutez d’abord le site à l’écran d’accueil.",
});
export const pushBlocked = text({
  en: "You have told this browser to show no alerts from here. It can be undone in its settings for this site.",
  fr: "Vous avez demandé à ce navigateur de ne montrer aucune alerte d’ici. Cela se change dans ses réglages pour ce site.",
});
export const pushFailed = text({
  en: "The browser could not be reached by its push service. Try again in a moment.",
  fr: "Le service d’alertes du navigateur n’a pas répondu. Réessayez dans un instant.",
});
export const pushOn = text({
  en: "Alerts are on in this browser.",
  fr: "Les alertes sont activées dans ce navigateur.",
});
export const pushSwitchOn = text({ en: "Show alerts here", fr: "Afficher les alertes ici" });
export const pushBrowsers = text({
  en: "Browsers that show alerts",
  fr: "Navigateurs qui affichent des alertes",
});
export const pushNone = text({ en: "None yet.", fr: "Aucun pour l’instant." });
export const pushSince = text({ en: "Switched on", fr: "Activées" });
export const pushFailing = text({ en: "The last alert was refused", fr: "La dernière alerte a été refusée" });
export const pushThisOne = text({ en: "this browser", fr: "ce navigateur" });
export const pushSwitchOff = text({ en: "Switch off", fr: "Désactiver" });
export const unknownBrowser = text({ en: "A browser", fr: "Un navigateur" });
export const browserOn = phrase<{ browser: string; system: string }>({
  en: ({ browser, system }) => `${browser} on ${system}`,
  fr: ({ browser, system }) => `${browser} sur ${system}`,
});
export const notPushService = text({
  en: "This browser’s push service is not one that the site sends to. Whoever runs the site can add it.",
  fr: "Le service d’alertes de ce navigateur n’est pas de ceux auxquels le site envoie. Qui gère le site peut l’ajouter.",
});

type Told = { kind: NotificationKind; actor: string | null };

const byName: Record<NotificationKind, { en: string; fr: string; enTeam: string; frTeam: string }> = {
  answer: {
    en: "% answered",
    fr: "% a répondu",
    enTeam: "A new answer",
    frTeam: "Une nouvelle réponse",
  },
  comment: {
    en: "% commented",
    fr: "% a laissé un commentaire",
    enTeam: "A new comment",
    frTeam: "Un nouveau commentaire",
  },
  mention: {
    en: "% mentioned you",
    fr: "% vous a mentionné",
    enTeam: "You were mentioned",
    frTeam: "On vous a mentionné",
  },
  quoted: { en: "% quoted you", fr: "% vous a cité", enTeam: "You were quoted", frTeam: "On vous a cité" },
  accepted: {
    en: "% accepted your answer",
    fr: "% a accepté votre réponse",
    enTeam: "Your answer was accepted",
    frTeam: "Votre réponse a été acceptée",
  },
  edited: {
    en: "% edited your post",
    fr: "% a modifié votre message",
    enTeam: "Your post was edited",
    frTeam: "Votre message a été modifié",
  },
  suggestion: {
    en: "% suggested an edit",
    fr: "% propose une modification",
    enTeam: "An edit was suggested or decided on",
    frTeam: "Une modification a été proposée ou tranchée",
  },
  acted: {
    en: "The team has decided on your post",
    fr: "L’équipe a pris une décision sur votre message",
    enTeam: "The team has decided on your post",
    frTeam: "L’équipe a pris une décision sur votre message",
  },
  news: {
    en: "News from %",
    fr: "Du nouveau de la part de %",
    enTeam: "Something new here",
    frTeam: "Il y a du nouveau",
  },
  announcement: {
    en: "An announcement by %",
    fr: "Une annonce de %",
    enTeam: "An announcement",
    frTeam: "Une annonce",
  },
};

/** What happened, in one line under the thread's title. */
export function pushSentence({ kind, actor }: Told, locale: Locale): string {
  const words = byName[kind];
  return actor ? words[locale].replace("%", () => actor) : words[`${locale}Team`];
}
