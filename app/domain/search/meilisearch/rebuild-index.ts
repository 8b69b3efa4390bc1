import { sql } from "drizzle-orm";
import { MeilisearchFault, meilisearch, succeed } from "#app/services/meilisearch.server.ts";
import { db } from "#db/client.server.ts";
import { findSearchWords } from "../search-words.ts";
import { beginIndexRow, changeIndexRow, type IndexRow, noteFailure, shadowOf } from "./index-row.ts";
import { asBefore, hashOf, indexSettings } from "./index-settings.ts";
import { sendThreads } from "./send-threads.ts";

/** Threads of one batch; a builder that died keeps others off for so long, and one that failed for the second. */
const [batch, lease, pause] = [300, "1 minute", "5 seconds"] as const;
/** With so few threads left that changed meanwhile, the new index takes its place: they are told again after that. */
const few = 20;

/**
 * Builds the index anew beside the one that answers, which then takes its place in one step: nobody finds less meanwhile,
 * and nothing waits. What is written meanwhile goes to both: to the one that answers at once, to the other when all else is
 * there, and what was written while they changed places once more afterwards. A builder that died or was refused goes on
 * where it stopped.
 * @param say hears how many threads are done, of how many
 * @returns how many there are; null where somebody else is building it
 * @throws {MeilisearchFault} noted for whoever looks after it
 */
export async function rebuildIndex(
  say: (done: number, of: number) => void = () => {},
): Promise<number | null> {
  await beginIndexRow();
  const settings = indexSettings(await findSearchWords({ fresh: true }));
  const hash = hashOf(settings);
  const row = await take(hash);
  if (!row) return null;
  try {
    await prepare(row, settings);
    const done = await copy(row, say);
    await catchUp(row);
    await changePlaces(row, hash);
    return done;
  } catch (error) {
    if (error instanceof MeilisearchFault) await noteFailure(error);
    await db.execute(sql`update search_index set builder_until = now() + ${pause}::interval`);
    throw error;
  }
}

/** A copy that was begun with other settings begins again. */
async function take(hash: string): Promise<IndexRow | null> {
  const { rows } = await db.execute(sql`
    update search_index set builder_until = now() + ${lease}::interval, rebuild_asked_at = null,
      building_at = coalesce(building_at, now()), building_hash = ${hash},
      building_cursor = case when building_hash = ${hash} and rebuild_asked_at is null then building_cursor else 0 end,
      building_done = case when building_hash = ${hash} and rebuild_asked_at is null then building_done else 0 end,
      building_of = (select count(*) from threads where not gone)
    where builder_until is null or builder_until < now() returning id`);
  if (rows.length === 0) return null;
  const [row] = await db.query.searchIndex.findMany({ limit: 1 });
  return row ?? null;
}

async function prepare(row: IndexRow, settings: ReturnType<typeof indexSettings>): Promise<void> {
  const shadow = shadowOf(row);
  if (!(await isThere(row.uid))) await create(row.uid);
  if (row.buildingCursor > 0 && (await isThere(shadow))) return;
  row.buildingCursor = 0;
  row.buildingDone = 0;
  if (await isThere(shadow)) await succeed(meilisearch.deleteIndex(shadow));
  await create(shadow);
  await succeed(
    meilisearch.changeSettings(shadow, settings).catch((error) => {
      if ((error as MeilisearchFault).code !== "invalid_settings_ranking_rules") throw error;
      return meilisearch.changeSettings(shadow, asBefore(settings));
    }),
  );
}

async function isThere(uid: string): Promise<boolean> {
  try {
    await meilisearch.findIndex(uid);
    return true;
  } catch (error) {
    if ((error as MeilisearchFault).code === "index_not_found") return false;
    throw error;
  }
}

async function create(uid: string): Promise<void> {
  await succeed(meilisearch.createIndex(uid)).catch((error) => {
    if ((error as MeilisearchFault).code !== "index_already_exists") throw error;
  });
}

async function copy(row: IndexRow, say: (done: number, of: number) => void): Promise<number> {
  const shadow = shadowOf(row);
  let { buildingCursor: last, buildingDone: done } = row;
  for (;;) {
    const { rows } = await db.execute<{ id: string }>(
      sql`select id from threads where id > ${last} and not gone order by id limit ${batch}`,
    );
    const ids = rows.map(({ id }) => Number(id));
    if (ids.length === 0) return done;
    const { refused } = await sendThreads(shadow, ids);
    await setAside(refused);
    last = ids.at(-1)!;
    done += ids.length;
    await db.execute(sql`
      update search_index set building_cursor = ${last}, building_done = ${done}, builder_until = now() + ${lease}::interval`);
    say(done, Math.max(row.buildingOf, done));
  }
}

/** What the engine refused of a copy is shown as what it refuses else. */
async function setAside(refused: Map<number, string>): Promise<void> {
  for (const [id, why] of refused)
    await db.execute(sql`
      insert into search_queue (thread_id, problem, tries, parked_at) values (${id}, ${why.slice(0, 1_000)}, 1, now())
      on conflict (thread_id) do update set problem = excluded.problem`);
}

/** Tells the new index what the old one was told while it was copied. */
async function catchUp(row: IndexRow): Promise<void> {
  for (let round = 0; round < 1_000; round++) {
    const { rows } = await db.execute<{ thread_id: string; stamp: string }>(sql`
      select thread_id, stamp from search_queue where copied order by thread_id limit ${batch}`);
    if (rows.length <= few && round > 0) return;
    if (rows.length === 0) return;
    const ids = rows.map(({ thread_id }) => Number(thread_id));
    const { refused } = await sendThreads(shadowOf(row), ids);
    await setAside(refused);
    await db.execute(sql`
      delete from search_queue where copied and stamp = any(${sql.param(rows.map(({ stamp }) => stamp))}::uuid[])`);
    await db.execute(sql`update search_index set builder_until = now() + ${lease}::interval`);
  }
}

async function changePlaces(row: IndexRow, hash: string): Promise<void> {
  const shadow = shadowOf(row);
  await needWhole(shadow);
  const task = await succeed(meilisearch.swapIndexes(row.uid, shadow));
  await db.transaction(async (tx) => {
    await changeIndexRow(
      {
        ...{
          settingsHash: hash,
          builtAt: new Date(),
          buildingAt: null,
          buildingHash: null,
          buildingCursor: 0,
        },
        ...{ builderUntil: null, lastTask: task.uid, lastTaskAt: task.enqueuedAt, confirmedAt: new Date() },
        // What was being written when marking began may have been neither marked nor copied.
        ...(!row.builtAt && { compareAskedAt: new Date() }),
      },
      tx,
    );
    await tx.execute(sql`update search_index set swaps = swaps + 1`);
    await tx.execute(sql`update search_queue set copied = false, marked_at = now() where copied`);
  });
  await meilisearch.deleteIndex(shadow);
}

/** An index that lost something on the way takes nobody's place. @throws {MeilisearchFault} and the copy begins again */
async function needWhole(shadow: string): Promise<void> {
  const { rows } = await db.execute<{ least: number }>(sql`
    select ((select count(*) from threads where not gone) - (select count(*) from search_queue))::int as least`);
  const documents = await meilisearch.countDocuments(shadow);
  const least = rows[0]?.least ?? 0;
  if (documents >= least) return;
  await changeIndexRow({ buildingCursor: 0, buildingDone: 0 });
  throw new MeilisearchFault(
    "incomplete",
    `The new index holds ${documents} documents where ${least} were sent.`,
  );
}
