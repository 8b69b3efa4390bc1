import type { Tx } from "#db/client.server.ts";
import { deriveCanonicals } from "./derive-canonicals.ts";
import type { Undone } from "./load-undone.ts";

/** The thread stands for itself again, and those that led through it lead to it again. */
export async function undoMark(tx: Tx, { act, thread }: Undone): Promise<void> {
  // From the other too: who waits here is counted there no longer, nor where it leads.
  await deriveCanonicals(tx, thread.id, ...(act.otherThreadId === null ? [] : [act.otherThreadId]));
}
