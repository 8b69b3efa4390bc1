import { type Text, text } from "./text.ts";

/** At each thing: how one stands to it, and where that is changed. */
export const followDo = text({ en: "Follow", fr: "Suivre" });
const followsAll = text({ en: "Following", fr: "Suivi" });
const followsAnswers = text({ en: "Answers to me", fr: "Réponses à moi" });
const followsMentions = text({ en: "Mentions only", fr: "Mentions seules" });
const followsNone = text({ en: "Muted", fr: "En sourdine" });
type Level = "everything" | "answers" | "mentions" | "muted";
export const followStates: Record<Level, Text> = {
  everything: followsAll,
  answers: followsAnswers,
  mentions: followsMentions,
  muted: followsNone,
};
