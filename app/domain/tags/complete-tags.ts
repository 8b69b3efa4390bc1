import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { tagCounts, tagSynonyms } from "#db/schema/index.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";
import { tagListInput } from "./input.ts";

/** A tag, and how many threads this viewer may see carry it. */
export type TagHint = { tag: string; threads: number };

/**
 * Tags that begin as typed, or for which there is another word that does: the most used first, eight at most. What only
 * threads out of sight carry is not there, whatever it is called.
 */
export async function completeTags(viewer: Viewer, typed: string): Promise<TagHint[]> {
  const { q } = tagListInput.parse({ q: typed });
  if (!q) return [];
  const begins = `${q.replace(/[\\%_]/g, "\\$&")}%`;
  const { rows } = await db.execute<TagHint>(sql`
    select ${tagCounts.tag} as tag, sum(${tagCounts.threads})::int as threads from ${tagCounts}
    where ${tagCounts.threads} > 0 and ${isVisible(viewer, tagCounts.spaceId)}
      and ${tagCounts.tag} in (
        select c.tag from ${tagCounts} c where c.tag like ${begins}
        union select s.tag from ${tagSynonyms} s where s.synonym like ${begins})
    group by ${tagCounts.tag} order by 2 desc, 1 limit 8`);
  return rows;
}
