import { phrase, type Text, text } from "./text.ts";

export const webhooksTitle = text({ en: "Webhooks", fr: "Webhooks" });
export const adminWebhooksLead = text({
  en: "Other servers that are told at once what happens in public, and whether it arrives.",
  fr: "Les autres serveurs prévenus aussitôt de ce qui se passe en public, et si tout y arrive.",
});
export const webhooksLead = text({
  en: "What happens in public is sent to these servers at once: as a visitor may read it, signed, and tried again for three days where it does not arrive.",
  fr: "Ce qui se passe en public est envoyé aussitôt à ces serveurs\u202f: tel qu’un visiteur peut le lire, signé, et réessayé pendant trois jours s’il n’arrive pas.",
});
export const webhooksNone = text({ en: "No webhook yet", fr: "Aucun webhook pour l’instant" });
export const webhooksNoneWhy = text({
  en: "Add the address of a server of yours, such as a chat, a help desk or a data warehouse.",
  fr: "Ajoutez l’adresse d’un de vos serveurs\u202f: une messagerie, un outil d’assistance, un entrepôt de données.",
});
export const addWebhookWord = text({ en: "Add a webhook", fr: "Ajouter un webhook" });
export const webhookDeleted = text({ en: "The webhook is deleted.", fr: "Le webhook est supprimé." });

export const columnAddress = text({ en: "Address", fr: "Adresse" });
export const columnState = text({ en: "State", fr: "État" });
export const columnEvents = text({ en: "Events", fr: "Événements" });
export const columnLast = text({ en: "Last arrived", fr: "Dernier arrivé" });
export const columnFailed = text({ en: "Failed", fr: "Échecs" });
export const nothingArrived = text({ en: "Nothing yet", fr: "Rien encore" });
export const allEvents = text({ en: "All", fr: "Tous" });
export const eventsCount = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# event", other: "# events" }),
  fr: ({ count }, w) => w.plural(count, { one: "# événement", other: "# événements" }),
});

export const webhookStates: Record<"on" | "paused" | "off" | "failing", Text> = {
  on: text({ en: "On", fr: "Actif" }),
  paused: text({ en: "Paused", fr: "En pause" }),
  off: text({ en: "Switched off", fr: "Désactivé" }),
  failing: text({ en: "Failing", fr: "En échec" }),
};

export const newWebhookTitle = text({ en: "New webhook", fr: "Nouveau webhook" });
export const newWebhookLead = text({
  en: "Its secret is shown once, right after: keep the other server’s settings at hand.",
  fr: "Son secret s’affiche une seule fois, juste après\u202f: gardez à portée les réglages de l’autre serveur.",
});
export const urlField = text({ en: "Address", fr: "Adresse" });
export const urlHint = text({
  en: "It begins with https:// and lies on the public internet. Redirects are not followed.",
  fr: "Elle commence par https:// et se trouve sur l’internet public. Les redirections ne sont pas suivies.",
});
export const eventsField = text({ en: "What it is told", fr: "Ce qui lui est envoyé" });
export const saveWebhookWord = text({ en: "Save", fr: "Enregistrer" });
export const createWebhookWord = text({ en: "Create the webhook", fr: "Créer le webhook" });

