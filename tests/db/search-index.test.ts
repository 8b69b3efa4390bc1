import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "#db/migrate.ts";
import { gatherSearchWords } from "#db/search-index.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";

let database: TestDatabase;
let client: Client;

beforeAll(async () => {
  database = await testDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await database?.drop();
});

const options = async () =>
  (await client.query("select reloptions from pg_class where relname = 'search_documents_words_idx'")).rows[0]
    .reloptions;

test("what a killed seeding left of the search index is mended when the base is brought up to date", async () => {
  const before = await options();
  expect(before).toEqual(["fastupdate=false"]);
  await gatherSearchWords(client);
  expect(await options()).toEqual(["fastupdate=on", "gin_pending_list_limit=65536"]);
  await client.query("set session_replication_role = replica");
  await client.query(
    `insert into search_documents (thread_id, space_id, language, solved, quality, created_at, words)
      values (1, gen_random_uuid(), 'en', false, 1, now(), to_tsvector('simple', 'gathered'))`,
  );
  await migrate(database.url);
  expect(await options()).toEqual(["fastupdate=off"]);
  // Nothing is left to merge either.
  const { rows } = await client.query("select gin_clean_pending_list('search_documents_words_idx') as pages");
  expect(rows).toEqual([{ pages: "0" }]);
});
