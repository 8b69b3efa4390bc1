import { sql } from "drizzle-orm";
import { log } from "#app/services/log.server.ts";
import { MeilisearchFault } from "#app/services/meilisearch.server.ts";
import { db } from "#db/client.server.ts";
import type { SearchEngine } from "../engine.ts";
import { postgresEngine } from "../postgres/engine.ts";
import { makeBreaker } from "./breaker.ts";
import { noteFailure } from "./index-row.ts";
import { canAsk, isOurs, searchIndex } from "./search.ts";

/** An index that is so many seconds behind lets PostgreSQL answer. */
const behind = 10;
/** How long it is believed, in milliseconds, that the index is fit to answer. */
const believed = 1_000;

/** Of this process. */
export const breaker = makeBreaker();
let known: { uid: string | null; until: number } | undefined;

/** @returns null where PostgreSQL is to answer: there is no index yet, or it is behind */
async function findReady(now: number): Promise<string | null> {
  if (known && now < known.until) return known.uid;
  const { rows } = await db.execute<{ uid: string; ready: boolean }>(sql`
    select uid, built_at is not null and not exists (
      select from search_queue where parked_at is null and not copied and tries = 0
        and marked_at < now() - ${behind} * interval '1 second') as ready
    from search_index`);
  known = { uid: rows[0]?.ready ? rows[0].uid : null, until: now + believed };
  return known.uid;
}

/** Whether the questions of this process go to Meilisearch now. */
export async function answersNow(): Promise<boolean> {
  return !breaker.isOpen() && (await findReady(Date.now())) !== null;
}

/**
 * Meilisearch, and PostgreSQL wherever that can't answer, is behind, or answers what can't be true: whoever asks never hears
 * of it. Likeness stays PostgreSQL's, whose figures are measured on real duplicates.
 */
export const meilisearchEngine: SearchEngine = {
  resemble: postgresEngine.resemble,
  async search(question) {
    const now = Date.now();
    const uid = canAsk(question) ? await findReady(now) : null;
    if (!uid || !breaker.allows(now)) return instead(question);
    try {
      const found = await searchIndex(uid, question);
      breaker.worked();
      return found;
    } catch (error) {
      breaker.failed();
      log.warn({ err: error }, "Meilisearch did not answer; PostgreSQL does");
      // Once a pause, not once a question.
      if (error instanceof MeilisearchFault && breaker.isOpen()) await noteFailure(error).catch(() => {});
      return instead(question);
    }
  },
};

/** PostgreSQL's answer; it goes on after as many hits as Meilisearch has shown. */
async function instead(question: Parameters<SearchEngine["search"]>[0]) {
  const { after, limit } = question;
  if (!after || !isOurs(after)) return postgresEngine.search(question);
  const shown = after[0];
  const found = await postgresEngine.search({ ...question, after: undefined, limit: shown + limit });
  return found && { ...found, hits: found.hits.slice(shown) };
}
