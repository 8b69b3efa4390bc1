import { text } from "./text.ts";

export const adminTitle = text({ en: "Administration", fr: "Administration" });
export const adminLead = text({
  en: "Everything that makes this square yours, and tells whether all is well.",
  fr: "Tout ce qui fait de cette place la vôtre, et dit si tout va bien.",
});
export const adminSearch = text({ en: "Find a setting", fr: "Trouver un réglage" });
export const adminBrandLead = text({
  en: "Name, logo, accent colour and the example in the search box.",
  fr: "Nom, logo, couleur d’accent et exemple du champ de recherche.",
});
export const adminSpacesLead = text({
  en: "Where people write: names, kinds of threads, language, and who may read.",
  fr: "Où l’on écrit\u202f: noms, types de sujets, langue, et qui peut lire.",
});
export const adminProductsLead = text({
  en: "The catalogue that threads are about, with its versions.",
  fr: "Le catalogue dont parlent les sujets, avec ses versions.",
});
export const adminMailLead = text({
  en: "How mail leaves, and what became of it.",
  fr: "Comment part le courrier, et ce qu’il en est advenu.",
});
