import type { IdeaStatus } from "../lib/idea-board.ts";
import { phrase, type Text, text } from "./text.ts";

/** What an idea is, in a word. */
export const statusWords: Record<IdeaStatus, Text> = {
  new: text({ en: "New", fr: "Nouvelle" }),
  "under-review": text({ en: "Under review", fr: "À l’étude" }),
  planned: text({ en: "Planned", fr: "Prévue" }),
  "in-progress": text({ en: "In progress", fr: "En cours" }),
  shipped: text({ en: "Shipped", fr: "Livrée" }),
  declined: text({ en: "Declined", fr: "Refusée" }),
};
export const youVoted = text({ en: "you voted", fr: "vous avez voté" });
export const ideaLine = phrase<{ status: IdeaStatus; voted: boolean }>({
  en: ({ status, voted }) => statusWords[status]("en") + (voted ? ` · ${youVoted("en")}` : ""),
  fr: ({ status, voted }) => statusWords[status]("fr") + (voted ? ` · ${youVoted("fr")}` : ""),
});
