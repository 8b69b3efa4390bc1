import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { SaxesParser } from "saxes";

export const dumpParts = [
  "Posts",
  "Users",
  "Votes",
  "Tags",
  "PostHistory",
  "Comments",
  "PostLinks",
  "Badges",
] as const;
export type DumpPart = (typeof dumpParts)[number];
/** Where each part of a dump lies; an optional part that is absent is left out. */
export type Dump = Partial<Record<DumpPart, string>>;

/** One `<row …/>` and where it stands, so that a fault in it can be pointed at. */
export type Row = { file: string; line: number; fields: Record<string, string> };

/** Without these, threads would lose their words or their authors, and a later run could not put that right. */
const needed: readonly DumpPart[] = ["Posts", "Users"];

/**
 * Finds the files of a Stack Exchange dump, `.xml` before `.xml.gz`, whatever their case.
 * @throws {Error} one line naming the folder or the file that is missing
 */
export async function findDump(folder: string): Promise<Dump> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    const fault =
      error.code === "ENOTDIR" ? "is not a folder" : error.code === "ENOENT" ? "does not exist" : error.code;
    throw new Error(`The folder ${folder} cannot be read: it ${fault}.`);
  });
  const dump: Dump = {};
  for (const part of dumpParts) {
    const [found] = [".xml", ".xml.gz"].flatMap((ending) =>
      names.filter((name) => name.toLowerCase() === `${part.toLowerCase()}${ending}`),
    );
    if (found) dump[part] = path.join(folder, found);
    else if (needed.includes(part))
      throw new Error(`The folder ${folder} holds no ${part}.xml and no ${part}.xml.gz.`);
  }
  return dump;
}

/**
 * Streams the rows of a file, a few hundred at a time: never more of it in memory than one piece of the stream.
 * Some dumps refer to characters XML does not allow (such as `&#x1F;`); these are left out.
 * @throws {Error} one line with file and line, when it cannot be read or is not well-formed
 */
export async function* readRows(file: string): AsyncGenerator<Row[]> {
  const name = path.basename(file);
  const parser = new SaxesParser();
  let rows: Row[] = [];
  let fault: string | undefined;
  let illegal = false;

  parser.on("error", (error) => {
    if (error.message.includes("malformed character entity")) illegal = true;
    else
      fault ??= `${name}, line ${parser.line}: not well-formed XML (${error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "")}).`;
  });
  parser.on("opentag", (tag) => {
    if (tag.name !== "row") return;
    const fields = tag.attributes;
    for (const key in fields) {
      const value = fields[key] as string;
      fields[key] = clean(illegal ? value.replace(reference, legalOnly) : value);
    }
    illegal = false;
    rows.push({ file: name, line: parser.line, fields });
  });

  try {
    for await (const piece of open(file)) {
      parser.write(piece as string);
      if (fault) break;
      if (rows.length > 0) yield rows;
      rows = [];
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(`${name}, line ${parser.line}: cannot be read (${code ?? message}).`);
  }
  if (!fault) parser.close();
  if (fault) throw new Error(fault);
}

function open(file: string): Readable {
  const source = createReadStream(file);
  if (!file.toLowerCase().endsWith(".gz")) return source.setEncoding("utf8");
  const text = createGunzip();
  // The loop that reads hears of any failure; the callback only keeps it from being thrown twice.
  pipeline(source, text, () => {});
  return text.setEncoding("utf8");
}

const reference = /&#(?:x([0-9a-f]+)|([0-9]+));/gi;

function legalOnly(whole: string, hex?: string, decimal?: string): string {
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  return code >= 0x20 &&
    code <= 0x10_ffff &&
    !(code >= 0xd800 && code <= 0xdfff) &&
    code !== 0xfffe &&
    code !== 0xffff
    ? whole
    : "";
}

/** Sources were typed in browsers, which end lines in their own way. */
function clean(value: string): string {
  return value.includes("\r") ? value.replace(/\r\n?/g, "\n") : value;
}

export function words(row: Row, name: string): string | null {
  return row.fields[name] || null;
}

/** @throws {Error} naming file and line when the field is there but no whole number */
export function whole(row: Row, name: string): number | null {
  const value = row.fields[name];
  if (value === undefined || value === "") return null;
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw faulty(row, name);
  return number;
}

/** A moment as ISO 8601 in UTC; dumps leave the zone out. @throws {Error} naming file and line when it is no date */
export function moment(row: Row, name: string): string | null {
  const value = row.fields[name];
  if (!value) return null;
  const date = new Date(/(?:Z|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value}Z`);
  if (Number.isNaN(date.getTime())) throw faulty(row, name);
  return date.toISOString();
}

/** What a row cannot do without. @throws {Error} naming file and line */
export function required<T>(row: Row, name: string, read: (row: Row, name: string) => T | null): T {
  const value = read(row, name);
  if (value === null) throw new Error(`${row.file}, line ${row.line}: a row has no ${name}.`);
  return value;
}

function faulty(row: Row, name: string): Error {
  return new Error(
    `${row.file}, line ${row.line}: ${name} is “${String(row.fields[name]).slice(0, 40)}”, which cannot be.`,
  );
}
