import { sql } from "drizzle-orm";
import { MeilisearchFault, meilisearch } from "#app/services/meilisearch.server.ts";
import { db } from "#db/client.server.ts";
import { deriveDocuments } from "./derive-documents.ts";
import { changeIndexRow, findIndexRow, noteFailure } from "./index-row.ts";
import { markThreads } from "./mark-threads.ts";

const [pageSize, batch] = [1_000, 300] as const;

export type Comparison = { documents: number; base: number; differing: number };

/**
 * Holds every document against its thread as it is now, and marks those that differ, are missing or should not be there, so
 * that they are told anew. Reads everything: for when it is asked for.
 */
export async function compareIndex(): Promise<Comparison | null> {
  const row = await findIndexRow();
  if (!row?.builtAt) return null;
  await changeIndexRow({ compareAskedAt: null });
  try {
    const there = await readIndex(row.uid);
    const documents = there.size;
    let base = 0;
    const differing: number[] = [];
    for (let last = 0; ; ) {
      const { rows } = await db.execute<{ id: string }>(
        sql`select id from threads where id > ${last} and not gone order by id limit ${batch}`,
      );
      if (rows.length === 0) break;
      last = Number(rows.at(-1)!.id);
      base += rows.length;
      for (const { id, digest } of await deriveDocuments(rows.map(({ id }) => Number(id)))) {
        if (there.get(id) !== digest) differing.push(id);
        there.delete(id);
      }
    }
    const wrong = [...differing, ...there.keys()];
    for (let at = 0; at < wrong.length; at += batch) await markThreads(wrong.slice(at, at + batch));
    const compared = { documents, base, differing: wrong.length };
    await changeIndexRow({ comparedAt: new Date(), compared });
    return compared;
  } catch (error) {
    if (error instanceof MeilisearchFault) await noteFailure(error);
    throw error;
  }
}

async function readIndex(uid: string): Promise<Map<number, string>> {
  const there = new Map<number, string>();
  for (let offset = 0; ; offset += pageSize) {
    const { results, total } = await meilisearch.listDocuments(uid, offset, pageSize);
    for (const { id, digest = "" } of results) there.set(id, digest);
    if (results.length === 0 || offset + pageSize >= total) return there;
  }
}
