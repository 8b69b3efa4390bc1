import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { type ThreadKind, threads } from "#db/schema/index.ts";
import { deriveThread } from "../threads/derive.ts";
import { dropNarrowLinks } from "../threads/narrow-links.ts";
import type { Thread } from "./load.ts";

/**
 * Puts a thread into a space as a kind. Its language, tags, votes and acceptances stay as they are; only a question
 * counts as solved, so `solved` goes with the kind and comes back with it. Links to what only the readers of the space it
 * leaves may know of become plain words, and stay so when it comes back.
 */
export async function placeThread(tx: Tx, thread: Thread, spaceId: string, kind: ThreadKind): Promise<void> {
  if (spaceId !== thread.spaceId) await dropNarrowLinks(tx, thread.id);
  await tx.update(threads).set({ spaceId, kind }).where(eq(threads.id, thread.id));
  await deriveThread(tx, thread.id);
}
