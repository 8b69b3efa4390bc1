import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { indexThreads } from "./index-threads.ts";

const batch = 200;

/** Brings the search rows of every thread that a member wrote in up to date, a batch at a time. */
export async function indexThreadsOf(memberId: string): Promise<void> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from threads where author_id = ${memberId}
    union select thread_id from posts where author_id = ${memberId} order by 1`);
  const ids = rows.map(({ id }) => Number(id));
  for (let at = 0; at < ids.length; at += batch) await indexThreads(db, ids.slice(at, at + batch));
}
