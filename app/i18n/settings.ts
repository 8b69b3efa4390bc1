import { text } from "./text.ts";

export const settingsTitle = text({ en: "Settings", fr: "Réglages" });
export const settingsSections = text({ en: "Settings", fr: "Réglages" });
export const saved = text({ en: "Saved.", fr: "Enregistré." });
export const saveDo = text({ en: "Save", fr: "Enregistrer" });
export const sectionProfile = text({ en: "Profile", fr: "Profil" });
export const sectionPreferences = text({ en: "Preferences", fr: "Préférences" });
export const sectionTokens = text({ en: "API tokens", fr: "Jetons d’API" });
export const sectionLeave = text({ en: "Leave", fr: "Partir" });
