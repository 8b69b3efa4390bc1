import { db, type Tx } from "#db/client.server.ts";
import { changeIndexRow } from "./index-row.ts";

/** Asks for the index to be built anew or held against the base: whoever works next in the background does it. */
export async function askForIndex(act: "rebuild" | "compare", source: Tx | typeof db = db): Promise<void> {
  const now = new Date();
  await changeIndexRow(act === "rebuild" ? { rebuildAskedAt: now } : { compareAskedAt: now }, source);
}
