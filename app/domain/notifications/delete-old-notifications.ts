import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";

/** Rows a statement, so that no sweep holds anything up. */
const batch = 5_000;

/** Clears away what was read and is older than three months, and whatever is older than a year. @returns how many */
export async function deleteOldNotifications(): Promise<number> {
  let swept = 0;
  for (let more = true; more; ) {
    const { rowCount } = await db.execute(sql`
      delete from notifications where id in (
        select id from notifications
        where created_at < now() - interval '1 year'
          or (read_at is not null and created_at < now() - interval '90 days')
        limit ${batch})`);
    swept += rowCount ?? 0;
    more = rowCount === batch;
  }
  return swept;
}
