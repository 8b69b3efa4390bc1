import { withDatabase } from "#scripts/with-database.ts";

export const summary = "write the search index anew, while the site is in use";
export const usage = "";

export async function run(): Promise<void> {
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1);
  await withDatabase(async () => {
    const { reindexThreads } = await import("#app/domain/search/reindex-threads.ts");
    console.log(`Indexed ${await reindexThreads(speaker())} threads in ${seconds()} s.`);
    const { isMeilisearchSet } = await import("#app/services/meilisearch.server.ts");
    if (!isMeilisearchSet()) return;
    const { rebuildIndex } = await import("#app/domain/search/meilisearch/rebuild-index.ts");
    const { askForIndex } = await import("#app/domain/search/meilisearch/ask-for-index.ts");
    await askForIndex("rebuild");
    const sent = await rebuildIndex(speaker());
    console.log(
      sent === null
        ? "Meilisearch: the server is building the index; it begins again when it is done."
        : `Meilisearch: ${sent} threads in a new index, which answers after ${seconds()} s.`,
    );
  });
}

/** A line every few seconds. */
function speaker(): (done: number, of: number) => void {
  const EVERY = 5_000;
  let at = performance.now();
  return (done, of) => {
    if (performance.now() - at < EVERY) return;
    at = performance.now();
    console.error(`${done} of ${of} threads`);
  };
}
