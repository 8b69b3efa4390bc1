import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { markThreads } from "./mark-threads.ts";

const batch = 1_000;

/** Marks every thread that a member wrote in. */
export async function markThreadsOf(memberId: string): Promise<void> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from threads where author_id = ${memberId}
    union select thread_id from posts where author_id = ${memberId} order by 1`);
  const ids = rows.map(({ id }) => Number(id));
  for (let at = 0; at < ids.length; at += batch) await markThreads(ids.slice(at, at + batch));
}
