import { createHash } from "node:crypto";
import { cut, firstLine } from "#app/lib/excerpt.ts";
import type { IdeaStatus } from "#app/lib/idea-board.ts";
import { hasInk } from "#app/lib/markdown/shows.ts";
import { markdownFromHtml } from "#app/lib/markdown-from-html.ts";
import { tagSchema } from "../threads/input.ts";
import { guessStatus, wordOf } from "./guess.ts";
import { type ColumnName, type Mapping, tableLimits } from "./input.ts";
import { readMoment } from "./read-moment.ts";
import type { Table } from "./read-table.ts";

/** A row of a table as the idea it is. */
export type ReadIdea = {
  row: number;
  /** What it is known by when it comes again: its number or address there, else its title with its date. */
  key: string;
  title: string;
  /** As it stands there: Markdown, or what `holdsHtml`; empty where nothing more was said. */
  details: string;
  votes: number;
  status: IdeaStatus;
  /** The table's word for that, and why it is so in the words of the former team; empty where it had none. */
  word: string;
  reason: string;
  /** Since when, where that is known. */
  statusAt: Date | null;
  /** When it was proposed; null where that is not known. */
  at: Date | null;
  name: string;
  email: string;
  tags: string[];
  /** Tags of the row that are none here. */
  tagsLeft: number;
  product: string;
};

export type RefusalWhy =
  | "noTitle"
  | "titleLong"
  | "cellLong"
  | "tooManyCells"
  | "votesUnread"
  | "dateUnread"
  | "statusDateUnread"
  | "repeated";
export type RefusedRow = {
  row: number;
  why: RefusalWhy;
  /** What stands there, cut short, or the row it repeats. */
  said: string;
};

const mostTags = 10;
const day = 86_400_000;

/** Reads each row by what was said of the columns. Words go in as they are: they are Markdown, never HTML, and no formula. */
export function readIdeas(
  table: Table,
  mapping: Mapping,
  now: Date,
): { ideas: ReadIdea[]; refused: RefusedRow[] } {
  const latest = new Date(now.getTime() + day);
  const meant = new Map(mapping.word.map((word, index) => [wordOf(word), mapping.to[index]]));
  const ideas: ReadIdea[] = [];
  const refused: RefusedRow[] = [];
  const known = new Map<string, number>();
  for (const line of table.rows) {
    const read = readRow(line);
    if ("why" in read) {
      refused.push({ row: line.row, ...read, said: cut(read.said, 80) });
      continue;
    }
    const before = known.get(read.key);
    if (before !== undefined) {
      refused.push({ row: line.row, why: "repeated", said: String(before) });
      continue;
    }
    known.set(read.key, line.row);
    ideas.push(read);
  }
  return { ideas, refused };

  function readRow({ row, cells }: Table["rows"][number]): ReadIdea | Omit<RefusedRow, "row"> {
    if (
      cells.length > table.headings.length &&
      cells.slice(table.headings.length).some((cell) => cell.trim())
    )
      return { why: "tooManyCells", said: String(cells.length) };
    const long = cells.find((cell) => cell.length > tableLimits.cell);
    if (long) return { why: "cellLong", said: long };
    const cell = (name: ColumnName): string => {
      const place = mapping[name];
      return place === null ? "" : plain(cells[place] ?? "");
    };
    const title = oneLine(cell("title"));
    if (!title || !hasInk(title)) return { why: "noTitle", said: "" };
    if ([...title].length > tableLimits.title) return { why: "titleLong", said: title };
    const votes = readVotes(cell("votes"));
    if (votes === null) return { why: "votesUnread", said: cell("votes") };
    const [date, statusDate] = [cell("date"), cell("statusDate")];
    const at = date ? readMoment(date, mapping.dates, latest) : null;
    if (date && !at) return { why: "dateUnread", said: date };
    const statusAt = statusDate ? readMoment(statusDate, mapping.dates, latest) : null;
    if (statusDate && !statusAt) return { why: "statusDateUnread", said: statusDate };
    const word = cut(wordOf(cell("status")), tableLimits.word);
    const { tags, left } = readTags(cell("tags"));
    return {
      ...{ row, title, votes, word, at, statusAt, tags, tagsLeft: left },
      key: keyOf(cell("key"), title, date),
      details: cell("details").replace(/\r\n?/g, "\n"),
      status: meant.get(word) ?? guessStatus(word) ?? "new",
      reason: firstWords(cell("reason")),
      name: cut(oneLine(cell("author")), 60),
      email: cut(cell("email").toLowerCase(), 254),
      product: cut(oneLine(cell("product")), 80),
    };
  }
}

/** Without the apostrophe that keeps spreadsheets from running a cell, ours among them. */
const plain = (cell: string): string => cell.replace(/^\s*'(?=[=+\-@])/, "").trim();
const oneLine = (words: string): string =>
  words
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
const firstWords = (words: string): string => cut(words.replace(/\r\n?/g, "\n"), 2_000).trim();

/** Whole numbers, grouped or not. An empty cell is no vote. */
function readVotes(words: string): number | null {
  const digits = words.replace(/[\s\u00a0\u202f,’']/g, "").replace(/\.0+$/, "");
  if (digits === "") return 0;
  const votes = /^\+?\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
  return votes <= tableLimits.votes ? votes : null;
}

const markup = /<\/?(?:p|br|div|ul|ol|li|strong|em|b|i|a|span|h[1-6])(?:\s[^<>]*)?\/?>/i;

/**
 * The details in Markdown, and the title once more where there are none. Tools hand out what was typed, or what their
 * pages show; HTML nested beyond sense is left as its words.
 */
export function detailsOf({ details, title }: ReadIdea): string {
  if (!markup.test(details)) return details || title;
  try {
    return markdownFromHtml(details).trim() || title;
  } catch {
    return wordsIn(details) || title;
  }
}

const wordsIn = (html: string): string => html.replace(/<[^<>]*>/g, " ").trim();

function readTags(words: string): { tags: string[]; left: number } {
  const typed = words
    .split(words.includes("|") ? "|" : words.includes(";") ? ";" : ",")
    .filter((tag) => tag.trim());
  const tags = typed.map((tag) => tagSchema.safeParse(tag).data).filter((tag) => tag !== undefined);
  const kept = [...new Set(tags)].slice(0, mostTags);
  return { tags: kept, left: new Set(typed.map((tag) => tag.trim().toLowerCase())).size - kept.length };
}

function keyOf(key: string, title: string, date: string): string {
  if (key && key.length <= 200) return key;
  return `sha256:${createHash("sha256")
    .update(key || `${title}\n${date}`)
    .digest("hex")
    .slice(0, 40)}`;
}

/** Somebody who is no member, by what the table has of them; the same every time, and their address cannot be read off it. */
export function personKey({ name, email }: Pick<ReadIdea, "name" | "email">): string {
  return createHash("sha256")
    .update(email ? `mail ${email}` : `name ${name.toLowerCase()}`)
    .digest("hex")
    .slice(0, 16);
}

/** The first words of an idea, for a look at it. */
export const openingOf = ({ details }: ReadIdea): string =>
  firstLine(markup.test(details) ? wordsIn(details) : details, 160);
