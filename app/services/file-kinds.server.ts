import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import { open as openZip, type ZipFile } from "yauzl";

/** What a file is by its content; the name only chooses between kinds of plain text. */
export type FileKind =
  | { kind: "image" }
  | { kind: "download"; ending: string }
  | { refused: "fileKind" | "fileEmpty" | "fileHeic" | "zipRefused" };

const images = new Set(["image/jpeg", "image/png", "image/apng", "image/webp", "image/gif", "image/avif"]);
const texts = new Set(["txt", "log", "md", "csv", "json", "gpx"]);
/** A zip is never opened here, but by whoever downloads it: these are what an honest one stays under. */
const zip = { entries: 5_000, bytes: 1024 ** 3, ratio: 200 };

/** @param ending of the name it came under, in small letters */
export async function inspectFile(file: string, ending: string): Promise<FileKind> {
  const found = await fileTypeFromFile(file).catch(() => undefined);
  if (found && images.has(found.mime)) return { kind: "image" };
  if (found?.mime === "image/heic" || found?.mime === "image/heif") return { refused: "fileHeic" };
  if (found?.mime === "application/pdf") return { kind: "download", ending: "pdf" };
  if (found?.mime === "application/zip")
    return (await isHonestZip(file)) ? { kind: "download", ending: "zip" } : { refused: "zipRefused" };
  // Text has no mark of its own, and XML none that says what it is for.
  if ((found && found.mime !== "application/xml") || !texts.has(ending)) return { refused: "fileKind" };
  const opening = await readText(file);
  if (opening === "") return { refused: "fileEmpty" };
  return opening !== null && reads(opening, ending) ? { kind: "download", ending } : { refused: "fileKind" };
}

/** Markup that a program which looks at the content alone would run. */
const runs = /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype|\?|[a-z])|<(?:script|html|svg|iframe|\?php|\?=)/i;

function reads(opening: string, ending: string): boolean {
  if (ending === "gpx")
    return (
      /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<gpx[\s>]/.test(opening) && !/<!|<\?xml-/.test(opening)
    );
  if (ending === "json") return /^\s*[[{"\d\-tfn]/.test(opening) && !runs.test(opening);
  return !runs.test(opening);
}

/** The first 4,000 characters of a file that is text all through, or null. */
async function readText(file: string): Promise<string | null> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let opening = "";
  try {
    for await (const chunk of createReadStream(file)) {
      const text = decoder.decode(chunk as Buffer, { stream: true });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what text does not hold
      if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) return null;
      if (opening.length < 4_000) opening += text;
    }
    decoder.decode();
    return opening.slice(0, 4_000);
  } catch {
    return null;
  }
}

/** Whether a zip's own list promises nothing that unpacks beyond measure, outside its folder, or as a link. */
async function isHonestZip(file: string): Promise<boolean> {
  let opened: ZipFile | undefined;
  try {
    const { size } = await stat(file);
    opened = await listOf(file);
    return await entriesAreHonest(opened, size);
  } catch {
    return false;
  } finally {
    opened?.close();
  }
}

async function stat(file: string) {
  const opened = await open(file);
  return opened.stat().finally(() => opened.close());
}

const listOf = (file: string) =>
  new Promise<ZipFile>((resolve, reject) =>
    // Names that leave their folder are errors to it.
    openZip(file, { lazyEntries: true, autoClose: false }, (error, opened) =>
      error ? reject(error) : resolve(opened),
    ),
  );

function entriesAreHonest(list: ZipFile, packed: number): Promise<boolean> {
  if (list.entryCount > zip.entries) return Promise.resolve(false);
  let bytes = 0;
  return new Promise((resolve, reject) => {
    list.once("error", reject).once("end", () => resolve(bytes <= Math.max(1024 ** 2, packed * zip.ratio)));
    list.on("entry", (entry) => {
      bytes += entry.uncompressedSize;
      const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
      if (isLink || bytes > zip.bytes) resolve(false);
      else list.readEntry();
    });
    list.readEntry();
  });
}
