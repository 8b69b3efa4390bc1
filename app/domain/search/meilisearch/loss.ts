import { MeilisearchFault, meilisearch } from "#app/services/meilisearch.server.ts";
import { changeIndexRow, type IndexRow } from "./index-row.ts";

/**
 * Whether the engine knows the last task it was seen to do, and has the index: one with an older or an empty store does not.
 * @throws {MeilisearchFault} where it can't be asked
 */
export async function remembers({ uid, lastTask, lastTaskAt }: IndexRow): Promise<boolean> {
  if (lastTask === null) return true;
  try {
    const task = await meilisearch.findTask(lastTask);
    if (task.enqueuedAt !== lastTaskAt) return false;
    await meilisearch.findIndex(uid);
    return true;
  } catch (error) {
    const { code } = error as MeilisearchFault;
    if (code === "task_not_found" || code === "index_not_found") return false;
    throw error;
  }
}

/** From here on PostgreSQL answers, until the index is built anew. */
export async function noteLoss(): Promise<MeilisearchFault> {
  await changeIndexRow({
    builtAt: null,
    lastTask: null,
    lastTaskAt: null,
    buildingCursor: 0,
    buildingDone: 0,
  });
  return new MeilisearchFault("index_lost", "It has lost what it had been told.");
}
