import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";

/** One writer at a time for each content, the sweep included, until the transaction ends. */
export async function holdContent(tx: Tx, sha256: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`file ${sha256}`}, 0))`);
}