/** By the type that is sent. */
export const typeWords: Record<string, Text> = {
  "thread.asked": text({ en: "A thread is opened", fr: "Un sujet est ouvert" }),
  "answer.posted": text({ en: "An answer is posted", fr: "Une réponse est publiée" }),
  "comment.posted": text({ en: "A comment is posted", fr: "Un commentaire est publié" }),
  "answer.accepted": text({ en: "An answer is accepted", fr: "Une réponse est acceptée" }),
  "answer.acceptance-withdrawn": text({
    en: "An answer is not accepted any more",
    fr: "Une réponse n’est plus acceptée",
  }),
  "post.edited": text({
    en: "A message or a title is edited",
    fr: "Un message ou un titre est modifié",
  }),
  "post.taken-away": text({
    en: "A message is taken back or taken down (its number alone)",
    fr: "Un message est retiré, par son auteur ou par l’équipe (son numéro seul)",
  }),
  "post.brought-back": text({ en: "A message is back", fr: "Un message est de retour" }),
  "thread.closed": text({ en: "A thread is closed", fr: "Un sujet est fermé" }),
  "thread.reopened": text({ en: "A thread is open again", fr: "Un sujet est rouvert" }),
  "thread.moved": text({ en: "A thread moves to another space", fr: "Un sujet change d’espace" }),
  "thread.retyped": text({ en: "A thread changes its kind", fr: "Un sujet change de type" }),
  "thread.merged": text({
    en: "A thread goes up in another one",
    fr: "Un sujet est fusionné dans un autre",
  }),
  "thread.split": text({
    en: "Answers become a thread of their own",
    fr: "Des réponses deviennent un sujet à part",
  }),
  "thread.act-undone": text({
    en: "A move, a merger or the like is undone",
    fr: "Un déplacement, une fusion ou l’équivalent est annulé",
  }),
  "idea.moved": text({ en: "An idea changes its status", fr: "Une idée change d’état" }),
  "idea.judged": text({
    en: "Somebody says whether a shipped idea solves it",
    fr: "Quelqu’un dit si une idée livrée répond au besoin",
  }),
  "webhook.test": text({ en: "Test", fr: "Essai" }),
};

export const secretMade = text({
  en: "This is the secret that deliveries are signed with. Copy it now: it is never shown again.",
  fr: "Voici le secret qui signe les livraisons. Copiez-le maintenant\u202f: il ne sera plus jamais affiché.",
});
export const secretItself = text({ en: "Secret", fr: "Secret" });
export const copyWord = text({ en: "Copy", fr: "Copier" });
export const copiedWord = text({ en: "Copied", fr: "Copié" });
export const toTheWebhook = text({ en: "Go on to the webhook", fr: "Continuer vers le webhook" });
export const sendTestNext = text({
  en: "Give it to the other server, then send a test event from the webhook’s page.",
  fr: "Donnez-le à l’autre serveur, puis envoyez un événement d’essai depuis la page du webhook.",
});

export const webhookSaved = text({ en: "The webhook is saved.", fr: "Le webhook est enregistré." });
export const webhookPaused = text({
  en: "The webhook is paused. What happens meanwhile waits.",
  fr: "Le webhook est en pause. Ce qui se passe entre-temps attend.",
});
export const webhookResumed = text({
  en: "The webhook goes on. What waited is on its way.",
  fr: "Le webhook est relancé. Ce qui attendait est en route.",
});
export const testAsked = text({
  en: "A test is on its way. Reload this page in a moment to see what came of it.",
  fr: "Un essai est en route. Rechargez cette page dans un instant pour voir ce qu’il en est.",
});
export const replayedSaid = phrase<{ count: number }>({
  en: ({ count }, w) =>
    count === 0
      ? "There was nothing to send again."
      : w.plural(count, { one: "# delivery is sent again.", other: "# deliveries are sent again." }),
  fr: ({ count }, w) =>
    count === 0
      ? "Il n’y avait rien à renvoyer."
      : w.plural(count, { one: "# livraison est renvoyée.", other: "# livraisons sont renvoyées." }),
});

export const pausedNotice = text({
  en: "Paused: what happens in public waits, for 30 days at most, and leaves when you resume it.",
  fr: "En pause\u202f: ce qui se passe en public attend, 30 jours au plus, et partira à la reprise.",
});
export const offNotice = phrase<{ why: "gone" | "failing" }>({
  en: ({ why }) =>
    `Switched off: ${why === "gone" ? "the server answered that it is gone (410)" : "nothing had arrived for three days"}. Nothing is collected meanwhile. Once the server answers again, resume it and send again what failed.`,
  fr: ({ why }) =>
    `Désactivé\u202f: ${why === "gone" ? "le serveur a répondu qu’il n’existe plus (410)" : "rien n’était arrivé depuis trois jours"}. Rien n’est recueilli entre-temps. Quand le serveur répond de nouveau, relancez le webhook et renvoyez ce qui a échoué.`,
});
export const failingNotice = text({
  en: "Nothing arrives at the moment. It is tried again; after three days the webhook is switched off.",
  fr: "Rien n’arrive en ce moment. Les envois sont réessayés\u202f; après trois jours, le webhook est désactivé.",
});
export const pauseWord = text({ en: "Pause", fr: "Mettre en pause" });
export const resumeWord = text({ en: "Resume", fr: "Relancer" });
export const testWord = text({ en: "Send a test event", fr: "Envoyer un événement d’essai" });

