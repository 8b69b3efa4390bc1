import { withDatabase } from "#scripts/with-database.ts";

export const summary = "write the search index anew, while the site is in use";
export const usage = "";

export async function run(): Promise<void> {
  const began = performance.now();
  const done = await withDatabase(async () => {
    const { reindexThreads } = await import("#app/domain/search/reindex-threads.ts");
    return reindexThreads(speaker());
  });
  const seconds = (performance.now() - began) / 1000;
  console.log(`Indexed ${done} threads in ${seconds.toFixed(1)} s.`);
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
