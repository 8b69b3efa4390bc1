import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import type { Likeness } from "../engine.ts";

/** Stems asked for at most, those that tell most; and rows looked at for each, for the first choice, and to the end. */
const [mostStems, probed, perStem, weighed] = [150, 16, 800, 100] as const;
/** A stem that the sample of rows did not hold is taken to be in this share of them. */
const rare = 0.0003;

/**
 * Threads that hold the words of a question, each word counting by how rare it is, as BM25 does. First many are chosen by
 * which of the rarer stems they hold, which the index tells without reading a vector, those of titles by an index of their
 * own; then the best of them are weighed by how often and where they hold each, with a word in the title counting most.
 * What people found helpful comes first among equals, since that is what is asked again.
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
            select lexeme, 1.0 as weight from unnest(to_tsvector(${config}::regconfig, translate(${title}, './_', '   ')))
            union all
            select lexeme, 0.6 * (1 + ln(least(5, cardinality(positions)))) from unnest(to_tsvector(${config}::regconfig, ${body}))
          ) typed group by lexeme
        ),
        stems as materialized (
          select a.lexeme, array_to_tsvector(array[a.lexeme])::text::tsquery as query, s.share is not null as known,
            a.weight * ln(1 + (1.0005 - coalesce(s.share, ${rare})) / (coalesce(s.share, ${rare}))) as value
          from asked a left join search_stems s on s.stem = a.lexeme
          order by value desc limit ${mostStems}
        ),
        probes as materialized (
          (select * from stems where known order by value desc limit ${probed})
          union all (select * from stems where not known order by value desc limit ${probed})
        ),
        near as materialized (
          select thread_id, sum(value) as value from (
            select c.thread_id, s.value from probes s cross join lateral (
              select d.thread_id from search_documents d where d.words @@ s.query and ${here} limit ${perStem}) c
            union all
            select c.thread_id, s.value from probes s cross join lateral (
              select d.thread_id from search_documents d where ts_filter(d.words, '{a}') @@ s.query and ${here} limit ${perStem}) c
          ) met where thread_id is distinct from ${except ?? null}::bigint
          group by thread_id order by 2 desc, 1 desc limit ${weighed}
        ),
        held as (
          select n.thread_id, d.quality, length(d.words) as size, avg(length(d.words)) over () as usual, stem.value, stem.often
          from near n
          join search_documents d on d.thread_id = n.thread_id
          cross join lateral (
            select s.value, (select sum(case w when 'A' then 3 when 'B' then 0.8 when 'C' then 1 else 0.5 end) from unnest(u.weights) w) as often
            from unnest(d.words) u join stems s on s.lexeme = u.lexeme
          ) stem
        )
        select h.thread_id from held h
        cross join lateral (select t.score from threads t where t.id = h.thread_id and not t.gone and t.space_id = any(${sql.param(spaces)}::uuid[]) offset 0) t
        group by h.thread_id, t.score
        order by sum(h.value * h.often / (2.5 * (0.7 + 0.3 * h.size / h.usual) + h.often)) * (1 + 0.15 * ln(1 + greatest(0, t.score))) desc, h.thread_id desc
        limit ${limit}`);
      return rows.map(({ thread_id }) => Number(thread_id));
    },
    { accessMode: "read only" },
  );
}
