import { and, inArray } from "drizzle-orm";
import { threads } from "#db/schema/index.ts";
import { searchThreads } from "../search/search-threads.ts";
import type { Viewer } from "../viewer.ts";
import type { SearchListShape } from "./search-shapes.ts";
import { readable, representThread, selectThreads } from "./select-threads.ts";

type Asked = { q: string; exact?: "true" | "false"; after?: string; limit: number };

/** Threads that answer to `q`, best first, whole and with the place where the words were found. */
export async function searchApiThreads(
  viewer: Viewer,
  { q, exact, after, limit }: Asked,
): Promise<SearchListShape> {
  const {
    items,
    nearby: _,
    ...found
  } = await searchThreads(viewer, q, {
    after,
    limit,
    exact: exact === "true",
  });
  if (items.length === 0) return { items: [], ...found };
  const ids = items.map((item) => Number(item.id));
  const rows = await selectThreads(viewer).where(and(inArray(threads.id, ids), readable(viewer)));
  const whole = new Map(rows.map((row) => [String(row.id), representThread(row)]));
  return {
    items: items.flatMap((item) => {
      const thread = whole.get(item.id);
      const extract = item.extract.map((part) => part.text).join("");
      return thread ? [{ ...thread, extract: extract.trim() }] : [];
    }),
    ...found,
  };
}
