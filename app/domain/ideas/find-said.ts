import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { chooseEngine } from "../search/choose-engine.ts";
import { queryWords } from "../search/query-words.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";

/** Of what words find, so many ideas are looked at, best first: a list of more is narrowed by saying more. */
const mostFound = 300;

/**
 * The ideas in which somebody's words are, in spaces that they may read. Only where an idea is, is looked for; and where
 * nothing else is, no thread need be asked what it is, which at a common word is most of the work.
 */
export async function findSaid(viewer: Viewer, q: string): Promise<number[]> {
  const words = queryWords(q);
  if (!words) return [];
  const { rows } = await db.execute<{ id: string; mixed: boolean }>(sql`
    select s.id, s.kinds <> array['idea'] as mixed from spaces s
    where ${isVisible(viewer, sql`s.id`)} and exists (select 1 from ideas i where i.space_id = s.id and i.listed)`);
  const filters = rows.some(({ mixed }) => mixed) ? { kind: "idea" as const } : {};
  const spaces = rows.map(({ id }) => id);
  const found = await chooseEngine().search({ words, spaces, filters, limit: mostFound });
  return found?.hits.map(({ threadId }) => threadId) ?? [];
}
