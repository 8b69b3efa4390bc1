import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { hold } from "../hold.ts";
import { transact } from "../transact.ts";
import { gather } from "./gather.ts";
import { freezeInto } from "./settle-batch.ts";

const together = 100;

/**
 * Freezes the next ideas of the oldest batch that is not whole yet. Whoever dies over it leaves them to be frozen again,
 * and of two who freeze the same, the second finds it done. @returns whether there may be more
 */
export async function freezeNext(now = new Date()): Promise<boolean> {
  const [batch] = (
    await db.execute<{ id: string }>(sql`
      select id from evidence_batches where frozen_at is null order by made_at, id limit 1`)
  ).rows;
  if (!batch) return false;
  const waiting = sql`select thread_id as id from evidence_batch_ideas
    where batch_id = ${batch.id} and file_id is null and problem = ''`;
  const { rows } = await db.execute<{ id: string }>(sql`${waiting} order by thread_id limit ${together}`);
  const states = await gather(rows.map(({ id }) => Number(id)));
  await transact(null, async ({ tx }) => {
    await hold(tx, `evidence batch ${batch.id}`);
    const left = new Set((await tx.execute<{ id: string }>(waiting)).rows.map(({ id }) => Number(id)));
    const ids = rows.map(({ id }) => Number(id)).filter((id) => left.has(id));
    // Its parcels are looked for once there is nothing left to freeze.
    if (ids.length > 0 || rows.length === 0)
      await freezeInto(tx, batch.id, ids, new Map([...states].filter(([id]) => left.has(id))), now);
  });
  return true;
}
