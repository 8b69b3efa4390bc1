import { inArray, sql } from "drizzle-orm";
import type { PoolClient } from "pg";
import { z } from "zod";
import { indexThreads } from "#app/domain/search/index-threads.ts";
import { hotOf } from "#app/domain/threads/derive.ts";
import { db, pool, type Tx } from "#db/client.server.ts";
import { settings, spaces } from "#db/schema/index.ts";
import { gatherSearchWords, mergeSearchWords } from "../search-index.ts";
import { seedFirstSpaces } from "./first-spaces.ts";
import { type VolumeText, volumeText } from "./volume-text.ts";
import { memberCountAt, type VolumeSpace, volumeMember, volumeThread } from "./volume-threads.ts";

/** How far volume seeding has come, kept in the base so that a later run goes on from there. */
const progressShape = z.object({ seed: z.int(), threads: z.int(), posts: z.int() });
export type VolumeProgress = z.infer<typeof progressShape>;

const settingsKey = "volume-seed";
/** Threads a transaction, about 2,500 posts: well under a second of work, so that a stop loses little. */
const batchSize = 250;
/** First key of the advisory lock that keeps two seedings of one base apart. */
const lock = 7_275_849;

/**
 * Fills the base until volume seeding has written `posts` posts in all, a thread more at most. The same seed makes the
 * same content whatever the steps; a base that was begun keeps its own seed.
 * @param options.say hears how far it is after each batch
 */
export async function seedVolume(options: {
  posts: number;
  seed?: number;
  say?: (progress: VolumeProgress) => void;
}): Promise<VolumeProgress> {
  await seedFirstSpaces();
  const places = await findSpaces();
  let progress = (await findProgress()) ?? { seed: options.seed ?? 1, threads: 0, posts: 0 };
  const text = volumeText(progress.seed);
  try {
    await unhurried(gatherSearchWords);
    let batch = makeBatch(text, progress, places, options.posts);
    while (batch) {
      const writing = writeBatch(batch, progress);
      // The next batch is made while PostgreSQL writes this one.
      const next = makeBatch(text, batch.progress, places, options.posts);
      await writing;
      progress = batch.progress;
      options.say?.(progress);
      batch = next;
    }
  } finally {
    await unhurried(mergeSearchWords);
  }
  await refreshStatistics();
  return progress;
}

async function findSpaces(): Promise<VolumeSpace[]> {
  const all = await db
    .select({ id: spaces.id, kind: spaces.defaultKind, language: spaces.language })
    .from(spaces)
    .where(inArray(spaces.visibility, ["public", "members"]))
    .orderBy(spaces.position, spaces.slug);
  return all;
}

async function findProgress(source: typeof db | Tx = db): Promise<VolumeProgress | undefined> {
  const [row] = await source
    .select({ value: settings.value })
    .from(settings)
    .where(sql`${settings.key} = ${settingsKey}`);
  return row && progressShape.parse(row.value);
}

type Batch = { progress: VolumeProgress; from: number; threads: ReturnType<typeof volumeThread>[] };

function makeBatch(
  text: VolumeText,
  { seed, threads: from, posts: before }: VolumeProgress,
  places: VolumeSpace[],
  wanted: number,
): Batch | null {
  const threads: Batch["threads"] = [];
  let posts = before;
  while (posts < wanted && threads.length < batchSize) {
    const thread = volumeThread(text, from + threads.length, places);
    threads.push(thread);
    posts += thread.posts.length;
  }
  return threads.length === 0
    ? null
    : { progress: { seed, threads: from + threads.length, posts }, from, threads };
}

