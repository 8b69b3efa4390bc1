import type { IdeaStatus } from "#app/lib/idea-board.ts";
import { type ColumnName, columnNames } from "./input.ts";
import type { Table } from "./read-table.ts";

/** Headings that tools give their columns, in French and English, without accents; the first that is there holds. */
const headings: Record<ColumnName, string> = {
  title: "title|titre|idea|idee|subject|sujet|objet|summary|suggestion|headline|idea title|post title|name",
  details: "details|detail|description|body|text|texte|content|contenu|message|problem|probleme",
  votes:
    "votes|vote|vote count|votes count|nb votes|nombre de votes|voix|supporters|upvotes|score|points|likes",
  status: "status|statut|etat|state|stage|etape",
  statusDate:
    "status date|status changed at|status updated at|status changed|date du statut|date de statut|closed at|completed at",
  reason:
    "reason|raison|motif|response|reponse|official response|reponse officielle|status response|status note|team response",
  date: "date|created at|created|created on|creation date|date created|date de creation|cree le|creee le|posted|posted at|published|submitted|submitted at",
  author:
    "author|auteur|author name|creator|created by|proposed by|propose par|submitted by|user|user name|username|utilisateur|nom|pseudo",
  email:
    "email|e mail|mail|courriel|author email|user email|creator email|email de l auteur|adresse e mail|adresse electronique",
  tags: "tags|tag|etiquettes|etiquette|labels|label|mots cles|categories|category|categorie|topics|topic|themes|theme",
  product: "product|produit|products|produits|model|modele|article",
  key: "url|link|lien|permalink|id|idea id|post id|suggestion id|key|cle|reference|ref|number|numero",
};

const fold = (words: string): string =>
  words
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** Which column says what, by its heading; none twice. */
export function guessColumns(table: Table): Record<ColumnName, number | null> {
  const folded = table.headings.map(fold);
  const taken = new Set<number>();
  const guessed = Object.fromEntries(columnNames.map((name) => [name, null])) as Record<
    ColumnName,
    number | null
  >;
  for (const name of columnNames as readonly ColumnName[]) {
    for (const heading of headings[name].split("|")) {
      const place = folded.findIndex((one, index) => one === heading && !taken.has(index));
      if (place < 0) continue;
      taken.add(place);
      guessed[name] = place;
      break;
    }
  }
  return guessed;
}

/** Words that tools have for what became of an idea, without accents. */
const statuses: Record<IdeaStatus, string> = {
  new: "new|open|nouveau|nouvelle|ouvert|ouverte|active|pending|submitted|proposed|proposee|published|none",
  "under-review":
    "under review|review|in review|reviewing|under consideration|considering|gathering feedback|needs review|exploring|later|deferred|a l etude|en etude|etude|en examen|a examiner",
  planned:
    "planned|prevu|prevue|planifie|planifiee|accepted|acceptee|approved|approuvee|scheduled|next|up next|retenu|retenue",
  "in-progress":
    "in progress|started|en cours|in development|en developpement|developing|working on it|doing|wip|commence|commencee|beta|now",
  shipped:
    "shipped|complete|completed|done|released|live|launched|delivered|implemented|resolved|deployed|livre|livree|termine|terminee|realise|realisee|fait|faite|disponible",
  declined:
    "declined|rejected|refused|refuse|refusee|rejete|rejetee|ecarte|ecartee|decline|declinee|closed|ferme|fermee|wont do|won t do|not planned|no|non retenu|non retenue|cancelled|abandonne|abandonnee|archived|duplicate|doublon|bydesign|norepro",
};

/** What a tool's word for what became of an idea is here; null for a word nobody foresaw. */
export function guessStatus(word: string): IdeaStatus | null {
  const folded = fold(word).replace(/^status /, "");
  const found = Object.entries(statuses).find(([, words]) => words.split("|").includes(folded));
  return found ? (found[0] as IdeaStatus) : null;
}

/** Whether dates such as 03/04/2025 begin with the day or the month: as one of them shows, else as the reader writes. */
export function guessDates(table: Table, column: number | null, otherwise: "day" | "month"): "day" | "month" {
  if (column === null) return otherwise;
  for (const { cells } of table.rows) {
    const parts = /^\s*(\d{1,2})[./-](\d{1,2})[./-]\d{4}/.exec(cells[column] ?? "");
    if (Number(parts?.[1]) > 12) return "day";
    if (Number(parts?.[2]) > 12) return "month";
  }
  return otherwise;
}

/** Each word of a column once, the most frequent first. */
export function wordsOf(table: Table, column: number | null): { word: string; count: number }[] {
  if (column === null) return [];
  const counts = new Map<string, number>();
  for (const { cells } of table.rows) {
    const word = wordOf(cells[column]);
    if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
}

/** A word for a status, as it is compared. */
export const wordOf = (cell: string | undefined): string => (cell ?? "").replace(/\s+/g, " ").trim();
