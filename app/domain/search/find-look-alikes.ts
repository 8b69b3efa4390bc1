import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { guessLanguage } from "../threads/guess-language.ts";
import type { Viewer } from "../viewer.ts";
import { findSimilar, type SimilarThread } from "./find-similar.ts";
import type { SimilarQuery } from "./input.ts";
import { vocabularyKey } from "./refresh-vocabulary.ts";
import { spaced } from "./spaced.ts";
import { rare, tells } from "./tells.ts";

/** A solved question that may spare somebody asking theirs. */
export type LookAlike = SimilarThread & { answer: NonNullable<SimilarThread["answer"]> };

const most = 3;
/**
 * The share of what a title says that such a thread must say too, from 0 to 1: to be offered beside what is being written, and
 * to stand between a form and its publication.
 */
export const likeEnough = { beside: 0.5, between: 0.65 } as const;

/**
 * Solved questions with the answer that solved them, to be shown to somebody who is about to ask: the likest first, three
 * at most. Of what is merely nearest nothing is shown: who writes is interrupted for what says most of what they say.
 */
export async function findLookAlikes(
  viewer: Viewer,
  asked: SimilarQuery,
  enough: number = likeEnough.beside,
): Promise<LookAlike[]> {
  const near = (await findSimilar(viewer, asked)).filter(
    (thread): thread is LookAlike => thread.answer !== null && thread.kind === "question",
  );
  if (near.length === 0) return [];
  const covered = await findCovered(
    asked.title,
    guessLanguage(`${asked.title} ${asked.body}`, viewer.locale),
    near.map(({ id }) => id),
  );
  return near.filter(({ id }) => (covered.get(id) ?? 0) >= enough).slice(0, most);
}

/**
 * By thread, how much of what a title says stands in it: the stems it holds, each counting by how rare it is. Where there are
 * few threads, a stem that none is known to hold is taken to be in one.
 */
export async function findCovered(
  title: string,
  language: "fr" | "en",
  ids: string[],
): Promise<Map<string, number>> {
  const config = language === "fr" ? "parvis_fr" : "parvis_en";
  const { rows } = await db.execute<{ id: string; share: number }>(sql`
    with base as (
      select greatest(${rare}, 1 / greatest(1, coalesce((
        select (value ->> 'threads')::float8 from settings where key = ${vocabularyKey}), 0))) as least
    ),
    asked as materialized (
      select array_to_tsvector(array[a.lexeme])::text::tsquery as query,
        ${tells(sql`coalesce(s.share, base.least)`)} as value
      from base, unnest(to_tsvector(${config}::regconfig, ${spaced(sql`translate(${title}::text, './_', '   ')`)})) a
      left join search_stems s on s.stem = a.lexeme
    )
    select d.thread_id::text as id, (
      select coalesce(sum(value) filter (where w.words @@ query) / nullif(sum(value), 0), 0) from asked
    )::float8 as share
    from search_documents d cross join lateral (select d.words || ''::tsvector as words offset 0) w
    where d.thread_id = any(${sql.param(ids)}::bigint[])`);
  return new Map(rows.map(({ id, share }) => [id, share]));
}
