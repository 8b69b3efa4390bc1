import { phrase, type Text, text } from "./text.ts";

export const jobsTitle = text({ en: "Background jobs", fr: "Tâches de fond" });
export const jobsLead = text({
  en: "What happens out of sight after somebody acts: mails, search, notifications. A job that fails is tried 10 times over about an hour, then waits here and blocks nobody.",
  fr: "Ce qui se passe hors de vue après une action\u202f: courrier, recherche, notifications. Une tâche qui échoue est tentée 10 fois en une heure environ, puis attend ici sans bloquer personne.",
});
export const queuesTitle = text({ en: "Queues", fr: "Files d’attente" });
export const columnQueue = text({ en: "Queue", fr: "File" });
export const columnWaiting = text({ en: "Waiting", fr: "En attente" });
export const columnActive = text({ en: "At work", fr: "En cours" });
export const columnFailed = text({ en: "Failed", fr: "En échec" });
export const columnLag = text({ en: "Behind", fr: "Retard" });
export const failedTitle = text({ en: "Failed for good", fr: "En échec définitif" });
export const failedNone = text({ en: "Nothing failed.", fr: "Rien n’a échoué." });
export const triesCount = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# try", other: "# tries" }),
  fr: ({ count }, w) => w.plural(count, { one: "# essai", other: "# essais" }),
});
export const retryWord = text({ en: "Try again", fr: "Réessayer" });
export const discardWord = text({ en: "Discard", fr: "Abandonner" });
export const jobRetried = text({ en: "The job is queued anew.", fr: "La tâche est remise en file." });
export const jobDiscarded = text({ en: "The job is discarded.", fr: "La tâche est abandonnée." });
export const noError = text({ en: "It said nothing of why.", fr: "Sans explication." });
export const schedulesTitle = text({ en: "By the clock", fr: "À heures fixes" });
export const columnSchedule = text({ en: "Job", fr: "Tâche" });
export const columnCron = text({ en: "When (cron, UTC)", fr: "Quand (cron, UTC)" });
export const columnLast = text({ en: "Last run", fr: "Dernière exécution" });
export const notYet = text({ en: "not yet", fr: "pas encore" });
const runStates: Record<string, Text> = {
  completed: text({ en: "done", fr: "terminée" }),
  active: text({ en: "at work", fr: "en cours" }),
  failed: text({ en: "failed", fr: "en échec" }),
  retry: text({ en: "to be tried again", fr: "à réessayer" }),
};

/** How a run ended, in words; as the queue calls it where it has none. */
export function runState(state: string): string {
  return runStates[state]?.() ?? state;
}
export const secondsCount = phrase<{ count: number }>({
  en: ({ count }, w) => `${w.number(count)}\u00a0s`,
  fr: ({ count }, w) => `${w.number(count)}\u00a0s`,
});
