import { sql } from "drizzle-orm";
import { threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { findVisibleSpaces, isVisible } from "../spaces/visible.ts";
import { guessLanguage } from "../threads/guess-language.ts";
import type { ContentLanguage, ThreadKind } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import { chooseEngine } from "./choose-engine.ts";
import type { SimilarQuery } from "./input.ts";
import { mendWords } from "./mend-words.ts";

/** A thread that may answer what somebody is about to ask. */
export type SimilarThread = {
  id: string;
  kind: ThreadKind;
  title: string;
  slug: string;
  path: string;
  language: ContentLanguage;
  answerCount: number;
  score: number;
  solved: boolean;
  /** The first lines of the answer that was accepted, the best of them; null while none is. */
  answer: { id: string; opening: string } | null;
};

type Row = Omit<SimilarThread, "path" | "answer"> & { answer_id: string | null; opening: string | null };

/** Of a body so much is compared, in characters; what comes after it seldom changes what is asked. */
const compared = 4_000;

/**
 * Threads that ask what `title` and `body` (Markdown, perhaps empty) ask, by the meaning of their words: the likest first,
 * five unless told. A question that leads to another gives way to that one; words that nobody here uses are taken for those
 * they look like; solved threads come before others that are about as like.
 * @param except the thread that is being asked or moved, which is no answer to itself
 */
export async function findSimilar(
  viewer: Viewer,
  { title, body, except, limit = 5 }: SimilarQuery & { except?: number; limit?: number },
): Promise<SimilarThread[]> {
  if (!/[\p{L}\p{N}]{2}/u.test(title)) return [];
  const spaces = await findVisibleSpaces(viewer);
  const [asked, words] = [plain(title), plain(body.slice(0, compared * 2)).slice(0, compared)];
  const mended = await mendWords(asked, spaces);
  const ids = await chooseEngine().resemble({
    language: guessLanguage(`${asked} ${words}`, viewer.locale),
    title: mended ? `${asked} ${mended}` : asked,
    body: words,
    spaces,
    except,
    limit: limit * 2,
  });
  if (ids.length === 0) return [];
  const { rows } = await db.execute<Row>(sql`
    with near as (
      select coalesce(t.duplicate_of, t.id) as id, min(found.place) as place
      from unnest(${sql.param(ids)}::bigint[]) with ordinality found(id, place)
      join threads t on t.id = found.id
      where not t.gone and ${isVisible(viewer, sql`t.space_id`)}
      group by 1
    )
    select t.id::text, t.kind, t.title, t.slug, t.language, t.answer_count as "answerCount", t.score,
      t.solved_at is not null as solved, a.id::text as answer_id, a.opening
    from near n join threads t on t.id = n.id
    left join lateral (
      select p.id, p.opening from posts p
      where p.thread_id = t.id and p.kind = 'answer' and p.accepted_at is not null and not p.gone
        and p.superseded_by is null
      order by p.standing desc, p.id limit 1
    ) a on true
    where not t.gone and ${isVisible(viewer, sql`t.space_id`)} and t.id is distinct from ${except ?? null}::bigint
    order by n.place - case when a.id is not null then 0.6 else 0 end, n.place limit ${limit}`);
  return rows.map(({ answer_id, opening, ...row }) => ({
    ...row,
    path: threadPath(row),
    answer: answer_id ? { id: answer_id, opening: opening ?? "" } : null,
  }));
}

/** Markdown without addresses, which say nothing of what is asked, and without its marks. */
export function plain(text: string): string {
  return text
    .replace(/\p{Cc}/gu, " ")
    .replace(/https?:\/\/\S+/g, " ")
    .replace(/[*_`#>|~[\]()<\\]+/g, " ");
}
