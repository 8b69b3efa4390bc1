import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { vocabularyKey } from "../search/refresh-vocabulary.ts";
import { spaced } from "../search/spaced.ts";
import { rare, tells } from "../search/tells.ts";

/**
 * How alike a thread and each of some others are, from 0 to 1: the mean of how much their titles have in common (Dice), of
 * how much of each one's title stands in the other at all (geometric mean), and of how near their whole questions are
 * (cosine), each stem counting by how rare it is. One of the three alone is easily high between threads that merely share
 * a subject. Titles with other figures, as of another year or error code, ask about something else: they are not alike.
 */
export async function findLikeness(
  thread: { id: number; title: string; language: "fr" | "en" },
  ids: number[],
): Promise<Map<number, number>> {
  const config = sql`${thread.language === "fr" ? "parvis_fr" : "parvis_en"}::regconfig`;
  const { rows } = await db.execute<{ id: string; title: string; alike: number }>(sql`
    with base as (
      select greatest(${rare}, 1 / greatest(1, coalesce((
        select (value ->> 'threads')::float8 from settings where key = ${vocabularyKey}), 0))) as least
    ),
    stems as materialized (
      select x.id, x.stem, bool_or(x.titled) as titled, max(${tells(sql`coalesce(s.share, base.least)`)}) as value
      from base, (
        select t.id, l.lexeme as stem, true as titled from threads t
          cross join lateral unnest(to_tsvector(${config}, ${spaced(sql`translate(t.title, './_', '   ')`)})) l
          where t.id = any(${sql.param([thread.id, ...ids])}::bigint[])
        union all
        select p.thread_id, l.lexeme, false from posts p
          cross join lateral unnest(to_tsvector(${config}, ${spaced(sql`p.html`)})) l
          where p.thread_id = any(${sql.param([thread.id, ...ids])}::bigint[]) and p.kind = 'body'
      ) x left join search_stems s on s.stem = x.stem
      group by x.id, x.stem
    ),
    sums as (
      select id, sum(value) filter (where titled) as title, sqrt(sum(value * value)) as length from stems group by id
    ),
    shared as (
      select b.id, coalesce(sum(a.value) filter (where a.titled and b.titled), 0) as both,
        coalesce(sum(a.value) filter (where a.titled), 0) as own, coalesce(sum(b.value) filter (where b.titled), 0) as theirs,
        sum(a.value * b.value) as near
      from stems a join stems b on b.stem = a.stem and b.id <> a.id
      where a.id = ${thread.id} group by b.id
    )
    select t.id::text as id, t.title, ((2 * shared.both / (a.title + b.title)
      + sqrt(shared.own * shared.theirs / (a.title * b.title)) + shared.near / (a.length * b.length)) / 3)::float8 as alike
    from shared join threads t on t.id = shared.id join sums b on b.id = shared.id join sums a on a.id = ${thread.id}
    where a.title > 0 and b.title > 0`);
  const figures = figuresOf(thread.title);
  return new Map(
    rows
      .filter(({ title }) => figuresOf(title) === figures)
      .map(({ id, alike }) => [Number(id), Math.min(1, alike)]),
  );
}

/** The words of a title that hold a figure, in one order. */
const figuresOf = (title: string): string =>
  [...new Set(title.toLowerCase().match(/[\p{L}\p{N}]*\p{N}[\p{L}\p{N}]*/gu) ?? [])].sort().join(" ");
