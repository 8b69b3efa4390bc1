import { phrase, text } from "./text.ts";

export const webhookOffSubject = phrase<{ host: string }>({
  en: ({ host }) => `The webhook to ${host} is switched off`,
  fr: ({ host }) => `Le webhook vers ${host} est désactivé`,
});
export const webhookOffTitle = text({ en: "A webhook is switched off", fr: "Un webhook est désactivé" });
export const webhookOffBody = phrase<{ host: string; why: "gone" | "failing" }>({
  en: ({ host, why }) =>
    why === "gone"
      ? `${host} answered that it is gone (410) and wants nothing more. Nothing is sent there any more.`
      : `For three days nothing has arrived at ${host}, however often it was tried. Nothing is sent there any more.`,
  fr: ({ host, why }) =>
    why === "gone"
      ? `${host} a répondu qu’il n’existe plus (410) et ne veut plus rien recevoir. Plus rien n’y est envoyé.`
      : `Depuis trois jours, rien n’est arrivé à ${host}, malgré tous les essais. Plus rien n’y est envoyé.`,
});
export const webhookOffAction = text({ en: "See what went wrong", fr: "Voir ce qui s’est passé" });
export const webhookOffAfter = text({
  en: "Once the other server answers again, resume the webhook there, and send again what it missed.",
  fr: "Quand l’autre serveur répond de nouveau, relancez-y le webhook et renvoyez ce qu’il a manqué.",
});
export const webhookOffMailWhy = phrase<{ brand: string }>({
  en: ({ brand }) => `You receive this because you are an administrator of the ${brand} community.`,
  fr: ({ brand }) => `Vous recevez ce message parce que vous administrez la communauté ${brand}.`,
});
