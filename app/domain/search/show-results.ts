import { type SQL, sql } from "drizzle-orm";
import { spacePath, threadPath } from "#app/lib/paths.ts";
import type { Tx } from "#db/client.server.ts";
import { wordsIn } from "../spaces/represent.ts";
import { isVisible } from "../spaces/visible.ts";
import type { ContentLanguage, ThreadKind } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import type { Asked } from "./understand.ts";

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
  tags: string[];
  title: Part[];
  extract: Part[];
};

type Row = {
  id: string;
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
  tags: string[];
};

/** How many characters of a post are looked at for words, and of one without any for its beginning. */
const lookedAt = 6_000;
const beginning = 600;
const marks = sql`'StartSel=\uE000, StopSel=\uE001'`;
/** Without the characters that mark hits, in case someone wrote them. */
const unmarked = (text: SQL) => sql`translate(${text}, '\uE000\uE001', '')`;

/** The places of a post's text where any of the words stand, or else how it begins. */
const headline = (html: SQL, chars: number, asked: Asked) => sql`
  ts_headline(c.config, regexp_replace(${unmarked(sql`left(${html}, ${chars})`)}, '<[^>]*>?', ' ', 'g'), ${asked.anyWord}::tsquery,
    'MaxFragments=2, MaxWords=22, MinWords=8, FragmentDelimiter=" … ", ' || ${marks})`;

/**
 * Cut from the first post in reading order that holds any of the words, or else from the first. Finding the words as
 * stems takes the parser a while, so only posts where they can be by their letters are given to it, one by one until one
 * has a hit; the inner `limit` and `offset` keep PostgreSQL from doing more at once. A thread of many long posts found by
 * its title alone costs no more than a short one.
 */
const extract = (asked: Asked) => sql`coalesce(
  (select o.headline from (
    select ${headline(sql`p.html`, lookedAt, asked)} as headline from (
      select p.html from posts p
      where p.thread_id = t.id and not p.gone and (p.parent_id is null or not exists (
        select 1 from posts u where u.id = p.parent_id and (u.hidden_by_decision is not null or u.removed_by_decision is not null)))
      order by p.accepted_at is not null desc, p.kind = 'body' desc, p.kind = 'answer' desc, p.standing desc, p.id limit 10
    ) p where lower(unaccent(left(p.html, ${lookedAt}))) like any(${asked.patterns}::text[]) offset 0
  ) o where strpos(o.headline, '\uE000') > 0 limit 1),
  (select ${headline(sql`p.html`, beginning, asked)} from posts p
    where p.thread_id = t.id and p.kind = 'body' and not p.gone), '')`;

/** Those of these threads that the viewer may read now, as a page of results shows them, in this order. */
export async function showResults(
  tx: Tx,
  viewer: Viewer,
  asked: Asked,
  ranked: { threadId: number }[],
): Promise<SearchResult[]> {
  if (ranked.length === 0) return [];
  const { rows } = await tx.execute<Row>(sql`
    select t.id, t.kind, t.slug, t.language, t.created_at, t.active_at, t.answer_count, t.score,
      t.solved_at is not null as solved, t.tags, s.slug as space_slug, s.name as space_name, s.hue as space_hue,
      ts_headline(c.config, ${unmarked(sql`t.title`)}, ${asked.words}::tsquery, 'HighlightAll=true, ' || ${marks}) as title,
      ${extract(asked)} as extract
    from unnest(${sql.param(ranked.map(({ threadId }) => threadId))}::bigint[]) with ordinality shown(id, place)
    join threads t on t.id = shown.id
    join spaces s on s.id = t.space_id
    cross join lateral (
      select case t.language when 'fr' then 'parvis_fr'::regconfig else 'parvis_en'::regconfig end as config
    ) c
    where not t.gone and ${isVisible(viewer, sql`t.space_id`)}
    order by shown.place`);
  return rows.map((row) => represent(row, viewer));
}

function represent(row: Row, viewer: Viewer): SearchResult {
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
    tags: row.tags,
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
