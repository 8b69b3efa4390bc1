import type { Tx } from "#db/client.server.ts";
import { deriveCanonicals } from "./derive-canonicals.ts";
import type { Undone } from "./load-undone.ts";

/** The thread stands for itself again, and those that led through it lead to it again. */
export async function undoMark(tx: Tx, { thread }: Undone): Promise<void> {
  await deriveCanonicals(tx, thread.id);
}
