import { inArray, sql } from "drizzle-orm";
import { decodeCursor, encodeCursor } from "#app/lib/cursor.ts";
import { firstLine } from "#app/lib/excerpt.ts";
import { tagPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { tagCounts, tags } from "#db/schema/index.ts";
import { wordsIn } from "../spaces/represent.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Page } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import type { TagListInput } from "./input.ts";
import { tagPlace } from "./place.ts";
import type { TagRow } from "./views.ts";

const places = 60;

/**
 * The tags of threads this viewer may see, with how many those are, the most used first or by name. Adding up reads a row
 * for each tag and space, never a thread; a tag that is only used out of sight is not there.
 */
export async function listTags(
  viewer: Viewer,
  query: TagListInput & { limit?: number },
): Promise<Page<TagRow>> {
  const { q, sort, limit: size = places } = query;
  const back = query.before ? decodeCursor(query.before, tagPlace) : null;
  const from = back ?? (query.after ? decodeCursor(query.after, tagPlace) : null);
  const backwards = back !== null;
  const like = q ? `${q.replace(/[\\%_]/g, "\\$&")}%` : undefined;
  const byName = sort === "name";
  const sign = sql.raw(backwards ? "<" : ">");
  const way = sql.raw(backwards ? "desc" : "asc");
  // Most used first is the descending figure, written as its negative so that one comparison of pairs says it.
  const { rows } = await db.execute<{ tag: string; threads: number }>(sql`
    select tag, threads from (
      select ${tagCounts.tag} as tag, sum(${tagCounts.threads})::int as threads from ${tagCounts}
      where ${tagCounts.threads} > 0 and ${isVisible(viewer, tagCounts.spaceId)}
        ${like ? sql`and ${tagCounts.tag} like ${like}` : sql``}
        ${byName && from ? sql`and ${tagCounts.tag} ${sign} ${from[1]}` : sql``}
      group by ${tagCounts.tag}
    ) used
    where ${!byName && from ? sql`(-threads, tag) ${sign} (${-from[0]}::int, ${from[1]}::text)` : sql`true`}
    order by ${byName ? sql`` : sql`-threads ${way},`} tag ${way}
    limit ${size + 1}`);
  if (backwards && rows.length <= size)
    return listTags(viewer, { ...query, before: undefined, after: undefined });
  const shown = rows.slice(0, size);
  if (backwards) shown.reverse();
  const edge = (row: (typeof shown)[number] | undefined) =>
    row ? encodeCursor([byName ? 0 : row.threads, row.tag]) : null;
  const more = rows.length > size;
  return {
    items: await withOpenings(viewer, shown),
    next: backwards || more ? edge(shown.at(-1)) : null,
    prev: backwards ? (more ? edge(shown.at(0)) : null) : from ? edge(shown.at(0)) : null,
  };
}

async function withOpenings(viewer: Viewer, rows: { tag: string; threads: number }[]): Promise<TagRow[]> {
  const names = rows.map(({ tag }) => tag);
  const described =
    names.length > 0
      ? await db
          .select({ tag: tags.tag, description: tags.description })
          .from(tags)
          .where(inArray(tags.tag, names))
      : [];
  const words = new Map(described.map(({ tag, description }) => [tag, wordsIn(viewer.locale, description)]));
  return rows.map(({ tag, threads }) => ({
    tag,
    threads,
    path: tagPath(tag),
    opening: firstLine(plain(words.get(tag) ?? ""), 140),
  }));
}

/** Near enough to plain text for a line under a name: links keep their words, marks go. */
function plain(markdown: string): string {
  return markdown.replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[*_`#>]+/g, "");
}