async function writeBatch({ progress, from, threads }: Batch, before: VolumeProgress): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(
      sql`select pg_advisory_xact_lock(${lock}), set_config('statement_timeout', '0', true), set_config('synchronous_commit', 'off', true)`,
    );
    const there = await findProgress(tx);
    if ((there?.threads ?? 0) !== before.threads) throw new Error("Another seeding of this base is running.");
    const posts = threads.flatMap((thread) => thread.posts);
    const threadIds = await takeIds(tx, "threads", threads.length);
    const postIds = await takeIds(tx, "posts", posts.length);
    await insert(tx, "members", memberColumns, membersOf(progress.seed, from, progress.threads));
    await insert(
      tx,
      "threads",
      threadColumns,
      threads.map(({ row, tags }, at) => ({ ...row, id: threadIds[at], tags })),
    );
    await insert(
      tx,
      "thread_tags",
      tagColumns,
      threads.flatMap(({ row, tags }, at) =>
        tags.map((tag) => ({ thread_id: threadIds[at], tag, created_at: row.created_at })),
      ),
    );
    let first = 0;
    const rows = threads.flatMap(({ posts: own }, at) => {
      const base = first;
      first += own.length;
      return own.map((post, place) => ({
        ...post,
        id: postIds[base + place],
        thread_id: threadIds[at],
        parent_id: post.parent === null ? null : postIds[base + post.parent],
        imported_up: post.up,
        imported_down: post.down,
        updated_at: post.created_at,
      }));
    });
    await insert(tx, "posts", postColumns, rows);
    await tx.execute(
      sql`update threads t set hot = ${hotOf(sql`t.score`)} where t.id = any(${sql.param(threadIds)}::bigint[])`,
    );
    await indexThreads(tx, threadIds);
    await tx
      .insert(settings)
      .values({ key: settingsKey, value: progress })
      .onConflictDoUpdate({ target: settings.key, set: { value: progress, updatedAt: new Date() } });
  });
}

/** The people who joined between these two threads. */
function membersOf(seed: number, from: number, to: number) {
  const first = from === 0 ? 0 : memberCountAt(from - 1);
  return Array.from({ length: memberCountAt(to - 1) - first }, (_, at) => volumeMember(seed, first + at));
}

async function takeIds(tx: Tx, table: string, count: number): Promise<number[]> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select nextval(pg_get_serial_sequence(${table}, 'id')) as id from generate_series(1, ${count}::int)`,
  );
  return rows.map(({ id }) => Number(id));
}

const memberColumns =
  "id uuid, username text, username_skeleton text, display_name text, created_at timestamptz";
const threadColumns =
  "id bigint, space_id uuid, kind text, title text, slug text, language text, author_id uuid, tags text[], created_at timestamptz, updated_at timestamptz, active_at timestamptz, score int, answer_count int, accepted_count int, solved_at timestamptz";
const tagColumns = "thread_id bigint, tag text, created_at timestamptz";
const postColumns =
  "id bigint, thread_id bigint, kind text, parent_id bigint, author_id uuid, markdown text, html text, opening text, imported_up int, imported_down int, up int, down int, score int, standing real, accepted_at timestamptz, accepted_by uuid, accepted_as text, created_at timestamptz, updated_at timestamptz";

/** Rows go over in one parameter: as values they would be counted against PostgreSQL's 65,535. */
async function insert(tx: Tx, table: string, columns: string, rows: object[]): Promise<void> {
  const names = columns.replace(/ [a-z[\]]+(?=,|$)/g, "");
  await tx.execute(
    sql`insert into ${sql.raw(table)} (${sql.raw(names)}) select ${sql.raw(names)} from json_to_recordset(${JSON.stringify(rows)}::json) as r(${sql.raw(columns)})`,
  );
}

/** After so many rows the planner must look again, and index-only scans need the visibility map. */
function refreshStatistics(): Promise<void> {
  return unhurried(async (client) => {
    await client.query("vacuum (analyze) members, threads, thread_tags, posts, search_documents");
  });
}

/** Runs statements that may take longer than a page is let wait. */
async function unhurried(work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("set statement_timeout = 0");
    await work(client);
  } finally {
    client.release(true);
  }
}
