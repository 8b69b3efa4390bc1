import { sql } from "drizzle-orm";
import { MeilisearchFault } from "#app/services/meilisearch.server.ts";
import { db } from "#db/client.server.ts";
import { changeIndexRow, findIndexRow, noteFailure } from "./index-row.ts";
import { noteLoss, remembers } from "./loss.ts";
import { type Sent, sendThreads } from "./send-threads.ts";

/** Threads of one round; a sender that died keeps them for so long; so often a thread is tried that is refused. */
const [batch, lease, tries] = [300, "2 minutes", 5] as const;

type Marked = { thread_id: string; stamp: string };

/**
 * Tells the engine of marked threads, the longest marked first, and takes away the marks of those it has indexed. A thread
 * that changed meanwhile keeps its mark; one that the engine refuses is tried again, then left aside and shown. While
 * another index is built beside the one that answers, a mark stays until that one has it too.
 * @returns whether more may be waiting
 * @throws {MeilisearchFault} where the engine can't be told anything; it is noted, and all marks stay
 */
export async function sendMarked(): Promise<boolean> {
  const before = await findIndexRow();
  if (!before?.builtAt) return false;
  const marked = await take();
  if (marked.length === 0) return false;
  let sent: Sent;
  try {
    // An engine that lost its store would make a new index of what it is sent, without settings and all but empty.
    if (!(await remembers(before))) throw await noteLoss();
    sent = await sendThreads(
      before.uid,
      marked.map(({ thread_id }) => Number(thread_id)),
    );
    // In one store, numbers only rise.
    if (sent.last && before.lastTask !== null && sent.last.uid <= before.lastTask) throw await noteLoss();
  } catch (error) {
    await letGo(marked);
    if (error instanceof MeilisearchFault) await noteFailure(error);
    throw error;
  }
  await settle(marked, sent, before.swaps);
  const { last } = sent;
  if (last)
    await changeIndexRow({ confirmedAt: new Date(), lastTask: last.uid, lastTaskAt: last.enqueuedAt });
  return marked.length === batch;
}

async function take(): Promise<Marked[]> {
  const { rows } = await db.execute<Marked>(sql`
    update search_queue set leased_until = now() + ${lease}::interval
    where thread_id in (
      select thread_id from search_queue
      where parked_at is null and not copied and (leased_until is null or leased_until < now())
        and (retry_at is null or retry_at <= now())
      order by marked_at limit ${batch} for update skip locked)
    returning thread_id, stamp`);
  return rows;
}

const asked = (marked: Marked[]) => sql`
  select q.thread_id, q.stamp = m.stamp as same from search_queue q
  join unnest(${sql.param(marked.map(({ thread_id }) => thread_id))}::bigint[], ${sql.param(marked.map(({ stamp }) => stamp))}::uuid[]) m(id, stamp)
    on m.id = q.thread_id
  order by q.thread_id for update of q`;

async function letGo(marked: Marked[]): Promise<void> {
  await db.execute(sql`
    with held as (${asked(marked)})
    update search_queue q set leased_until = null from held where held.thread_id = q.thread_id`);
}

/** Where another index took the place meanwhile, nobody can say which of both was told: the marks stay. */
async function settle(marked: Marked[], { refused }: Sent, swaps: number): Promise<void> {
  const words = [...refused];
  await db.execute(sql`
    with held as (${asked(marked)}),
    index as (select swaps, building_at is not null as building from search_index),
    refused as (
      select * from unnest(${sql.param(words.map(([id]) => id))}::bigint[], ${sql.param(words.map(([, why]) => why.slice(0, 1_000)))}::text[]) r(id, why)
    ),
    done as (
      delete from search_queue q using held, index
      where q.thread_id = held.thread_id and held.same and index.swaps = ${swaps} and not index.building
        and not exists (select from refused where refused.id = q.thread_id)
    ),
    failed as (
      update search_queue q set leased_until = null, tries = q.tries + 1, problem = r.why,
        retry_at = now() + least(300, 5 * 2 ^ q.tries) * interval '1 second',
        parked_at = case when q.tries + 1 >= ${tries} then now() end
      from held, refused r where q.thread_id = held.thread_id and r.id = q.thread_id and held.same
    )
    update search_queue q set leased_until = null, problem = null,
      copied = held.same and index.swaps = ${swaps}, marked_at = case when held.same then q.marked_at else now() end
    from held, index
    where q.thread_id = held.thread_id and not (held.same and index.swaps = ${swaps} and not index.building)
      and not (held.same and exists (select from refused where refused.id = q.thread_id))`);
}
