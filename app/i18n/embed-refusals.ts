import { text } from "./text.ts";

/** What is refused about embeds, by the key that the rooms give. */
export const embedRefusals = {
  originShape: text({
    en: "Give addresses such as https://www.example.com, without a path, one on each line. http:// is for localhost alone.",
    fr: "Donnez des adresses comme https://www.exemple.fr, sans chemin, une par ligne. http:// ne convient qu’à localhost.",
  }),
  originsMany: text({
    en: "Fifty sites at most can be named.",
    fr: "Cinquante sites au plus peuvent être désignés.",
  }),
  embedAbout: text({
    en: "Give one of these three: product, tag or query.",
    fr: "Donnez l’un de ces trois paramètres\u202f: product, tag ou query.",
  }),
  answersRange: text({ en: "Give a whole number from 1 to 10.", fr: "Donnez un nombre entier de 1 à 10." }),
};
