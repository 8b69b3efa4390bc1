import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { indexThreads } from "./index-threads.ts";
import { refreshVocabulary } from "./refresh-vocabulary.ts";

/** Small enough that what is written meanwhile waits for nothing. */
const batch = 50;

/**
 * Writes every search row anew, a few at a time and by number, and then the vocabulary. Threads may be read, written and
 * searched meanwhile; what is written meanwhile is in the rows too, whichever comes first.
 * @param say hears how many threads are done, of how many
 */
export async function reindexThreads(say: (done: number, of: number) => void = () => {}): Promise<number> {
  const { rows: all } = await db.execute<{ count: number }>(sql`select count(*)::int as count from threads`);
  const of = all[0]?.count ?? 0;
  let done = 0;
  for (let last = 0; ; ) {
    const { rows } = await db.execute<{ id: string }>(
      sql`select id from threads where id > ${last} order by id limit ${batch}`,
    );
    const ids = rows.map(({ id }) => Number(id));
    if (ids.length === 0) break;
    await indexThreads(db, ids);
    last = ids.at(-1)!;
    done += ids.length;
    say(done, of);
  }
  await refreshVocabulary();
  return done;
}
