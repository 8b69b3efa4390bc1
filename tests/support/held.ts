import type { Pool } from "pg";
import { until } from "./test-site.ts";

/**
 * Takes a lock, starts the works one after the other, each once the one before waits for a lock, and lets go when all
 * do: what two people do at the same moment, in this order every time.
 * @param lock a statement that takes it for the transaction
 * @param meanwhile what goes by, without the lock, while they wait
 * @returns what became of each
 */
export async function atOnce(
  pool: Pool,
  lock: { text: string; values?: unknown[] },
  works: (() => Promise<unknown>)[],
  meanwhile: () => Promise<unknown> = async () => {},
): Promise<PromiseSettledResult<unknown>[]> {
  const holder = await pool.connect();
  try {
    // Nobody waits for a connection instead.
    const ready = await Promise.all(works.map(() => pool.connect()));
    for (const one of ready) one.release();
    await holder.query("begin");
    await holder.query(lock);
    const begun: Promise<unknown>[] = [];
    for (const work of works) {
      const one = work();
      // Looked at when all are through.
      one.catch(() => {});
      begun.push(one);
      await until(`${begun.length} wait`, async () => {
        const { rows } = await holder.query(
          "select count(distinct pid)::int as waiting from pg_locks join pg_stat_activity a using (pid) where not granted and a.datname = current_database()",
        );
        return rows[0].waiting === begun.length;
      });
    }
    await meanwhile();
    await holder.query("commit");
    return await Promise.allSettled(begun);
  } finally {
    // Whatever failed, nobody waits for it any longer.
    holder.release(true);
  }
}
