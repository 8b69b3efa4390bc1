import type {
  ColumnName,
  dateOrders,
  delimiters,
  languageChoices,
  peopleChoices,
} from "../domain/idea-imports/input.ts";
import type { RefusalWhy } from "../domain/idea-imports/read-ideas.ts";
import { type Phrase, phrase, type Text, text } from "./text.ts";

export const importLead = text({
  en: "From another tool, or from a list of your own: send a CSV file, say what its columns hold, look at what would come of it, then bring it in. Nobody is told of what comes.",
  fr: "D’un autre outil ou d’une liste à vous\u202f: envoyez un fichier CSV, indiquez ce que contiennent ses colonnes, regardez ce qu’il donnerait, puis importez. Personne n’est averti de ce qui arrive.",
});
export const tableField = text({ en: "CSV file", fr: "Fichier CSV" });
export const tableHint = text({
  en: "The first row names the columns. Parted by commas, semicolons or tabs; 10 MB and 20,000 rows at most. You alone see it, and it is thrown away once it is brought in, or after a day.",
  fr: "La première ligne nomme les colonnes. Séparées par des virgules, des points-virgules ou des tabulations\u202f; 10\u202fMo et 20\u202f000 lignes au plus. Vous seul le voyez, et il est effacé une fois importé, ou au bout d’un jour.",
});
export const sendTable = text({ en: "Send the file", fr: "Envoyer le fichier" });
export const sentBefore = text({ en: "What you sent lately", fr: "Vos envois récents" });
export const fileColumn = text({ en: "File", fr: "Fichier" });
export const sentColumn = text({ en: "Sent", fr: "Envoyé" });
export const stateColumn = text({ en: "State", fr: "État" });
export const stateWords: Record<"open" | "waiting" | "done" | "failed", Text> = {
  open: text({ en: "to be brought in", fr: "à importer" }),
  waiting: text({ en: "being brought in", fr: "import en cours" }),
  done: text({ en: "brought in", fr: "importé" }),
  failed: text({ en: "broken off", fr: "interrompu" }),
};

