import { sql } from "drizzle-orm";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "#app/lib/cursor.ts";
import { db } from "#db/client.server.ts";
import { tagCounts, tagSynonyms, tags } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";
import { canKeepTags } from "./policy.ts";

export type KeptTag = { tag: string; threads: number; synonyms: string[]; languages: string[] };

const size = 100;
const place = z.tuple([z.string().max(40)]);

/**
 * Every tag that is used, described or stood for, by name, with its synonyms. A part of its name or of one of its synonyms
 * finds it. @throws {Forbidden}
 */
export async function listForKeepers(
  viewer: Viewer,
  { q = "", after }: { q?: string; after?: string },
): Promise<{ items: KeptTag[]; next: string | null }> {
  if (!canKeepTags(viewer)) throw new Forbidden();
  const from = after ? decodeCursor(after, place) : null;
  const part = `%${q
    .trim()
    .toLowerCase()
    .replace(/\s+/g, "-")
    .replace(/[\\%_]/g, "\\$&")}%`;
  const { rows } = await db.execute<KeptTag>(sql`
    select k.tag,
      (select coalesce(sum(${tagCounts.threads}), 0)::int from ${tagCounts}
        where ${tagCounts.tag} = k.tag and ${isVisible(viewer, tagCounts.spaceId)}) as threads,
      array(select s.synonym from ${tagSynonyms} s where s.tag = k.tag order by s.synonym) as synonyms,
      array(select d.key from ${tags} t, jsonb_each_text(t.description) d
        where t.tag = k.tag and d.value <> '' order by d.key) as languages
    from (
      select ${tagCounts.tag} as tag from ${tagCounts}
        where ${tagCounts.threads} > 0 and ${isVisible(viewer, tagCounts.spaceId)}
      union select tag from ${tags}
      union select tag from ${tagSynonyms}
    ) k
    where not exists (select 1 from ${tagSynonyms} s where s.synonym = k.tag)
      and (k.tag like ${part} or exists (select 1 from ${tagSynonyms} s where s.tag = k.tag and s.synonym like ${part}))
      and ${from ? sql`k.tag > ${from[0]}` : sql`true`}
    order by k.tag limit ${size + 1}`);
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: last && rows.length > size ? encodeCursor([last.tag]) : null };
}
