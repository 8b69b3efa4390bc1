import path from "node:path";
import { env } from "./env.server.ts";
import type { Store } from "./file-store.server.ts";
import { folderStore } from "./storage-folder.server.ts";

let opened: Promise<Store> | undefined;

/** The window to where uploaded files lie, as the settings of this process say. */
export function store(): Promise<Store> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Store> {
  const { s3, DATA_DIR } = env();
  if (!s3) return folderStore(path.join(DATA_DIR, "files"));
  // Loaded only where it is used: the client is larger than all the rest of a small installation.
  const { s3Store } = await import("./storage-s3.server.ts");
  return s3Store(s3);
}