// What the columns hold
export const mapTitle = text({ en: "What the columns hold", fr: "Ce que contiennent les colonnes" });
export const rowsRead = phrase<{ name: string; rows: number }>({
  en: ({ name, rows }, w) => `${name}, ${w.plural(rows, { one: "# row", other: "# rows" })}`,
  fr: ({ name, rows }, w) => `${name}, ${w.plural(rows, { one: "# ligne", other: "# lignes" })}`,
});
export const firstRows = text({ en: "The first rows", fr: "Les premières lignes" });
export const delimiterField = text({ en: "Columns are parted by", fr: "Les colonnes sont séparées par" });
export const delimiterWords: Record<(typeof delimiters)[number], Text> = {
  comma: text({ en: "commas (,)", fr: "des virgules (,)" }),
  semicolon: text({ en: "semicolons (;)", fr: "des points-virgules (;)" }),
  tab: text({ en: "tabs", fr: "des tabulations" }),
};
export const readAgain = text({ en: "Read again", fr: "Relire" });
export const columnsLegend = text({ en: "Which column holds…", fr: "Quelle colonne contient…" });
export const noColumn = text({ en: "No column", fr: "Aucune colonne" });
export const columnCalled = phrase<{ place: number; heading: string }>({
  en: ({ place, heading }) => `${place}. ${heading || "(no heading)"}`,
  fr: ({ place, heading }) => `${place}. ${heading || "(sans en-tête)"}`,
});
export const columnWords: Record<ColumnName, Text> = {
  title: text({ en: "the title", fr: "le titre" }),
  details: text({ en: "the details", fr: "les détails" }),
  votes: text({ en: "the votes", fr: "les votes" }),
  status: text({ en: "the status", fr: "le statut" }),
  statusDate: text({ en: "the date of the status", fr: "la date du statut" }),
  reason: text({ en: "the reason for the status", fr: "la raison du statut" }),
  date: text({ en: "the date it was proposed", fr: "la date de proposition" }),
  author: text({ en: "the author’s name", fr: "le nom de l’auteur" }),
  email: text({ en: "the author’s e-mail", fr: "l’adresse de l’auteur" }),
  tags: text({ en: "the tags", fr: "les étiquettes" }),
  product: text({ en: "the product", fr: "le produit" }),
  key: text({ en: "its number or address there", fr: "son numéro ou son adresse d’origine" }),
};
export const statusLegend = text({ en: "What the statuses are here", fr: "Ce que deviennent les statuts" });
export const statusHint = text({
  en: "Words that nobody foresaw become new ideas unless you say otherwise.",
  fr: "Sauf indication de votre part, les mots imprévus donnent des idées nouvelles.",
});
export const wordCount = phrase<{ word: string; count: number }>({
  en: ({ word, count }, w) => `${word} (${w.plural(count, { one: "# row", other: "# rows" })})`,
  fr: ({ word, count }, w) => `${word} (${w.plural(count, { one: "# ligne", other: "# lignes" })})`,
});
export const notForeseen = text({ en: "not foreseen: please say", fr: "imprévu\u202f: à préciser" });
export const wordsBeyond = phrase<{ count: number }>({
  en: ({ count }, w) =>
    w.plural(count, { one: "# further word is a new idea.", other: "# further words are new ideas." }),
  fr: ({ count }, w) =>
    w.plural(count, {
      one: "# autre mot donne une idée nouvelle.",
      other: "# autres mots donnent des idées nouvelles.",
    }),
});
export const showWords = text({ en: "Keep, and show the statuses", fr: "Garder et montrer les statuts" });
export const whereLegend = text({ en: "Where they go", fr: "Où elles vont" });
export const fromField = text({ en: "Where the table comes from", fr: "Origine du tableau" });
export const fromHint = text({
  en: "A name such as uservoice. The same table under the same name doubles nothing; under another name all of it comes anew.",
  fr: "Un nom comme uservoice. Le même tableau sous le même nom ne double rien\u202f; sous un autre nom, tout revient.",
});
export const languageField = text({ en: "Language of the ideas", fr: "Langue des idées" });
export const languageWords: Record<(typeof languageChoices)[number], Text> = {
  guess: text({
    en: "The space’s, or told idea by idea",
    fr: "Celle de l’espace, ou reconnue idée par idée",
  }),
  fr: text({ en: "French", fr: "Français" }),
  en: text({ en: "English", fr: "Anglais" }),
};
export const datesField = text({ en: "Dates such as 03/04/2025", fr: "Dates comme 03/04/2025" });
export const datesWords: Record<(typeof dateOrders)[number], Text> = {
  day: text({ en: "day first: 3 April", fr: "jour d’abord\u202f: 3 avril" }),
  month: text({ en: "month first: March 4", fr: "mois d’abord\u202f: 4 mars" }),
};
export const peopleField = text({
  en: "Authors who are no members here",
  fr: "Auteurs qui ne sont pas membres",
});
export const peopleHint = text({
  en: "Members are known by their confirmed e-mail address.",
  fr: "Les membres sont reconnus à leur adresse confirmée.",
});
export const peopleWords: Record<(typeof peopleChoices)[number], Text> = {
  nobody: text({ en: "Leave their ideas without a name", fr: "Laisser leurs idées sans nom" }),
  names: text({
    en: "Bring their names, as people without a way in",
    fr: "Reprendre leurs noms, sans accès au site",
  }),
};
export const checkAct = text({ en: "Check what would come", fr: "Vérifier le résultat" });
export const dropAct = text({ en: "Throw the file away", fr: "Effacer le fichier" });

