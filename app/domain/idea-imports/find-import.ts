import { desc, eq, getTableColumns } from "drizzle-orm";
import { cut } from "#app/lib/excerpt.ts";
import type { IdeaStatus } from "#app/lib/idea-board.ts";
import { db } from "#db/client.server.ts";
import { ideaImports } from "#db/schema/index.ts";
import type { Viewer } from "../viewer.ts";
import { guessColumns, guessDates, guessStatus, wordOf, wordsOf } from "./guess.ts";
import { type ImportSpace, listImportSpaces } from "./import-spaces.ts";
import { type Delimiter, type Mapping, tableLimits } from "./input.ts";
import { mappingOf, type Outcome } from "./kept.ts";
import { type ImportRow, loadImport } from "./load-import.ts";
import { type Plan, planImport } from "./plan-import.ts";
import { canNameMembers, requireImporter } from "./policy.ts";
import { openingOf, type RefusedRow } from "./read-ideas.ts";
import { guessDelimiter, readTable } from "./read-table.ts";

export type ImportFacts = Pick<ImportRow, "id" | "name" | "state" | "done" | "total"> & {
  createdAt: string;
  outcome: Outcome | null;
};

const factsOf = ({
  id,
  name,
  state,
  done,
  total,
  createdAt,
  outcome,
}: Omit<ImportRow, "content">): ImportFacts => ({
  ...{ id, name, state, done, total, createdAt: createdAt.toISOString() },
  outcome: outcome as Outcome | null,
});

/** What this viewer sent lately, newest first. @throws {NotFound} for whoever brings nothing in */
export async function listImports(viewer: Viewer): Promise<ImportFacts[]> {
  const { id } = requireImporter(viewer);
  const { content: _, ...columns } = getTableColumns(ideaImports);
  const rows = await db
    .select(columns)
    .from(ideaImports)
    .where(eq(ideaImports.memberId, id))
    .orderBy(desc(ideaImports.createdAt))
    .limit(20);
  return rows.map(factsOf);
}

export type MappingView = {
  headings: string[];
  /** The first rows, each cell cut short. */
  preview: string[][];
  rows: number;
  mapping: Omit<Mapping, "word" | "to">;
  /** The table's words for what became of an idea; `known` where one was foreseen or said. */
  words: { word: string; count: number; to: IdeaStatus; known: boolean }[];
  /** Further words, which become new ideas. */
  wordsLeft: number;
  spaces: ImportSpace[];
};

/**
 * A table, with what its columns are taken for: as was said, else as their headings suggest.
 * @throws {NotFound} for one that somebody else sent, or that is not kept any more @throws {Invalid} `file` where it is none by this delimiter
 */
export async function findMapping(
  viewer: Viewer,
  id: string,
  asked?: Delimiter,
): Promise<{ facts: ImportFacts; view: MappingView | null }> {
  const found = await loadImport(db, viewer, id);
  const facts = factsOf(found);
  if (found.content === null || found.state === "waiting") return { facts, view: null };
  const kept = mappingOf(found);
  const delimiter = asked ?? kept?.delimiter ?? guessDelimiter(found.content);
  const table = readTable(found.content, delimiter);
  const said = kept?.delimiter === delimiter ? kept : null;
  const columns = said ?? guessColumns(table);
  const boards = await listImportSpaces(db, viewer);
  const meant = new Map(said?.word.map((word, index) => [wordOf(word), said.to[index]]));
  const words = wordsOf(table, columns.status);
  const view: MappingView = {
    headings: table.headings,
    preview: table.rows
      .slice(0, 5)
      .map(({ cells }) => table.headings.map((_, at) => shortened(cells[at] ?? ""))),
    rows: table.rows.length,
    mapping: said ?? {
      ...guessColumns(table),
      ...(!canNameMembers(viewer) && { email: null }),
      delimiter,
      dates: guessDates(table, guessColumns(table).date, viewer.locale === "fr" ? "day" : "month"),
      from: kept?.from ?? sourceOf(found.name),
      space: kept?.space ?? boards[0]?.slug ?? "",
      language: kept?.language ?? "guess",
      people: kept?.people ?? "nobody",
    },
    words: words.slice(0, tableLimits.words).map(({ word, count }) => {
      const to = meant.get(word) ?? guessStatus(word);
      return { word: cut(word, tableLimits.word), count, to: to ?? "new", known: Boolean(to) };
    }),
    wordsLeft: Math.max(0, words.length - tableLimits.words),
    spaces: boards,
  };
  return { facts, view };
}

const shortened = (cell: string): string => {
  const line = cell.replace(/\s+/g, " ").trim();
  return line.length > 80 ? `${cut(line, 79)}…` : line;
};

/** What a file's name says of where it comes from: the first word of it. */
function sourceOf(name: string): string {
  const [word = ""] = name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/\.[a-z]+$/, "")
    .split(/[^a-z0-9]+/)
    .filter((part) => part.length > 1 && !/^\d+$/.test(part));
  return word.slice(0, 60) || "table";
}

export type CheckView = Pick<
  Plan,
  "rows" | "already" | "statuses" | "authors" | "withoutDate" | "tagsLeft" | "productsUnknown"
> & {
  ideas: number;
  /** Its name. */
  space: string;
  from: string;
  /** The first ideas that would come. */
  first: {
    row: number;
    title: string;
    opening: string;
    votes: number;
    status: IdeaStatus;
    at: string | null;
  }[];
  refusedCount: number;
  refused: RefusedRow[];
};

/** What bringing a table in would make, to the row; null until it is said what its columns are. @throws {NotFound} {Invalid} */
export async function checkImport(viewer: Viewer, id: string): Promise<CheckView | null> {
  const found = await loadImport(db, viewer, id);
  const mapping = mappingOf(found);
  if (!mapping || found.content === null) return null;
  const { ideas, refused, place, site, ...plan } = await planImport(found.content, mapping, found.createdAt);
  const boards = await listImportSpaces(db, viewer);
  const { rows, already, statuses, authors, withoutDate, tagsLeft, productsUnknown } = plan;
  return {
    ...{ rows, already, statuses, authors, withoutDate, tagsLeft, productsUnknown },
    ...{
      ideas: ideas.length,
      space: boards.find(({ id }) => id === place.id)?.name ?? place.slug,
      from: site.site,
    },
    first: ideas.slice(0, 5).map((idea) => ({
      ...{ row: idea.row, title: idea.title, votes: idea.votes, status: idea.status },
      opening: openingOf(idea),
      at: idea.at?.toISOString() ?? null,
    })),
    refusedCount: refused.length,
    refused: refused.slice(0, tableLimits.told),
  };
}
