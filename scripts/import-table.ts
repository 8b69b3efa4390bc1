import { readFile } from "node:fs/promises";
import type { RefusalWhy } from "#app/domain/idea-imports/read-ideas.ts";
import { withDatabase } from "#scripts/with-database.ts";

export type TableImport = {
  file: string;
  from: string;
  space?: string;
  language?: "fr" | "en";
  dryRun: boolean;
};

/** Brings a table of ideas in by what its headings say, and says what came of every row. */
export async function importTable({ file, from, space, language, dryRun }: TableImport): Promise<void> {
  const bytes = await readFile(file).catch(() => {
    throw new Error(`The file ${file} cannot be read.`);
  });
  const { decodeTable, guessDelimiter, readTable } = await import("#app/domain/idea-imports/read-table.ts");
  const { guessColumns, guessDates } = await import("#app/domain/idea-imports/guess.ts");
  const { mappingInput } = await import("#app/domain/idea-imports/input.ts");
  const words = told(() => decodeTable(bytes));
  const delimiter = guessDelimiter(words);
  const table = told(() => readTable(words, delimiter));
  const columns = guessColumns(table);
  const mapping = told(() =>
    mappingInput.parse({
      ...Object.fromEntries(Object.entries(columns).map(([name, place]) => [name, String(place ?? "")])),
      ...{ delimiter, from, space: space ?? "", language: language ?? "guess", people: "nobody" },
      dates: guessDates(table, columns.date, "day"),
    }),
  );
  const plan = await withDatabase(async () => {
    const { planImport } = await import("#app/domain/idea-imports/plan-import.ts");
    const { writeIdeas } = await import("#app/domain/idea-imports/write-ideas.ts");
    const { findIdeasSpace } = await import("#app/domain/imports/pick-ideas.ts");
    const { withSession } = await import("#app/domain/imports/session.ts");
    const { settle } = await import("#app/domain/imports/settle.ts");
    const { emptyReport } = await import("#app/domain/imports/report.ts");
    const now = new Date();
    return withSession({ source: "csv", site: from }, async (session) => {
      await findIdeasSpace(session, mapping.space);
      const plan = await planImport(words, mapping, now);
      if (dryRun) return plan;
      await writeIdeas(session, plan, now);
      const report = emptyReport(from, []);
      report.written.questions = plan.ideas.length;
      await settle(session, [plan.place.id], report);
      return plan;
    });
  });
  const line = (count: number, what: string) => console.log(`${String(count).padStart(9)}  ${what}`);
  console.log(dryRun ? "Nothing is written. What would come:" : `Brought ideas of ${from} in.`);
  for (const [name, place] of Object.entries(columns))
    if (place !== null) console.log(`${name.padStart(11)}  “${table.headings[place]}”`);
  line(plan.ideas.length, `ideas into ${plan.place.slug}`);
  for (const [status, count] of Object.entries(plan.statuses))
    if (count > 0) line(count, `of them ${status}`);
  line(plan.already, "rows that were here");
  line(plan.refused.length, "rows refused");
  for (const { row, why, said } of plan.refused.slice(0, 200))
    console.log(`${`row ${row}`.padStart(11)}  ${whys[why]}${said && `: ${said}`}`);
}

/** One line instead of message keys. */
function told<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { fields, issues } = error as { fields?: Record<string, string[]>; issues?: { path: unknown[] }[] };
    const what = fields
      ? Object.values(fields).flat().join(", ")
      : issues?.map(({ path }) => path.join(".")).join(", ");
    throw new Error(`The table cannot be brought in as it is: ${what ?? String(error)}.`);
  }
}

const whys: Record<RefusalWhy, string> = {
  noTitle: "no title",
  titleLong: "the title is longer than 200 characters",
  cellLong: "a cell is longer than 32,000 characters",
  tooManyCells: "more cells than columns",
  votesUnread: "votes that are no whole number up to a million",
  dateUnread: "a date that cannot be read, or lies ahead",
  statusDateUnread: "a status date that cannot be read, or lies ahead",
  repeated: "the same idea as in an earlier row",
};
