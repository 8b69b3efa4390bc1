import type { IdeaStatus } from "../lib/idea-board.ts";
import type { Locale } from "./locale.ts";
import { type Text, text } from "./text.ts";

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

/** An idea in a list of threads: what it is by now, and whether its reader voted for it. */
export function ideaLine({ status, voted }: { status: IdeaStatus; voted: boolean }, locale?: Locale): string {
  return statusWords[status](locale) + (voted ? ` · ${youVoted(locale)}` : "");
}
