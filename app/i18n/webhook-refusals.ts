import { text } from "./text.ts";

/** What is refused about webhooks, by the key that the rooms give. */
export const webhookRefusals = {
  webhookUrl: text({
    en: "Give an address that begins with https://, without a port or a password, of a server on the public internet.",
    fr: "Donnez une adresse qui commence par https://, sans port ni mot de passe, d’un serveur de l’internet public.",
  }),
  webhookTypeUnknown: text({ en: "There is no such event.", fr: "Cet événement n’existe pas." }),
  chooseEvents: text({ en: "Choose one event at least.", fr: "Choisissez au moins un événement." }),
  chooseDeliveries: text({
    en: "Tick the deliveries to send again.",
    fr: "Cochez les livraisons à renvoyer.",
  }),
  webhooksMany: text({
    en: "There are twenty webhooks already. Delete one first.",
    fr: "Il y a déjà vingt webhooks. Supprimez-en un d’abord.",
  }),
  webhookOff: text({
    en: "This webhook is switched off. Resume it first, then send again.",
    fr: "Ce webhook est désactivé. Relancez-le d’abord, puis renvoyez.",
  }),
  webhookSure: text({
    en: "Tick the box to delete the webhook.",
    fr: "Cochez la case pour supprimer le webhook.",
  }),
};
