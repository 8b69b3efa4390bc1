import { endIndexRow, noteFailure } from "#app/domain/search/meilisearch/index-row.ts";
import { careForIndex, checkIndex } from "#app/domain/search/meilisearch/keep-index.ts";
import { sendMarked } from "#app/domain/search/meilisearch/send-marked.ts";
import { log } from "#app/services/log.server.ts";
import { isMeilisearchSet, MeilisearchFault } from "#app/services/meilisearch.server.ts";

/** In milliseconds: how often it is looked for marked threads, how often for what the index needs, and after a failure. */
const [round, check, after] = [500, 2_000, 2_000] as const;

/**
 * Keeps the index of the other engine equal to the base while this process works: tells it of marked threads in batches, and
 * builds or compares it where that is due, beside the telling. Several processes may do it at once: each thread is taken by
 * one of them, and so is the building.
 * @returns how to stop; what is being sent is sent to its end
 */
export function keepSearchIndex(): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let wake: (() => void) | undefined;
  let care: Promise<void> | null = null;
  let checkedAt = 0;

  const turn = async (): Promise<number> => {
    try {
      if (Date.now() - checkedAt >= check && !care) {
        checkedAt = Date.now();
        const due = await checkIndex();
        if (due)
          care = careForIndex(due)
            .catch((error) =>
              log.warn({ err: error }, "the search index could not be looked after, will retry"),
            )
            .finally(() => {
              care = null;
            });
      }
      while (!stopped && (await sendMarked()));
      return round;
    } catch (error) {
      log.warn({ err: error }, "the search engine could not be told, will retry");
      if (error instanceof MeilisearchFault) await noteFailure(error).catch(() => {});
      checkedAt = 0;
      return after;
    }
  };
  const run = async () => {
    if (!isMeilisearchSet()) return endIndexRow();
    while (!stopped) {
      const wait = await turn();
      await new Promise<void>((resolve) => {
        wake = resolve;
        timer = setTimeout(resolve, stopped ? 0 : wait);
      });
    }
  };
  const running = run().catch((error) => log.warn({ err: error }, "the search index is not kept up"));
  return async () => {
    stopped = true;
    clearTimeout(timer);
    wake?.();
    await Promise.race([
      running.then(() => care),
      new Promise((resolve) => setTimeout(resolve, 5_000).unref()),
    ]);
  };
}
