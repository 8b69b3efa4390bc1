import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";

/** After posts went between threads: what members were told of a post belongs to the thread that it is in now. */
export async function carryTold(threadIds: number[]): Promise<void> {
  await db.execute(sql`
    update notifications n set thread_id = p.thread_id from posts p
    where n.thread_id = any(${sql.param(threadIds)}::bigint[]) and p.id = n.post_id and p.thread_id <> n.thread_id`);
}
