import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { env } from "./env.server.ts";

/** Where uploads are kept while they arrive and are looked at. */
const incoming = () => path.join(env().DATA_DIR, "incoming");

/** A new folder for one upload, which goes with the request. */
export async function incomingFolder(): Promise<string> {
  await mkdir(incoming(), { recursive: true });
  return mkdtemp(path.join(incoming(), "upload-"));
}

/** Takes away what a server that was killed left of uploads begun before a moment. */
export async function clearIncoming(before: Date): Promise<void> {
  const names = await readdir(incoming()).catch(() => []);
  for (const name of names) {
    const folder = path.join(incoming(), name);
    // One that has just gone with its request is no fault.
    const found = await stat(folder).catch(() => null);
    if (found && found.mtime < before) await rm(folder, { recursive: true, force: true });
  }
}
