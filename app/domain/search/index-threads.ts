import { type SQL, sql } from "drizzle-orm";
import { db, type Tx } from "#db/client.server.ts";
import { markThreads } from "./meilisearch/mark-threads.ts";
import { spaced } from "./spaced.ts";

/**
 * The beginning of a text, so short that the vectors of three such can be one: PostgreSQL refuses any above a megabyte,
 * whatever the words. A word with hyphens is kept whole and in parts, so a text may double; and one of long letters,
 * as of Chinese or Russian, has a third of the characters.
 */
const beginning = (text: SQL, chars: number) =>
  sql`left(${text}, case when octet_length(left(${text}, ${chars})) > ${chars} * 1.25 then ${chars} / 3 else ${chars} end)`;

/** First key of the advisory locks that let one writer at a time read a thread and write its row. */
const lock = 7_275_852;

/**
 * Writes the search rows of these threads from what is in the base now, in one statement: title first, then tags and
 * accepted answers, then the body, then other answers and comments. The stored HTML goes in as it is, since PostgreSQL's
 * parser knows markup from words. A thread that is gone loses its row. Another engine, where there is one, is told later.
 * `quality` is 1 to about 2: votes count by their logarithm, a solved question a quarter more, unless what solved it gave
 * way to an answer elsewhere.
 * Two may write the row of one thread at once, and the later must not have read before the earlier wrote: each takes its
 * turn. Nobody who writes a thread waits for them.
 */
export async function indexThreads(source: Tx | typeof db, threadIds: number[]): Promise<void> {
  if (threadIds.length === 0) return;
  if (source === db) await db.transaction((tx) => write(tx, threadIds));
  else await write(source, threadIds);
}

async function write(tx: Tx | typeof db, threadIds: number[]): Promise<void> {
  const ids = sql`any(${sql.param(threadIds)}::bigint[])`;
  await tx.execute(sql`
    select pg_advisory_xact_lock(${lock}, (id % 2147483647)::int)
    from (select distinct id from unnest(${sql.param(threadIds)}::bigint[]) asked(id) order by id) inturn`);
  await tx.execute(sql`
    insert into search_documents (thread_id, space_id, language, solved, quality, created_at, words)
    select t.id, t.space_id, t.language, t.solved_at is not null,
      (1 + 0.15 * ln(1 + greatest(t.score, 0))) * case when t.solved_at is not null and p.accepted is not null then 1.25 else 1 end,
      t.created_at,
      setweight(to_tsvector(c.config, ${spaced(sql`translate(t.title, './_', '   ')`)}), 'A')
        || setweight(array_to_tsvector(t.tags), 'B') || setweight(to_tsvector(c.config, array_to_string(t.tags, ' ')), 'B')
        || setweight(to_tsvector(c.config, ${spaced(beginning(sql`coalesce(p.accepted, '')`, 100_000))}), 'B')
        || setweight(to_tsvector(c.config, ${spaced(beginning(sql`coalesce(p.body, '')`, 50_000))}), 'C')
        || setweight(to_tsvector(c.config, ${spaced(beginning(sql`coalesce(p.others, '')`, 150_000))}), 'D')
    from threads t
    cross join lateral (select case t.language when 'fr' then 'parvis_fr' else 'parvis_en' end::regconfig as config) c
    left join lateral (
      select string_agg(html, ' ') filter (where accepted_at is not null and superseded_by is null) as accepted,
        string_agg(html, ' ') filter (where kind = 'body') as body,
        string_agg(html, ' ' order by standing desc) filter (where (accepted_at is null or superseded_by is not null) and kind <> 'body') as others
      from posts
      where thread_id = t.id and not gone
        and (parent_id is null or not exists (select 1 from posts u where u.id = posts.parent_id
          and (u.hidden_by_decision is not null or u.removed_by_decision is not null)))
    ) p on true
    where t.id = ${ids} and not t.gone
    order by t.id
    on conflict (thread_id) do update set space_id = excluded.space_id, language = excluded.language,
      solved = excluded.solved, quality = excluded.quality, words = excluded.words`);
  await tx.execute(sql`
    delete from search_documents d using threads t
    where d.thread_id = t.id and t.id = ${ids} and t.gone`);
  await markThreads(threadIds, tx);
}
