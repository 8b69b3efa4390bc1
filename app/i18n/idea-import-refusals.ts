import { type Text, text } from "./text.ts";

/** What is wrong with a table of ideas, or with what was said of it. */
export const ideaImportRefusals: Record<string, Text> = {
  tableHeavy: text({ en: "The file is larger than 10 MB.", fr: "Le fichier dépasse 10\u202fMo." }),
  tableNoText: text({
    en: "This is no CSV file. In a spreadsheet, save the table as CSV first.",
    fr: "Ce n’est pas un fichier CSV. Dans un tableur, enregistrez d’abord le tableau au format CSV.",
  }),
  tableBroken: text({
    en: "The table cannot be read to its end: a quotation mark is left open, or a line is far too long.",
    fr: "Le tableau ne se lit pas jusqu’au bout\u202f: des guillemets restent ouverts, ou une ligne est beaucoup trop longue.",
  }),
  tableWide: text({
    en: "The table has more than 60 columns.",
    fr: "Le tableau compte plus de 60 colonnes.",
  }),
  tableLong: text({
    en: "The table has more than 20,000 rows. Send it in parts.",
    fr: "Le tableau compte plus de 20\u202f000 lignes. Envoyez-le en plusieurs fois.",
  }),
  tableEmpty: text({
    en: "The table has no row under its headings.",
    fr: "Le tableau n’a aucune ligne sous ses en-têtes.",
  }),
  titleColumnMissing: text({
    en: "Say which column holds the title.",
    fr: "Indiquez quelle colonne contient le titre.",
  }),
  fromMissing: text({ en: "Say where the table comes from.", fr: "Indiquez d’où vient le tableau." }),
  fromCharacters: text({
    en: "Use small letters without accents, digits, dots and hyphens.",
    fr: "Utilisez des minuscules sans accent, des chiffres, des points et des traits d’union.",
  }),
  emailsNotYours: text({
    en: "Authors are found by their addresses only by those who run the whole community. Leave this column out.",
    fr: "Seules les personnes qui gèrent toute la communauté retrouvent les auteurs par leur adresse. Laissez cette colonne de côté.",
  }),
  spaceNoIdeas: text({
    en: "Choose a space that takes ideas and that you run.",
    fr: "Choisissez un espace qui accueille des idées et dont vous avez la charge.",
  }),
  importBegun: text({
    en: "This table is being brought in, or has been.",
    fr: "L’import de ce tableau a commencé, ou est terminé.",
  }),
  importUnmapped: text({
    en: "Say first which column holds what.",
    fr: "Indiquez d’abord ce que contient chaque colonne.",
  }),
  importChanged: text({
    en: "What the columns hold was said anew meanwhile. Look at the check again.",
    fr: "Le contenu des colonnes a été modifié entre-temps. Relisez la vérification.",
  }),
};
