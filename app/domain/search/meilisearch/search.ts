import { sql } from "drizzle-orm";
import { MeilisearchFault, meilisearch } from "#app/services/meilisearch.server.ts";
import { db } from "#db/client.server.ts";
import { countCap, type Found, type SearchFilters, type SearchQuestion } from "../engine.ts";
import { narrows } from "../postgres/narrows.ts";
import { english, french } from "../stop-words.ts";

/** Of so many hits it is looked whether they are still to be found; a longer list is counted as the engine does. */
const looked = 200;
/** The engine reads ten words and leaves the rest out. */
const mostWords = 10;

const common = new Set([...french, ...english]);

/** How a place of this engine is told from one of PostgreSQL's, whose second number is a thread's: how many hits come before. */
const ours = 0;
export const isOurs = (place: SearchQuestion["after"]) =>
  place === undefined ||
  (place[1] === ours && Number.isInteger(place[0]) && place[0] >= 0 && place[0] <= countCap);

/** Whether the engine can be asked this at all; it has no `or`, and would answer to stop words alone with everything. */
export function canAsk({ words, spaces, after }: SearchQuestion): boolean {
  const plain = words.replace(/"[^"]*"?/g, " ");
  const all = words.match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    spaces.length > 0 &&
    isOurs(after) &&
    !/(^|\s)or(\s|$)/i.test(plain) &&
    all.length <= mostWords &&
    /(^|\s)"?[\p{L}\p{N}]/u.test(words) &&
    all.some((word) => !common.has(word.toLowerCase()))
  );
}

/**
 * Asks the index, then the base: the index may be as much older than a thread as telling it takes, so a hit counts only where
 * its thread is there, in these spaces and as the filters have it; and where it changed since the index was told, only if
 * PostgreSQL's row holds the words too. Of few hits the count is of those alone.
 * @throws {MeilisearchFault} for an answer that can't be true, as for none
 */
export async function searchIndex(uid: string, question: SearchQuestion): Promise<Found> {
  const { words, spaces, filters, after, limit } = question;
  const offset = after?.[0] ?? 0;
  const from = offset + limit < looked ? 0 : offset;
  const { hits, estimatedTotalHits: total } = await meilisearch.search(uid, {
    q: words,
    filter: asFilter(spaces, filters),
    offset: from,
    limit: from === 0 ? looked : limit + 1,
    locales: ["fra", "eng"],
  });
  const ids = hits.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw new MeilisearchFault("unreadable", "It named a thread twice.");
  const kept = await keep(ids, question);
  const rest = behindTheirEnds(ids, kept)
    .map((threadId, index) => ({ threadId, place: [from + index + 1, ours] as const }))
    .filter(({ threadId, place }) => place[0] > offset && kept.has(threadId));
  const whole = from === 0 && total <= ids.length;
  const count = whole ? kept.size : Math.max(kept.size, total - (ids.length - kept.size));
  return {
    hits: rest.slice(0, limit),
    more: rest.length > limit || (rest.length > 0 && total > from + ids.length && ids.length > 0),
    count: Math.min(count, countCap),
    capped: count > countCap,
  };
}

/** A duplicate that comes before the thread where it leads is put right after that. */
function behindTheirEnds(ids: number[], leadsTo: Map<number, number | null>): number[] {
  const places = new Map(ids.map((id, index) => [id, index]));
  const after = (id: number) => (places.get(leadsTo.get(id) ?? 0) ?? -1) + 0.5;
  return ids
    .map((id, index) => ({ id, place: Math.max(index, after(id)) }))
    .sort((a, b) => a.place - b.place)
    .map(({ id }) => id);
}

/** Those that count, each with the thread where it leads. */
async function keep(
  ids: number[],
  { words, spaces, filters }: SearchQuestion,
): Promise<Map<number, number | null>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.execute<{ thread_id: string; leads_to: string | null }>(sql`
    select d.thread_id, now.duplicate_of as leads_to from unnest(${sql.param(ids)}::bigint[]) d(thread_id) ${narrows(filters)}
    join threads now on now.id = d.thread_id
    where not now.gone and now.space_id = any(${sql.param(spaces)}::uuid[])
      and (not exists (select from search_queue q where q.thread_id = d.thread_id and not q.copied) or exists (
        select from search_documents s where s.thread_id = d.thread_id
          and s.words @@ (websearch_to_tsquery('parvis_fr', ${words}) || websearch_to_tsquery('parvis_en', ${words}))))`);
  return new Map(
    rows.map(({ thread_id, leads_to }) => [Number(thread_id), leads_to ? Number(leads_to) : null]),
  );
}

const quoted = (value: string) => `"${value.replace(/["\\]/g, "\\$&")}"`;

/** All of them hold at once. Every value is quoted: a tag with a quote in it narrows to nothing else. */
function asFilter(spaces: string[], filters: SearchFilters): string[] {
  const { tags = [], productId, kind, state, authorId, from, to, language } = filters;
  return [
    `space IN [${spaces.map(quoted).join(", ")}]`,
    ...tags.map((tag) => `tags = ${quoted(tag)}`),
    productId && `product = ${quoted(productId)}`,
    kind && `kind = ${quoted(kind)}`,
    state && `states = ${quoted(state)}`,
    authorId && `author = ${quoted(authorId)}`,
    from && `created >= ${Math.floor(from.getTime() / 1_000)}`,
    to && `created < ${Math.floor(to.getTime() / 1_000)}`,
    language && `language = ${quoted(language)}`,
  ].filter((one) => typeof one === "string" && one !== "") as string[];
}