export const logTitle = text({ en: "Deliveries", fr: "Livraisons" });
export const logLead = text({ en: "Those of the last 30 days.", fr: "Celles des 30 derniers jours." });
export const logTabs = text({ en: "Deliveries by state", fr: "Livraisons par état" });
export const anyState = text({ en: "All", fr: "Toutes" });
export const deliveryStateWords: Record<"waiting" | "sent" | "failed" | "dropped", Text> = {
  waiting: text({ en: "Waiting", fr: "En attente" }),
  sent: text({ en: "Arrived", fr: "Arrivée" }),
  failed: text({ en: "Failed", fr: "Échouée" }),
  dropped: text({ en: "Dropped", fr: "Abandonnée" }),
};
export const deliveryTabWords: Record<"waiting" | "sent" | "failed" | "dropped", Text> = {
  waiting: text({ en: "Waiting", fr: "En attente" }),
  sent: text({ en: "Arrived", fr: "Arrivées" }),
  failed: text({ en: "Failed", fr: "Échouées" }),
  dropped: text({ en: "Dropped", fr: "Abandonnées" }),
};
export const logNone = text({ en: "No delivery here", fr: "Aucune livraison ici" });
export const logNoneWhy = text({
  en: "What happens in public shows here as soon as it is sent. A test event shows whether it arrives.",
  fr: "Ce qui se passe en public apparaît ici dès l’envoi. Un événement d’essai montre si tout arrive.",
});
export const triedTimes = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "tried once", other: "tried # times" }),
  fr: ({ count }, w) => w.plural(count, { one: "# essai", other: "# essais" }),
});
export const answeredWith = phrase<{ status: number }>({
  en: ({ status }) => `HTTP ${status}`,
  fr: ({ status }) => `HTTP ${status}`,
});
export const tookWords = phrase<{ milliseconds: number }>({
  en: ({ milliseconds }, w) =>
    milliseconds < 1_000
      ? `${milliseconds}\u00a0ms`
      : `${w.number(Math.round(milliseconds / 100) / 10)}\u00a0s`,
  fr: ({ milliseconds }, w) =>
    milliseconds < 1_000
      ? `${milliseconds}\u00a0ms`
      : `${w.number(Math.round(milliseconds / 100) / 10)}\u00a0s`,
});
export const nextTry = phrase<{ at: string }>({
  en: ({ at }) => `next try ${at}`,
  fr: ({ at }) => `prochain essai le ${at}`,
});
export const detailsWord = text({ en: "Details", fr: "Détails" });
export const typeWord = text({ en: "Type", fr: "Type" });
export const eventIdWord = text({ en: "Event id", fr: "Identifiant de l’événement" });
export const happenedWord = text({ en: "Happened", fr: "Survenu" });
export const saidWord = text({ en: "Answer", fr: "Réponse" });
export const saidNothing = text({ en: "Empty", fr: "Vide" });
export const chooseDelivery = phrase<{ type: string }>({
  en: ({ type }) => `Choose: ${type}`,
  fr: ({ type }) => `Choisir\u202f: ${type}`,
});
export const againWord = text({ en: "Send again", fr: "Renvoyer" });
export const chosenAgainWord = text({ en: "Send the chosen ones again", fr: "Renvoyer la sélection" });
export const failedAgainWord = phrase<{ count: number }>({
  en: ({ count }, w) =>
    w.plural(count, { one: "Send the one that failed again", other: "Send all # that failed again" }),
  fr: ({ count }, w) =>
    w.plural(count, { one: "Renvoyer celle qui a échoué", other: "Renvoyer les # échouées" }),
});

