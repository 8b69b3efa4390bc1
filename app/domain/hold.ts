import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";

/**
 * One at a time for the rest of the transaction, where no row could be locked: what is being made is not there yet.
 * @param what names it, over the whole site
 */
export async function hold(tx: Tx, what: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${what}, 0))`);
}
