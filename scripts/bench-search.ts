import { parseArgs } from "node:util";
import type { Viewer } from "#app/domain/viewer.ts";
import { fail } from "./fail.ts";
import { withDatabase } from "./with-database.ts";

/**
 * `npm run bench:search`: how long finding takes in the base of these settings, in the application, the way to PostgreSQL
 * included. Words are drawn from the base itself, always the same ones for the same base.
 */
const usage = "npm run bench:search -- [--runs NUMBER]";
const visitor: Viewer = { member: null, locale: "en" };

type Asked = { title: string; opening: string };

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { runs: { type: "string", default: "200" } } });
  const runs = Number(values.runs);
  if (!Number.isSafeInteger(runs) || runs < 20)
    throw new Error(`--runs is a whole number from 20. Usage: ${usage}`);
  process.env.LOG_LEVEL ||= "warn";
  await withDatabase(async () => {
    const { pool } = await import("#db/client.server.ts");
    const { searchThreads } = await import("#app/domain/search/search-threads.ts");
    const { suggest } = await import("#app/domain/search/suggest.ts");
    const { findSimilar } = await import("#app/domain/search/find-similar.ts");

    const [facts] = (await pool.query("select count(*)::int as threads from search_documents")).rows;
    const { rows: drawn } = await pool.query<Asked>(
      `select t.title, p.opening from threads t join posts p on p.thread_id = t.id and p.kind = 'body'
      where t.id = any(select id from threads order by md5(id::text) limit $1) and not t.gone order by md5(t.id::text)`,
      [runs * 3],
    );
    const common = (
      await pool.query<{ word: string }>(
        `select w.word from search_stems s join search_words w on w.word = s.stem
        where s.share between 0.1 and 0.5 order by md5(w.word) limit 60`,
      )
    ).rows.map(({ word }) => word);
    const seldom = await pool.query<{ word: string }>(
      "select word from search_words where length(word) >= 4 order by uses, md5(word) limit $1",
      [runs * 3],
    );
    const rare: string[] = [];
    for (const { word } of seldom.rows) {
      if (rare.length >= runs) break;
      const { count, capped } = await searchThreads(visitor, word, { limit: 1, exact: true });
      if (!capped && count !== null && count > 0 && count <= facts.threads / 1_000) rare.push(word);
    }
    const several = (most: number) =>
      drawn
        .map(({ title }) => wordsOf(title).slice(0, most).join(" "))
        .filter((words) => words.split(" ").length === most);
    const classes = {
      "one rare word": rare,
      "two words": several(2),
      "three words": several(3),
      "one common word": common,
    };
    const shares = [0.4, 0.3, 0.2, 0.1];

    console.log(`${facts.threads} threads; milliseconds, median / 95 % / worst`);
    const all: number[] = [];
    for (const [at, [name, queries]] of Object.entries(classes).entries()) {
      if (queries.length === 0) {
        console.log(`${name.padEnd(28)} there are none in this base`);
        continue;
      }
      const times = await time(Math.max(20, Math.round(runs * shares[at]!)), (n) =>
        searchThreads(visitor, queries[n % queries.length]!),
      );
      all.push(...times.slice(0, Math.round(runs * shares[at]!)));
      print(`search: ${name}`, times);
    }
    print("search: the mix", all);
    const letters = drawn.map(({ title }, n) => wordsOf(title)[0]?.slice(0, 2 + (n % 6)) ?? "a");
    print("suggestions", await time(runs, (n) => suggest(visitor, letters[n % letters.length]!)));
    const shorter = (title: string) => title.split(" ").slice(0, -1).join(" ");
    print(
      "similar, by title",
      await time(runs, (n) => findSimilar(visitor, { title: shorter(drawn[n]!.title), body: "" })),
    );
    print(
      "similar, by title and body",
      await time(runs, (n) =>
        findSimilar(visitor, { title: shorter(drawn[n]!.title), body: drawn[n]!.opening }),
      ),
    );
    const slip = (word: string) => `${word.slice(0, 2)}${word[3] ?? ""}${word[2] ?? ""}${word.slice(4)}`;
    if (rare.length > 0)
      print(
        "search: a mistyped word",
        await time(20, (n) => searchThreads(visitor, slip(rare[n % rare.length]!))),
      );
    await timeIndexing(runs);
  });
}

/** How many posts a second are indexed, and what whoever writes a thread meanwhile waits for. */
async function timeIndexing(runs: number): Promise<void> {
  const { indexThreads } = await import("#app/domain/search/index-threads.ts");
  const { db, pool } = await import("#db/client.server.ts");
  const { rows: some } = await pool.query<{ id: string; posts: number }>(
    `select t.id, (select count(*)::int from posts p where p.thread_id = t.id) as posts
    from threads t where t.id = any(select id from threads order by md5(id::text) limit 2000) order by md5(t.id::text)`,
  );
  // Writes what is there already, so that a thread is written while its search row is.
  const write = (n: number) =>
    pool.query("update threads set title = title where id = $1", [some[n % some.length]!.id]);
  print("writing a thread", await time(runs, write));
  let indexing = true;
  const begun = performance.now();
  const indexed = (async () => {
    for (let at = 0; at < some.length; at += 50)
      await indexThreads(
        db,
        some.slice(at, at + 50).map(({ id }) => Number(id)),
      );
    indexing = false;
    return performance.now() - begun;
  })();
  const meanwhile: number[] = [];
  for (let n = 0; indexing; n++) {
    const began = performance.now();
    await write(n);
    meanwhile.push(performance.now() - began);
  }
  print("writing one while indexing", meanwhile);
  const posts = some.reduce((sum, one) => sum + one.posts, 0);
  console.log(`indexing ${posts} posts: ${Math.round((posts / (await indexed)) * 1_000)} a second`);
}

const wordsOf = (title: string) => title.match(/\p{L}{4,}/gu)?.map((word) => word.toLowerCase()) ?? [];

/** Times of so many runs, the slowest last; a few before them warm it up. */
async function time(runs: number, work: (n: number) => Promise<unknown>): Promise<number[]> {
  for (let n = 0; n < 5; n++) await work(n);
  const times: number[] = [];
  for (let n = 0; n < runs; n++) {
    const began = performance.now();
    await work(n);
    times.push(performance.now() - began);
  }
  return times;
}

function print(name: string, times: number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  console.log(`${name.padEnd(28)} ${at(0.5)} / ${at(0.95)} / ${at(1)}`);
}

main().catch(fail);
