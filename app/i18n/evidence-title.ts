import { text } from "./text.ts";

/** By itself, since every page's menu has it. */
export const evidenceTitle = text({ en: "Evidence for R&D", fr: "Dossiers pour la R&D" });
