import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";

/** After posts came or left: a thread was last active when its newest answer or comment was written, else when it began. */
export async function deriveActivity(tx: Tx, threadId: number): Promise<void> {
  await tx.execute(sql`
    update threads t set active_at = greatest(t.created_at, (select max(p.created_at) from posts p where p.thread_id = t.id and p.kind <> 'body'))
    where t.id = ${threadId}`);
}
