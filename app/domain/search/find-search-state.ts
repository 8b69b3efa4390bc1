import { sql } from "drizzle-orm";
import { withoutSecrets } from "#app/lib/without-secrets.ts";
import { isMeilisearchSet, meilisearch, meilisearchHost } from "#app/services/meilisearch.server.ts";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../viewer.ts";
import { answersNow } from "./meilisearch/engine.ts";
import { findIndexRow, type IndexRow } from "./meilisearch/index-row.ts";
import { searchKeeper } from "./policy.ts";
import { findSearchWords } from "./search-words.ts";

/** Of what the engine refused so many are shown. */
const shown = 20;

/** Who answers searches, how the index is, and what the search was taught. @throws {Forbidden} */
export async function findSearchState(viewer: Viewer) {
  searchKeeper(viewer);
  const row = isMeilisearchSet() ? await findIndexRow() : null;
  const [words, host, index, meilisearchAnswers] = await Promise.all([
    findSearchWords({ fresh: true }),
    meilisearchHost(),
    row && findIndexState(row),
    isMeilisearchSet() && answersNow(),
  ]);
  return {
    /** Who answers in this process now; PostgreSQL may answer for Meilisearch. */
    answers: meilisearchAnswers && index?.version ? ("meilisearch" as const) : ("postgres" as const),
    host,
    index,
    words,
  };
}
export type SearchState = Awaited<ReturnType<typeof findSearchState>>;

async function findIndexState(row: IndexRow) {
  const [{ rows }, parked, version, documents] = await Promise.all([
    db.execute<{ waiting: number; lag: number; refused: number; base: number }>(sql`
      select count(*) filter (where parked_at is null and not copied)::int as waiting,
        count(*) filter (where parked_at is not null)::int as refused,
        coalesce(extract(epoch from now() - min(marked_at) filter (where parked_at is null and not copied and tries = 0)), 0)::int as lag,
        (select count(*)::int from threads where not gone) as base
      from search_queue`),
    db.execute<{ thread_id: string; problem: string | null; parked_at: string; tries: number }>(sql`
      select thread_id, problem, parked_at, tries from search_queue
      where parked_at is not null order by parked_at desc, thread_id desc limit ${shown}`),
    meilisearch.version().catch(() => null),
    meilisearch.countDocuments(row.uid).catch(() => null),
  ]);
  const { waiting = 0, lag = 0, refused = 0, base = 0 } = rows[0] ?? {};
  return {
    uid: row.uid,
    /** Null where it can't be reached. */
    version,
    documents,
    /** Threads that should be in it. */
    base,
    waiting,
    /** Seconds since the oldest of them changed. */
    lag,
    refused,
    builtAt: iso(row.builtAt),
    confirmedAt: iso(row.confirmedAt),
    building: row.buildingAt && {
      since: row.buildingAt.toISOString(),
      ...{ done: row.buildingDone, of: Math.max(row.buildingOf, row.buildingDone) },
    },
    asked: row.rebuildAskedAt ? ("rebuild" as const) : row.compareAskedAt ? ("compare" as const) : null,
    failure:
      row.failure && row.failedAt
        ? { at: row.failedAt.toISOString(), words: withoutSecrets(row.failure) }
        : null,
    compared: row.compared && row.comparedAt ? { at: row.comparedAt.toISOString(), ...row.compared } : null,
    refusals: parked.rows.map((one) => ({
      ...{ threadId: one.thread_id, tries: one.tries, words: withoutSecrets(one.problem ?? "") },
      at: new Date(one.parked_at).toISOString(),
    })),
  };
}
export type IndexState = Awaited<ReturnType<typeof findIndexState>>;

const iso = (moment: Date | null) => moment?.toISOString() ?? null;
