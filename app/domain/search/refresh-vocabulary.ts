import { sql } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "#db/client.server.ts";
import { settings } from "#db/schema/index.ts";

/** So many search rows tell well enough which stems are common, and so many posts which words there are. */
const sample = { rows: 10_000, posts: 40_000 };
/** Key of the advisory lock that keeps two refreshings apart. */
const lock = 7_275_853;

/** The setting that says when it was made, and of how many threads. */
export const vocabularyKey = "search-vocabulary";
const made = z.object({ at: z.number(), threads: z.number() });

/** Made anew after so many milliseconds, or when one thread in fifty came or went since. */
const stale = 24 * 3_600_000;

/** Refreshes the vocabulary where it is old, or there is much that it doesn't know. */
export async function refreshStaleVocabulary(now = new Date()): Promise<void> {
  const [{ rows }, [row]] = await Promise.all([
    db.execute<{ count: number }>(sql`select count(*)::int as count from search_documents`),
    db.select({ value: settings.value }).from(settings).where(sql`${settings.key} = ${vocabularyKey}`),
  ]);
  const last = made.safeParse(row?.value).data ?? { at: 0, threads: 0 };
  const threads = rows[0]?.count ?? 0;
  const moved = Math.abs(threads - last.threads);
  if (now.getTime() - last.at > stale || (moved > 0 && moved * 50 >= last.threads))
    await refreshVocabulary(now);
}

/**
 * Reads which words there are and how common each stem is, from what everybody may read and from nothing else: a word
 * that stands only where few may look would be told by being proposed. In a large base a share of the posts stands for
 * all of them.
 */
export async function refreshVocabulary(now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${lock}), set_config('statement_timeout', '0', true),
      set_config('jit', 'off', true)`);
    const { rows } = await tx.execute<{ threads: number; posts: number }>(sql`
      select (select count(*)::int from search_documents) as threads,
        (select greatest(reltuples, 0)::int from pg_class where oid = 'posts'::regclass) as posts`);
    const { threads = 0, posts = 0 } = rows[0] ?? {};
    await readWords(tx, share(sample.posts, posts));
    await readStems(tx, share(sample.rows, threads));
    const value = { at: now.getTime(), threads };
    await tx
      .insert(settings)
      .values({ key: vocabularyKey, value })
      .onConflictDoUpdate({ target: settings.key, set: { value, updatedAt: now } });
  });
}

/** What share of so many rows is read, in percent. */
const share = (wanted: number, there: number) => (there <= wanted * 1.5 ? 100 : (100 * wanted) / there);

/** In words as they stand in texts that may be asked of PostgreSQL as text. */
const open = `t.space_id in (select id from spaces where visibility = 'public') and not t.gone`;

/** What stands between two words, or between a word and what it leans on ("l’écran"), though the parser thinks otherwise. */
const parted = "'._-’''\u00a0\u202f\u2009«»“”'";

async function readWords(tx: Tx, percent: number): Promise<void> {
  const sources = [
    `select to_tsvector('simple', translate(t.title, ${parted}, '            ') || ' ' || array_to_string(t.tags, ' ')) from threads t where ${open}`,
    `select to_tsvector('simple', translate(left(p.html, 20000), ${parted}, '            ')) from posts p tablesample system (${percent}) join threads t on t.id = p.thread_id
      where ${open} and not p.gone and (p.parent_id is null or not exists (select from posts u where u.id = p.parent_id and u.gone))`,
  ];
  await tx.execute(sql`delete from search_words`);
  await tx.execute(sql`
    with met as (
      select word as written, sum(ndoc)::int as uses, lower(unaccent(word)) as word from (
        select word, ndoc from ts_stat(${sources[0]}) union all select word, ndoc from ts_stat(${sources[1]})
      ) counted group by word
    ),
    known as (
      select word, (array_agg(written order by uses desc, written))[1] as written, sum(uses)::int as uses
      from met where word ~ '^[[:alpha:]][[:alnum:]]{2,29}$' group by word
    )
    insert into search_words (word, written, uses, slips)
    select word, written, uses, array(
      select word union select overlay(word placing '' from at for 1) from generate_series(1, length(word)) at)
    from known`);
}

/** A stem met once in the sample says little more than one that was not met at all, so that it is left out. */
async function readStems(tx: Tx, percent: number): Promise<void> {
  const source = `select d.words from search_documents d tablesample system (${percent}) join threads t on t.id = d.thread_id where ${open}`;
  await tx.execute(sql`delete from search_stems`);
  await tx.execute(sql`
    insert into search_stems (stem, share)
    select word, ndoc::float8 / greatest(1, (select count(*) from (${sql.raw(source)}) rows))
    from ts_stat(${source}) where ndoc > 1`);
}
