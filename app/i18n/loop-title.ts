import { text } from "./text.ts";

export const loopTitle = text({ en: "How ideas fare", fr: "Le parcours des idées" });
