import { parse } from "csv-parse/sync";
import { Invalid } from "../errors.ts";
import { type Delimiter, delimiters, tableLimits } from "./input.ts";

/** A table as it was sent. `row` is the number that a spreadsheet shows beside it; the headings are row 1. */
export type Table = { headings: string[]; rows: { row: number; cells: string[] }[] };

const marks: Record<Delimiter, string> = { comma: ",", semicolon: ";", tab: "\t" };

/** The words of a table: UTF-8 or UTF-16 where it is, else what spreadsheets of the West write. @throws {Invalid} `file` */
export function decodeTable(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new Invalid({ file: ["fileEmpty"] });
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;
  const words = wide ? new TextDecoder(wide).decode(bytes) : (inUtf8(bytes) ?? inWindows(bytes));
  // A spreadsheet's own file, or anything else that is no text.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what text does not hold
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(words)) throw new Invalid({ file: ["tableNoText"] });
  return words.normalize("NFC");
}

function inUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const inWindows = (bytes: Uint8Array): string => new TextDecoder("windows-1252").decode(bytes);

/** What parts the cells of a table: by which the first lines fall into most columns, alike in all of them. */
export function guessDelimiter(words: string): Delimiter {
  const scores = delimiters.map((delimiter) => {
    const [headings, ...rest] = tryRead(words, delimiter, 20);
    const width = headings?.length ?? 0;
    const alike = rest.filter((cells) => cells.length === width).length / Math.max(1, rest.length);
    return { delimiter, score: width < 2 ? 0 : width * (0.2 + alike) };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

function tryRead(words: string, delimiter: Delimiter, to: number): string[][] {
  try {
    return read(words, delimiter, to);
  } catch {
    return [];
  }
}

/** @throws {Invalid} `file` for what is no table, or more of one than is taken */
export function readTable(words: string, delimiter: Delimiter): Table {
  let lines: string[][];
  try {
    lines = read(words, delimiter, tableLimits.rows + 2);
  } catch (error) {
    throw error instanceof Invalid ? error : new Invalid({ file: ["tableBroken"] });
  }
  const [headings = [], ...rest] = lines;
  if (headings.length > tableLimits.columns) throw new Invalid({ file: ["tableWide"] });
  if (rest.length > tableLimits.rows) throw new Invalid({ file: ["tableLong"] });
  const rows = rest
    .map((cells, index) => ({ row: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (rows.length === 0) throw new Invalid({ file: ["tableEmpty"] });
  return { headings: headings.map((heading) => heading.trim().slice(0, 80)), rows };
}

/** Each cell costs its reader about a microsecond, and nobody else is served meanwhile: marks alone could make millions. */
const mostMarks = tableLimits.rows * tableLimits.columns;

function isBoundless(words: string, mark: string): boolean {
  let count = 0;
  for (let at = words.indexOf(mark); at >= 0; at = words.indexOf(mark, at + 1))
    if (++count > mostMarks) return true;
  return false;
}

function read(words: string, delimiter: Delimiter, to: number): string[][] {
  if (isBoundless(words, marks[delimiter])) throw new Invalid({ file: ["tableWide"] });
  return parse(words, {
    delimiter: marks[delimiter],
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: 2_000_000,
    to,
  }) as string[][];
}
