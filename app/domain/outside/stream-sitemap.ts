import { sql } from "drizzle-orm";
import { daysToWait } from "#app/lib/indexing.ts";
import { productPath, spacePath, tagPath, threadPath } from "#app/lib/paths.ts";
import { changelogPath, roadmapPath } from "#app/lib/roadmap.ts";
import { db } from "#db/client.server.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";

/** An address to be listed, without the site's origin, and when what it shows last changed. */
export type Listed = { path: string; changedAt: string | null };

/**
 * Each part holds the threads whose numbers lie in one stretch, so that where a part begins is known without counting, a
 * part is as cheap to the end as at the beginning, and a new thread changes the last one alone. No part holds more than
 * the 50,000 addresses that the protocol allows.
 */
export const threadsInPart = 50_000;
const batch = 1_000;
/** Tags beyond this are carried by hardly a thread each. */
const mostTags = 20_000;

const visitor: Viewer = { member: null, locale: "en" };

/**
 * Threads worth finding, as `isThin` in lib/indexing.ts has it of each: no duplicate, and no question that waits in vain. Those
 * that are gone or not for everyone are none of them.
 */
const worthFinding = sql`not t.gone and ${isVisible(visitor, sql`t.space_id`)} and t.duplicate_of is null
  and not (t.kind = 'question' and t.answer_count = 0
    and (t.closed_at is not null or t.created_at < now() - make_interval(days => ${daysToWait})))`;

export type SitemapPart = { part: number; changedAt: string };

const size = sql.raw(String(threadsInPart));
let known: { parts: Promise<SitemapPart[]>; at: number } | undefined;
const minutesKept = 10;

/** The parts there are. Counted by one look at every thread, so it is remembered for a while. */
export function listSitemapParts(now = Date.now()): Promise<SitemapPart[]> {
  if (known && now - known.at < minutesKept * 60_000) return known.parts;
  const parts = countParts();
  known = { parts, at: now };
  parts.catch(() => {
    known = undefined;
  });
  return parts;
}

/** One part after the other: no statement reads more than one, and stretches without a thread are passed over. */
async function countParts(): Promise<SitemapPart[]> {
  const found: SitemapPart[] = [];
  for (let from = 0; ; ) {
    const { rows } = await db.execute<{ part: number | null; changed_at: string | null }>(sql`
      with next as materialized (select (min(t.id) / ${size})::int as part from threads t where t.id >= ${from})
      select part, (select max(greatest(t.active_at, t.solved_at)) from threads t
        where t.id >= part::bigint * ${size} and t.id < (part::bigint + 1) * ${size} and ${worthFinding}) as changed_at
      from next`);
    const { part = null, changed_at = null } = rows[0] ?? {};
    if (part === null) return found;
    if (changed_at) found.push({ part, changedAt: new Date(changed_at).toISOString() });
    from = (part + 1) * threadsInPart;
  }
}

/** A part's threads, a thousand at a time, each from where the last one ended. */
export async function* streamThreadsToList(part: number): AsyncGenerator<Listed[]> {
  const end = (part + 1) * threadsInPart;
  for (let from = part * threadsInPart; from < end; ) {
    const { rows } = await db.execute<{ id: string; slug: string; changed_at: string }>(sql`
      select t.id, t.slug, greatest(t.active_at, t.solved_at,
        (select max(p.edited_at) from posts p where p.thread_id = t.id and not p.gone)) as changed_at
      from threads t where t.id >= ${from} and t.id < ${end} and ${worthFinding} order by t.id limit ${batch}`);
    if (rows.length > 0) {
      yield rows.map(({ id, slug, changed_at }) => ({
        path: threadPath({ id, slug }),
        changedAt: new Date(changed_at).toISOString(),
      }));
    }
    if (rows.length < batch) return;
    from = Number(rows.at(-1)!.id) + 1;
  }
}

/** Everything that is no thread: the lists of everything, spaces, products, and tags that lead somewhere. */
export async function* streamPagesToList(): AsyncGenerator<Listed[]> {
  yield ["/", "/threads", "/ideas", roadmapPath, changelogPath, "/tags", "/products"].map((path) => ({
    path,
    changedAt: null,
  }));
  const spaces = await db.execute<{ slug: string; changed_at: string | null }>(sql`
    select s.slug, (select max(t.active_at) from threads t where t.space_id = s.id and not t.gone) as changed_at
    from spaces s where ${isVisible(visitor, sql`s.id`)} order by s.position, s.slug`);
  yield spaces.rows.map(({ slug, changed_at }) => ({
    path: spacePath(slug),
    changedAt: changed_at && new Date(changed_at).toISOString(),
  }));
  const products = await db.execute<{ slug: string }>(sql`select slug from products order by position, slug`);
  yield products.rows.map(({ slug }) => ({ path: productPath(slug), changedAt: null }));
  const tags = await db.execute<{ tag: string }>(sql`
    select c.tag from tag_counts c where ${isVisible(visitor, sql`c.space_id`)}
    group by c.tag having sum(c.threads) > 0 order by sum(c.threads) desc, c.tag limit ${mostTags}`);
  for (let from = 0; from < tags.rows.length; from += batch)
    yield tags.rows.slice(from, from + batch).map(({ tag }) => ({ path: tagPath(tag), changedAt: null }));
}