type Problem = { status: number | null; said: string };
const problems: Record<string, (problem: Problem) => string> = {
  status: phrase<Problem>({
    en: ({ status }) => `The server answered ${status}.`,
    fr: ({ status }) => `Le serveur a répondu ${status}.`,
  }),
  redirect: phrase<Problem>({
    en: ({ status }) =>
      `The server leads elsewhere (${status}). Give the final address: redirects are not followed.`,
    fr: ({ status }) =>
      `Le serveur renvoie ailleurs (${status}). Saisissez l’adresse finale\u202f: les redirections ne sont pas suivies.`,
  }),
  timeout: phrase<Problem>({
    en: () => "There was no answer within 15 seconds.",
    fr: () => "Pas de réponse en 15 secondes.",
  }),
  inside: phrase<Problem>({
    en: () => "The address does not lead to the public internet: nothing was sent.",
    fr: () => "L’adresse ne mène pas à l’internet public\u202f: rien n’a été envoyé.",
  }),
  unreachable: phrase<Problem>({
    en: ({ said }) => `The server could not be reached${said && ` (${said})`}.`,
    fr: ({ said }) => `Le serveur n’a pas pu être joint${said && ` (${said})`}.`,
  }),
  gone: phrase<Problem>({
    en: () => "The server answered that it is gone (410).",
    fr: () => "Le serveur a répondu qu’il n’existe plus (410).",
  }),
  switchedOff: phrase<Problem>({
    en: () => "It waited when the webhook was switched off.",
    fr: () => "Elle attendait quand le webhook a été désactivé.",
  }),
  notPublic: phrase<Problem>({
    en: () => "Visitors could not read it any more: nothing was sent.",
    fr: () => "Les visiteurs ne pouvaient plus le lire\u202f: rien n’a été envoyé.",
  }),
  standsAgain: phrase<Problem>({
    en: () => "It was back by then: nothing was sent.",
    fr: () => "Il était déjà de retour\u202f: rien n’a été envoyé.",
  }),
};

/** What went wrong, by the key the log keeps. */
export function problemWords({ problem, ...facts }: Problem & { problem: string }): string {
  return problems[problem]?.(facts) ?? problem;
}

export const settingsTitle = text({ en: "Address and events", fr: "Adresse et événements" });
export const secretTitle = text({ en: "Secret", fr: "Secret" });
export const secretLead = text({
  en: "For a new one, the former signs too for another 24 hours, so that the other server can change over.",
  fr: "Quand vous en créez un autre, l’ancien signe encore pendant 24 heures, le temps que l’autre serveur en change.",
});
export const bothSign = phrase<{ at: string }>({
  en: ({ at }) => `The former secret signs until ${at}. Another new one ends it at once.`,
  fr: ({ at }) => `L’ancien secret signe jusqu’au ${at}. En créer encore un y met fin aussitôt.`,
});
export const rotateWord = text({ en: "Make a new secret", fr: "Créer un nouveau secret" });
export const verifyWord = text({
  en: "How to verify a signature is in docs/administration.md.",
  fr: "La vérification d’une signature est décrite dans docs/administration.md.",
});
export const deleteWebhookWord = text({ en: "Delete the webhook", fr: "Supprimer le webhook" });
export const deleteWebhookLead = text({
  en: "Its log and what still waits go with it.",
  fr: "Son journal et ce qui attend encore disparaissent avec lui.",
});
export const deleteWebhookSure = text({
  en: "Yes, delete this webhook",
  fr: "Oui, supprimer ce webhook",
});
export const madeBy = phrase<{ name: string }>({
  en: ({ name }) => `added by @${name}`,
  fr: ({ name }) => `ajouté par @${name}`,
});
