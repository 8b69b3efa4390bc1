import { type Text, text } from "./text.ts";

/** What people ask a brand of each kind first: shown in the search box until the brand writes a question of its own. */
export const brandExamples: Record<string, Text> = {
  objects: text({
    en: "How do I take it apart to clean it?",
    fr: "Comment le démonter pour le nettoyer\u202f?",
  }),
  software: text({ en: "How do I import my data?", fr: "Comment importer mes données\u202f?" }),
  food: text({
    en: "How long does it keep once opened?",
    fr: "Combien de temps se garde-t-il une fois ouvert\u202f?",
  }),
  services: text({ en: "How do I change my plan?", fr: "Comment changer de formule\u202f?" }),
};
