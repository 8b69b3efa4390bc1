import { eq, sql } from "drizzle-orm";
import type { MeilisearchFault } from "#app/services/meilisearch.server.ts";
import { db, type Tx } from "#db/client.server.ts";
import { searchIndex } from "#db/schema/index.ts";

export type IndexRow = typeof searchIndex.$inferSelect;

/** The index that is kept up; null while there is none. */
export async function findIndexRow(): Promise<IndexRow | null> {
  const [row] = await db.select().from(searchIndex).where(eq(searchIndex.id, 1));
  return row ?? null;
}

/** From now on every change to a thread is marked, so that it can be told to the engine. */
export async function beginIndexRow(): Promise<IndexRow> {
  await db.execute(sql`
    insert into search_index (uid) values ('parvis_' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 10) || '_threads')
    on conflict do nothing`);
  return (await findIndexRow())!;
}

/** Nothing is marked any more: an engine that is gone would have rows pile up for it. */
export async function endIndexRow(): Promise<void> {
  if (!(await findIndexRow())) return;
  await db.transaction(async (tx) => {
    await tx.execute(sql`delete from search_index`);
    await tx.execute(sql`delete from search_queue`);
  });
}

export const changeIndexRow = (
  change: Partial<Omit<IndexRow, "id" | "uid" | "swaps">>,
  source: Tx | typeof db = db,
) => source.update(searchIndex).set(change).where(eq(searchIndex.id, 1));

/** Notes what went wrong with the index, in words for whoever looks after it. */
export async function noteFailure({ message, code }: MeilisearchFault): Promise<void> {
  const failure = `${message} (${code})`;
  await changeIndexRow({ failedAt: new Date(), failure: failure.slice(0, 1_000) });
}

/** Beside the index that answers, while it is built. */
export const shadowOf = ({ uid }: IndexRow) => `${uid}_next`;
