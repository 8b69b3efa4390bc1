import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";

/** After posts came or left: a thread was last active when the newest of its posts was written. */
export async function deriveActivity(tx: Tx, threadId: number): Promise<void> {
  await tx.execute(sql`
    update threads t set active_at = greatest(t.created_at, (select max(p.created_at) from posts p where p.thread_id = t.id))
    where t.id = ${threadId}`);
}
