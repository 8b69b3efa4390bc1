import type { Tx } from "#db/client.server.ts";
import { hold } from "../hold.ts";

/** One writer at a time for each content, the sweep included, until the transaction ends. */
export async function holdContent(tx: Tx, sha256: string): Promise<void> {
  await hold(tx, `file ${sha256}`);
}
