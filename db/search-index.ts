import type { ClientBase } from "pg";

const name = "search_documents_words_idx";

/**
 * In bulk, words are gathered and merged into the search index many at a time, which halves its cost. Left on, the
 * merging would fall on some reader's query, so it is only for the time of a seeding.
 */
export async function gatherSearchWords(client: ClientBase): Promise<void> {
  await client.query(`alter index ${name} set (fastupdate = on, gin_pending_list_limit = 65536)`);
}

/**
 * Back to merging each word at once, and merges what was gathered. A seeding that was killed could not do it, so
 * whatever brings the base up to date does too. Costs one look at the catalogue when there is nothing to do.
 */
export async function mergeSearchWords(client: ClientBase): Promise<void> {
  const { rows } = await client.query(
    "select 1 from pg_class where oid = to_regclass($1) and 'fastupdate=on' = any(reloptions)",
    [name],
  );
  if (rows.length === 0) return;
  await client.query(`alter index ${name} set (fastupdate = off)`);
  await client.query(`alter index ${name} reset (gin_pending_list_limit)`);
  await client.query("select gin_clean_pending_list($1::regclass)", [name]);
}
