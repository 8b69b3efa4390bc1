import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import type { Likeness } from "../engine.ts";
import { spaced } from "../spaced.ts";
import { rare, tells } from "../tells.ts";

/** Stems of a question that are looked up; and how many rows they may be met in, all in all. */
const [probed, reach] = [24, { text: 4_000, title: 12_000 }] as const;
/** Stems of a question that are weighed, those that tell most, and threads that are. */
const [foremost, met] = [60, 120] as const;

/**
 * Threads that hold the words of a question, each word counting by how rare it is, as BM25 does. First many are met by the
 * rarer stems, which the indexes tell without reading a vector, that of titles in more rows than that of all words; then
 * the best of them are weighed by how often and where they hold each stem, a title counting most. What people found
 * helpful comes first among equals, since that is what is asked again.
 */
export async function resemble({
  language,
  title,
  body,
  spaces,
  except,
  limit,
}: Likeness): Promise<number[]> {
  const config = language === "fr" ? "parvis_fr" : "parvis_en";
  const here = sql`d.space_id = any(${sql.param(spaces)}::uuid[])`;
  return db.transaction(
    async (tx) => {
      await tx.execute(sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`);
      const { rows } = await tx.execute<{ thread_id: string }>(sql`
        with asked as (
          select lexeme, sum(weight) as weight from (
            select lexeme, 1.0 as weight from unnest(to_tsvector(${config}::regconfig, ${spaced(sql`translate(${title}::text, './_', '   ')`)}))
            union all
            select lexeme, 0.6 * (1 + ln(least(5, cardinality(positions)))) from unnest(to_tsvector(${config}::regconfig, ${spaced(sql`${body}::text`)}))
          ) typed group by lexeme
        ),
        stems as materialized (
          select a.lexeme, array_to_tsvector(array[a.lexeme])::text::tsquery as query, coalesce(s.share, ${rare}) as share,
            a.weight * ${tells(sql`coalesce(s.share, ${rare})`)} as value
          from asked a left join search_stems s on s.stem = a.lexeme
          order by value desc limit ${foremost}
        ),
        probes as materialized (
          select s.*, sum(s.share * n) over rarest as rows, row_number() over rarest as place
          from stems s
          cross join (select greatest(1, reltuples) as n from pg_class where oid = 'search_documents'::regclass) base
          window rarest as (order by s.share, s.value desc, s.lexeme) order by s.share, s.value desc, s.lexeme limit ${probed}
        ),
        near as materialized (
          select thread_id, sum(value) as value from (
            select c.thread_id, p.value from probes p cross join lateral (
              select d.thread_id from search_documents d where d.words @@ p.query and ${here} limit ${reach.text}
            ) c where p.rows <= ${reach.text}
            union all
            select c.thread_id, p.value from probes p cross join lateral (
              select d.thread_id from search_documents d where ts_filter(d.words, '{a}') @@ p.query and ${here} limit ${reach.title}
            ) c where p.rows <= ${reach.title} or p.place <= 2
          ) met where thread_id is distinct from ${except ?? null}::bigint
          group by thread_id order by 2 desc, 1 desc limit ${met}
        ),
        weighed as (
          select n.thread_id, length(w.words) as size, (
            select sum(s.value * ts_rank('{0.25,0.4,0.4,1}', w.words, s.query)) from stems s
          ) as value
          from near n join search_documents d on d.thread_id = n.thread_id
          cross join lateral (select d.words || ''::tsvector as words offset 0) w
        )
        select w.thread_id from (select *, avg(size) over () as usual from weighed) w
        cross join lateral (select t.score from threads t where t.id = w.thread_id and not t.gone and t.space_id = any(${sql.param(spaces)}::uuid[]) offset 0) t
        order by w.value / (0.8 + 0.2 * w.size / w.usual) * (1 + 0.15 * ln(1 + greatest(0, t.score))) desc, w.thread_id desc
        limit ${limit}`);
      return rows.map(({ thread_id }) => Number(thread_id));
    },
    { accessMode: "read only" },
  );
}
