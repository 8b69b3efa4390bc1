import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { access, copyFile, mkdir, open, opendir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { checkKey, isKey, type Store, StoreAway } from "./file-store.server.ts";

/**
 * A folder as a store. A file is written beside its place and renamed into it, so that whoever reads sees all of it
 * or nothing, also after a power cut.
 */
export function folderStore(root: string): Store {
  const parts = path.join(root, "parts");
  const placeOf = (key: string) => {
    checkKey(key);
    return path.join(root, key.slice(0, 2), key);
  };
  return {
    async put(key, file) {
      const place = placeOf(key);
      const part = path.join(parts, randomUUID());
      try {
        await mkdir(parts, { recursive: true });
        await mkdir(path.dirname(place), { recursive: true });
        await copyFile(file, part, constants.COPYFILE_EXCL);
        const written = await open(part, "r+");
        await written.sync().finally(() => written.close());
        await rename(part, place);
      } catch (error) {
        await rm(part, { force: true }).catch(() => {});
        throw new StoreAway(error);
      }
    },
    async get(key) {
      const found = await open(placeOf(key)).catch(absent);
      if (!found) return null;
      const { size } = await found.stat();
      return { stream: found.createReadStream(), bytes: size };
    },
    has: async (key) => Boolean(await stat(placeOf(key)).catch(absent)),
    remove: (key) => rm(placeOf(key), { force: true }),
    async *list() {
      await clearParts(parts);
      for (const folder of (await names(root)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
        for (const key of await names(path.join(root, folder))) {
          const there = isKey(key) && (await stat(path.join(root, folder, key)).catch(absent));
          if (there) yield { key, at: there.mtime };
        }
      }
    },
    async check() {
      await mkdir(root, { recursive: true });
      await access(root, constants.R_OK | constants.W_OK | constants.X_OK);
      return root;
    },
  };
}

/** What a crash left half written. */
async function clearParts(parts: string): Promise<void> {
  for (const name of await names(parts)) {
    const part = await stat(path.join(parts, name)).catch(absent);
    if (part && Date.now() - part.mtimeMs > 86_400_000) await rm(path.join(parts, name), { force: true });
  }
}

async function names(folder: string): Promise<string[]> {
  const opened = await opendir(folder).catch(absent);
  const found: string[] = [];
  if (opened) for await (const { name } of opened) found.push(name);
  return found;
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
  throw new StoreAway(error);
}
