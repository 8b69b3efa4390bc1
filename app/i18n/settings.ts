import { text } from "./text.ts";

export const settingsTitle = text({ en: "Settings", fr: "Réglages" });
export const settingsSections = text({ en: "Settings", fr: "Réglages" });
export const saved = text({ en: "Saved.", fr: "Enregistré." });
