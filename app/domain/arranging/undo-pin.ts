import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { threads } from "#db/schema/index.ts";
import type { Undone } from "./load-undone.ts";

export async function undoPin(tx: Tx, { thread }: Undone): Promise<void> {
  await tx.update(threads).set({ pinnedAt: null }).where(eq(threads.id, thread.id));
}
