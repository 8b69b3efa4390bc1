import { and, inArray } from "drizzle-orm";
import { threads } from "#db/schema/index.ts";
import { searchThreads } from "../search/search-threads.ts";
import type { Viewer } from "../viewer.ts";
import { readable, representThread, selectThreads } from "./select-threads.ts";
import type { SearchListShape } from "./shapes.ts";

/** Threads that answer to `q`, best first, whole and with the place where the words were found. */
export async function searchApiThreads(
  viewer: Viewer,
  { q, after, limit }: { q: string; after?: string; limit: number },
): Promise<SearchListShape> {
  const found = await searchThreads(viewer, q, { after, limit });
  if (found.items.length === 0) return { items: [], next: found.next };
  const ids = found.items.map((item) => Number(item.id));
  const rows = await selectThreads(viewer).where(and(inArray(threads.id, ids), readable(viewer)));
  const whole = new Map(rows.map((row) => [String(row.id), representThread(row)]));
  return {
    items: found.items.flatMap((item) => {
      const thread = whole.get(item.id);
      return thread
        ? [
            {
              ...thread,
              extract: item.extract
                .map((part) => part.text)
                .join("")
                .trim(),
            },
          ]
        : [];
    }),
    next: found.next,
  };
}
