import { randomUUID } from "node:crypto";
import { mkdir, opendir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { env } from "./env.server.ts";
import { drawnAsPng } from "./images.server.ts";

/**
 * Drawings that were made, by a name of their content, in the data folder. All of it can be made again: it is no part of a
 * backup, and what was not made lately goes when there is much of it.
 */
const mostKept = 5_000;
const sweepEvery = 100;
let made = 0;

const folder = () => path.join(env().DATA_DIR, "cards");
const placeOf = (name: string) => path.join(folder(), name.slice(0, 2), `${name}.png`);
const drawing = new Map<string, Promise<Buffer | null>>();

/** @param name hexadecimal, says all that the drawing shows @returns null where it was not drawn yet */
export async function findDrawing(name: string): Promise<Buffer | null> {
  if (!/^[0-9a-f]{16,64}$/.test(name)) throw new Error("Not a drawing's name");
  return readFile(placeOf(name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}

/** Draws and keeps it; asked for twice at once, it is drawn once. @returns null where too much is being drawn */
export function makeDrawing(
  name: string,
  draw: () => Promise<{ svg: string; logo: string | null }>,
): Promise<Buffer | null> {
  const begun = drawing.get(name);
  if (begun) return begun;
  const work = keep(name, draw).finally(() => drawing.delete(name));
  drawing.set(name, work);
  return work;
}

async function keep(
  name: string,
  draw: () => Promise<{ svg: string; logo: string | null }>,
): Promise<Buffer | null> {
  const place = placeOf(name);
  await mkdir(path.dirname(place), { recursive: true });
  const part = path.join(folder(), `${randomUUID()}.part`);
  try {
    const done = await drawnAsPng({ ...(await draw()), file: part });
    if ("refused" in done) return null;
    const bytes = await readFile(part);
    await rename(part, place);
    if (++made % sweepEvery === 0) await sweep();
    return bytes;
  } finally {
    await rm(part, { force: true });
  }
}

async function sweep(): Promise<void> {
  const files: { file: string; at: number }[] = [];
  for await (const entry of await opendir(folder(), { recursive: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const found = await stat(file).catch(() => null);
    if (found) files.push({ file, at: found.mtimeMs });
  }
  files.sort((a, b) => b.at - a.at);
  for (const { file } of files.slice(mostKept)) await rm(file, { force: true });
}
