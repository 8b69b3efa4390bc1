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