// What would come of it
export const checkTitle = text({ en: "What would come of it", fr: "Ce que donnerait l’import" });
export const nothingYet = text({ en: "Nothing is written yet.", fr: "Rien n’est encore écrit." });
export const wouldMake = phrase<{ count: number; space: string }>({
  en: ({ count, space }, w) =>
    `${w.plural(count, { one: "# idea", other: "# ideas" })} would come into ${space}`,
  fr: ({ count, space }, w) =>
    `${w.plural(count, { one: "# idée arriverait", other: "# idées arriveraient" })} dans ${space}`,
});
export const wereHere = phrase<{ count: number; from: string }>({
  en: ({ count, from }, w) =>
    w.plural(count, {
      one: `# row came from ${from} before and stays as it is`,
      other: `# rows came from ${from} before and stay as they are`,
    }),
  fr: ({ count, from }, w) =>
    w.plural(count, {
      one: `# ligne de ${from} est déjà là et ne change pas`,
      other: `# lignes de ${from} sont déjà là et ne changent pas`,
    }),
});
export const wereRefused = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# row is refused", other: "# rows are refused" }),
  fr: ({ count }, w) => w.plural(count, { one: "# ligne est refusée", other: "# lignes sont refusées" }),
});
export const byMembers = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# by a member", other: "# by members" }),
  fr: ({ count }, w) => w.plural(count, { one: "# d’un membre", other: "# de membres" }),
});
export const byPeople = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# by somebody named", other: "# by people named" }),
  fr: ({ count }, w) => w.plural(count, { one: "# d’une personne nommée", other: "# de personnes nommées" }),
});
export const byNobody = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# without a name", other: "# without a name" }),
  fr: ({ count }, w) => w.plural(count, { one: "# sans nom", other: "# sans nom" }),
});
export const datesMissing = phrase<{ count: number }>({
  en: ({ count }, w) =>
    w.plural(count, { one: "# without a date, dated today", other: "# without a date, dated today" }),
  fr: ({ count }, w) =>
    w.plural(count, { one: "# sans date, datée d’aujourd’hui", other: "# sans date, datées d’aujourd’hui" }),
});
export const tagsLeftOut = phrase<{ count: number }>({
  en: ({ count }, w) =>
    w.plural(count, {
      one: "# tag that cannot be one here, left out",
      other: "# tags that cannot be any here, left out",
    }),
  fr: ({ count }, w) =>
    w.plural(count, {
      one: "# étiquette impossible ici, écartée",
      other: "# étiquettes impossibles ici, écartées",
    }),
});
export const productsLeftOut = phrase<{ names: string }>({
  en: ({ names }) => `Not in the catalogue, so left out: ${names}`,
  fr: ({ names }) => `Absents du catalogue, donc écartés\u202f: ${names}`,
});
export const firstIdeas = text({ en: "The first ideas", fr: "Les premières idées" });
export const rowColumn = text({ en: "Row", fr: "Ligne" });
export const ideaColumn = text({ en: "Idea", fr: "Idée" });
export const votesColumn = text({ en: "Votes", fr: "Votes" });
export const statusColumn = text({ en: "Status", fr: "Statut" });
export const proposedColumn = text({ en: "Proposed", fr: "Proposée" });
export const whyColumn = text({ en: "Why", fr: "Raison" });
export const saidColumn = text({ en: "What stands there", fr: "Contenu" });
export const refusedTitle = text({ en: "Rows that are refused", fr: "Lignes refusées" });
export const refusedShown = phrase<{ count: number }>({
  en: ({ count }) => `The first ${count} of them.`,
  fr: ({ count }) => `Les ${count} premières.`,
});
export const refusalWhy: Record<RefusalWhy, Text> = {
  noTitle: text({ en: "No title", fr: "Pas de titre" }),
  titleLong: text({ en: "The title is longer than 200 characters", fr: "Le titre dépasse 200 caractères" }),
  cellLong: text({
    en: "A cell is longer than 32,000 characters",
    fr: "Une cellule dépasse 32\u202f000 caractères",
  }),
  tooManyCells: text({ en: "More cells than there are columns", fr: "Plus de cellules que de colonnes" }),
  votesUnread: text({
    en: "The votes are no whole number up to a million",
    fr: "Les votes ne sont pas un nombre entier jusqu’à un million",
  }),
  dateUnread: text({ en: "The date cannot be read, or lies ahead", fr: "La date est illisible, ou à venir" }),
  statusDateUnread: text({
    en: "The date of the status cannot be read, or lies ahead",
    fr: "La date du statut est illisible, ou à venir",
  }),
  repeated: text({ en: "The same idea stands in an earlier row", fr: "La même idée figure plus haut" }),
};
export const earlierRow: Phrase<{ row: string }> = phrase({
  en: ({ row }) => `row ${row}`,
  fr: ({ row }) => `ligne ${row}`,
});
export const importAct: Phrase<{ count: number }> = phrase({
  en: ({ count }, w) => w.plural(count, { one: "Bring # idea in", other: "Bring # ideas in" }),
  fr: ({ count }, w) => w.plural(count, { one: "Importer # idée", other: "Importer # idées" }),
});
export const nothingComes = text({
  en: "Nothing would come of it: every row is here already, or is refused.",
  fr: "Rien n’en viendrait\u202f: chaque ligne est déjà là, ou refusée.",
});
export const mapAgain = text({ en: "Change what the columns hold", fr: "Modifier les colonnes" });

// While it comes, and after
export const underWay = text({ en: "Being brought in", fr: "Import en cours" });
export const underWayLead = text({
  en: "It goes on without you: close the page if you like.",
  fr: "Il continue sans vous\u202f: vous pouvez fermer la page.",
});
export const soFar = phrase<{ done: number; total: number }>({
  en: ({ done, total }, w) => `${w.plural(done, { one: "# idea", other: "# ideas" })} of ${total}`,
  fr: ({ done, total }, w) => `${w.plural(done, { one: "# idée", other: "# idées" })} sur ${total}`,
});
export const lookAgain = text({ en: "Look again", fr: "Actualiser" });
export const broughtIn = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# idea brought in", other: "# ideas brought in" }),
  fr: ({ count }, w) => w.plural(count, { one: "# idée importée", other: "# idées importées" }),
});
export const seeBoard = text({ en: "See the board", fr: "Voir le tableau des idées" });
export const brokenOff = text({
  en: "It was broken off. What came so far stays; trying again brings the rest.",
  fr: "L’import a été interrompu. Ce qui est arrivé reste\u202f; un nouvel essai apporte le reste.",
});
export const tableGone = text({
  en: "The file is not kept any more. Send it again.",
  fr: "Le fichier n’est plus conservé. Renvoyez-le.",
});
