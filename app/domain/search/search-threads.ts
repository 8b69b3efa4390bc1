import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "#app/lib/cursor.ts";
import { spacePath, threadPath } from "#app/lib/paths.ts";
import { db, type Tx } from "#db/client.server.ts";
import { wordsIn } from "../spaces/represent.ts";
import { isVisible } from "../spaces/visible.ts";
import type { ContentLanguage, ThreadKind } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import { queryWords } from "./query-words.ts";

/** A stretch of text, and whether it is one of the words looked for. */
export type Part = { text: string; hit: boolean };

export type SearchResult = {
  id: string;
  kind: ThreadKind;
  path: string;
  language: ContentLanguage;
  space: { slug: string; name: string; path: string; hue: number };
  createdAt: string;
  activeAt: string;
  answerCount: number;
  score: number;
  solved: boolean;
  title: Part[];
  extract: Part[];
};

export type SearchPage = { items: SearchResult[]; next: string | null; count: number; capped: boolean };

/** Counting every hit of a common word costs a second at a million posts; past this it is "10 000+". */
const countCap = 10_000;
/** Above so many hits only the best by quality are ranked: nobody reads past them, and ranking reads every vector. */
const rankCap = 1_000;
const place = z.tuple([z.number(), z.number().int()]);

/**
 * Threads that answer to `query`, best first, in French and English with accents folded. Understands quoted phrases,
 * `or` and `-word`, as websearch_to_tsquery does.
 * @param options.after a cursor of this same query; `limit` rows a page, 1 to 100
 */
export async function searchThreads(
  viewer: Viewer,
  query: string,
  options: { after?: string; limit?: number } = {},
): Promise<SearchPage> {
  const words = queryWords(query);
  if (!words) return { items: [], next: null, count: 0, capped: false };
  const size = options.limit ?? 20;
  const asked = sql`(websearch_to_tsquery('parvis_fr', ${words}) || websearch_to_tsquery('parvis_en', ${words}))`;
  const hits = sql`d.words @@ ${asked} and ${isVisible(viewer, sql`d.space_id`)}`;
  const { count, rows } = await db.transaction(
    async (tx) => {
      // The planner takes `@@` for a cheap comparison and would rather unpack every vector there is.
      await tx.execute(sql`set local enable_seqscan = off`);
      const count = await countHits(tx, hits);
      return {
        count,
        rows: count === 0 ? [] : await rankedRows(tx, viewer, asked, hits, count, size, options.after),
      };
    },
    { accessMode: "read only" },
  );
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => represent(row, viewer)),
    next: rows.length > size && last ? encodeCursor([last.rank, Number(last.id)]) : null,
    count: Math.min(count, countCap),
    capped: count > countCap,
  };
}

