import { text } from "./text.ts";

export const importTitle = text({ en: "Bring ideas in", fr: "Importer des idées" });
