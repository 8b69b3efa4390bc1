import { mkdir, statfs } from "node:fs/promises";

/** Bytes free for us, and in all, on the disk that holds a folder. */
export async function findSpaceLeft(folder: string): Promise<{ free: number; all: number }> {
  await mkdir(folder, { recursive: true });
  const { bavail, blocks, bsize } = await statfs(folder);
  return { free: bavail * bsize, all: blocks * bsize };
}