async function countHits(tx: Tx, hits: SQL): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from (select 1 from search_documents d where ${hits} limit ${countCap + 1}) c`,
  );
  return rows[0]?.count ?? 0;
}

type Found = {
  id: string;
  rank: number;
  kind: ThreadKind;
  slug: string;
  language: ContentLanguage;
  title: string;
  extract: string;
  space_slug: string;
  space_name: Record<string, string>;
  space_hue: number;
  created_at: string;
  active_at: string;
  answer_count: number;
  score: number;
  solved: boolean;
};

/** Without the characters that mark hits, in case someone wrote them. */
const unmarked = (text: SQL) => sql`translate(${text}, '\uE000\uE001', '')`;

/**
 * The post an extract is cut from: the first in reading order that holds any of the words, or else the first. The
 * inner `limit` keeps the order below the condition, so that posts are parsed one by one until one fits, and so that a
 * thread of many long posts found by its title alone costs no more than a short one.
 */
const extractSource = sql`
  select coalesce(
    (select o.html from (
      select p.html from posts p
      where p.thread_id = t.id and p.withdrawn_at is null and p.removed_by_decision is null
      order by p.accepted_at is not null desc, p.kind = 'body' desc, p.kind = 'answer' desc, p.standing desc, p.id limit 10
    ) o where to_tsvector(c.config, left(o.html, 6000)) @@ asked.any_word limit 1),
    (select p.html from posts p
      where p.thread_id = t.id and p.kind = 'body' and p.withdrawn_at is null and p.removed_by_decision is null), '') as html`;

/** A search row may be as much older than its thread as a job takes, so what the thread is now decides who reads it. */
async function rankedRows(
  tx: Tx,
  viewer: Viewer,
  asked: SQL,
  hits: SQL,
  count: number,
  size: number,
  after?: string,
): Promise<Found[]> {
  const at = after ? decodeCursor(after, place) : null;
  const candidates =
    count > rankCap
      ? sql`select d.thread_id, d.words, d.quality from search_documents d where ${hits} order by d.quality desc, d.thread_id desc limit ${rankCap}`
      : sql`select d.thread_id, d.words, d.quality from search_documents d where ${hits}`;
  const found = await tx.execute<Found>(sql`
    with candidates as materialized (${candidates}),
    ranked as (
      select thread_id, (ts_rank_cd('{0.1,0.2,0.4,1.0}', words, ${asked}, 1) * quality)::float8 as rank from candidates
    ),
    page as materialized (
      select ranked.thread_id, ranked.rank from ranked join threads t on t.id = ranked.thread_id
      where t.withdrawn_at is null and t.removed_by_decision is null and ${isVisible(viewer, sql`t.space_id`)}
        and ${at ? sql`(ranked.rank, ranked.thread_id) < (${at[0]}::float8, ${at[1]}::bigint)` : sql`true`}
      order by ranked.rank desc, ranked.thread_id desc limit ${size + 1}
    ),
    asked as materialized (
      select case when q.words::text like '%!%' then q.words else replace(q.words::text, '&', '|')::tsquery end as any_word
      from (select ${asked} as words) q
    )
    select t.id, page.rank, t.kind, t.slug, t.language, t.created_at, t.active_at, t.answer_count, t.score,
      t.solved_at is not null as solved, s.slug as space_slug, s.name as space_name, s.hue as space_hue,
      ts_headline(c.config, ${unmarked(sql`t.title`)}, ${asked}, 'HighlightAll=true, StartSel=\uE000, StopSel=\uE001') as title,
      ts_headline(c.config, regexp_replace(left(${unmarked(sql`e.html`)}, 6000), '<[^>]*>?', ' ', 'g'), asked.any_word,
        'MaxFragments=2, MaxWords=22, MinWords=8, FragmentDelimiter=" … ", StartSel=\uE000, StopSel=\uE001') as extract
    from asked, page
    join threads t on t.id = page.thread_id
    join spaces s on s.id = t.space_id
    cross join lateral (select case t.language when 'fr' then 'parvis_fr' else 'parvis_en' end::regconfig as config) c
    cross join lateral (${extractSource}) e
    order by page.rank desc, t.id desc`);
  return found.rows;
}

function represent(row: Found, viewer: Viewer): SearchResult {
  return {
    id: String(row.id),
    kind: row.kind,
    path: threadPath(row),
    language: row.language,
    space: {
      slug: row.space_slug,
      name: wordsIn(viewer.locale, row.space_name),
      path: spacePath(row.space_slug),
      hue: row.space_hue,
    },
    createdAt: new Date(row.created_at).toISOString(),
    activeAt: new Date(row.active_at).toISOString(),
    answerCount: row.answer_count,
    score: row.score,
    solved: row.solved,
    title: partsOf(row.title),
    extract: partsOf(decodeEntities(row.extract)),
  };
}

/** Splits a headline at its private-use markers, so that what leaves is text and never markup. */
function partsOf(headline: string): Part[] {
  return headline
    .split(/(\uE000[^\uE001]*\uE001)/)
    .filter(Boolean)
    .map((piece) => ({ text: piece.replace(/[\uE000\uE001]/g, ""), hit: piece.startsWith("\uE000") }));
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** Stored HTML escapes only these; the extract is text, so they go back to what they stand for. */
function decodeEntities(text: string): string {
  return text
    .replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, " ");
}
